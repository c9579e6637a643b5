<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>SettlePage</name>
    <message>
        <source>No batch waits to be settled</source>
        <translation>没有待核定的摞</translation>
    </message>
    <message>
        <source>A batch that is entered twice comes here once both readings are done.</source>
        <translation>录过两遍的摞，两遍都录完后在这里核定。</translation>
    </message>
    <message>
        <source>To the batches</source>
        <translation>去分摞进度</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>Ballot</source>
        <translation>票号</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>Ruling</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>The paper says so</source>
        <translation>票面如此</translation>
    </message>
    <message>
        <source>Choose the reason</source>
        <translation>选理由</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Other difference</source>
        <translation>另一处</translation>
    </message>
</context>
</TS>
