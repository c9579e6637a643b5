<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>PublicWindow</name>
    <message>
        <source>Public screen · 正票</source>
        <translation>大屏 · 正票</translation>
    </message>
    <message>
        <source>Rehearsal: nothing here is a real election</source>
        <translation>演练&#x3000;&#x3000;此处一切均非正式选举</translation>
    </message>
</context>
</TS>
