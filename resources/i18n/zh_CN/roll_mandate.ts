<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>MandateCard</name>
    <message>
        <source>Record the mandate</source>
        <translation>记录代表资格</translation>
    </message>
    <message>
        <source>Mandate</source>
        <translation>代表资格</translation>
    </message>
    <message>
        <source>The mandate is</source>
        <translation>代表资格</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文号</translation>
    </message>
</context>
</TS>
