<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>GradeWords</name>
    <message>
        <source>no grade {n}</source>
        <translation>未评 {n} 人</translation>
    </message>
    <message>
        <source>{name} has {grades}: unreadable, the others stand.</source>
        <translation>{name}评了{grades}：该人作无法辨认，其余照计。</translation>
    </message>
    <message>
        <source>{name} is unreadable, the others stand.</source>
        <translation>{name}无法辨认，其余照计。</translation>
    </message>
</context>
</TS>
