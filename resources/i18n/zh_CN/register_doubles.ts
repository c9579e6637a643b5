<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DoubleCard</name>
    <message>
        <source>Reason, or who decided</source>
        <translation>理由或认定人</translation>
    </message>
    <message>
        <source>One person: keep the left</source>
        <translation>同一人：留左边</translation>
    </message>
    <message>
        <source>One person: keep the right</source>
        <translation>同一人：留右边</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>是两个人</translation>
    </message>
    <message>
        <source>The same name and day of birth</source>
        <translation>同名同生日</translation>
    </message>
    <message>
        <source>The same name</source>
        <translation>同名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Takes part as</source>
        <translation>参加身份</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>entered twice</source>
        <translation>重复登记</translation>
    </message>
</context>
<context>
    <name>DoublesPanel</name>
    <message numerus="yes">
        <source>%n pair(s) of entries look like one person</source>
        <translation>
            <numerusform>疑似重复 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>……另有 %n 条。</numerusform>
        </translation>
    </message>
</context>
</TS>
