<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>SheetsShut</name>
    <message>
        <source>Count by summary sheets</source>
        <translation>按计票单计票</translation>
    </message>
    <message>
        <source>Count by both and compare</source>
        <translation>两种都用，互相核对</translation>
    </message>
    <message>
        <source>To box and papers</source>
        <translation>到收票清点</translation>
    </message>
</context>
</TS>
