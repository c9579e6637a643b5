<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>PaperShelves</name>
    <message>
        <source>first: {state}</source>
        <translation>须先：{state}</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>已就绪</translation>
    </message>
    <message>
        <source>none, the election is void</source>
        <translation>选举无效，不出具</translation>
    </message>
    <message>
        <source>the roll is empty</source>
        <translation>花名册是空的</translation>
    </message>
    <message>
        <source>without {what}</source>
        <translation>没有{what}</translation>
    </message>
</context>
</TS>
