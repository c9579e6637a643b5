<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>RemainingCards</name>
    <message>
        <source>What remains</source>
        <translation>还要做什么</translation>
    </message>
    <message>
        <source>Fill fewer seats…</source>
        <translation>减少名额…</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>登记决定</translation>
    </message>
    <message>
        <source>Fewer seats, by decision of the presidium or of half the electors</source>
        <translation>经主席团或半数选举人决定，可以减少名额</translation>
    </message>
    <message>
        <source>Seats given up</source>
        <translation>减少的名额</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>由谁决定</translation>
    </message>
</context>
</TS>
