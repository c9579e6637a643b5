<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>SideCards</name>
    <message>
        <source>Chosen / allowed</source>
        <translation>已选 / 应选</translation>
    </message>
    <message>
        <source>Left in this batch</source>
        <translation>本摞待录</translation>
    </message>
    <message>
        <source>Just entered</source>
        <translation>刚录</translation>
    </message>
</context>
</TS>
