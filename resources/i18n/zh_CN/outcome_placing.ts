<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Placing</name>
    <message>
        <source>remains on the staff</source>
        <translation>留任一般干部</translation>
    </message>
    <message>
        <source>has a post that leads nobody</source>
        <translation>改任非领导职务</translation>
    </message>
    <message>
        <source>demoted</source>
        <translation>降职</translation>
    </message>
    <message>
        <source>moved elsewhere</source>
        <translation>调往外单位</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>退休</translation>
    </message>
    <message>
        <source>left</source>
        <translation>离职</translation>
    </message>
</context>
</TS>
