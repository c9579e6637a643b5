<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Coming</name>
    <message>
        <source>For / against / blank</source>
        <translation>赞成 / 不赞成 / 弃权</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>封存时</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>更正后</translation>
    </message>
    <message>
        <source>What would come of it</source>
        <translation>更正后的结果</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>不改这张</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Take this ballot in hand</source>
        <translation>取这张票</translation>
    </message>
    <message>
        <source>Take this sheet in hand</source>
        <translation>取这张计票单</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>第几摞</translation>
    </message>
    <message>
        <source>Number on the ballot&apos;s corner</source>
        <translation>票角上的编号</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
</context>
</TS>
