<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>StrokesCard</name>
    <message>
        <source>In writing order, one digit a stroke: 1 横 and 提, 2 竖, 3 撇, 4 点 and 捺, 5 折</source>
        <translation>按书写顺序，每笔一个数字：1 横（提）、2 竖、3 撇、4 点（捺）、5 折</translation>
    </message>
    <message>
        <source>Strokes</source>
        <translation>笔画</translation>
    </message>
    <message>
        <source>Remember the strokes</source>
        <translation>记住这个字</translation>
    </message>
    <message>
        <source>The strokes of “{sign}” in {name} are in no table.</source>
        <translation>{name}的“{sign}”字，笔画不在表中。</translation>
    </message>
    <message numerus="yes">
        <source> %n character(s) to be asked about.</source>
        <translation>
            <numerusform>共有 %n 个字要问。</numerusform>
        </translation>
    </message>
</context>
</TS>
