<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>UnitBallots</name>
    <message>
        <source>Units and their ballots</source>
        <translation>各单位推荐票</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Papers of</source>
        <translation>票种</translation>
    </message>
    <message>
        <source>Entitled</source>
        <translation>应参加</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>到会</translation>
    </message>
    <message>
        <source>Turnout</source>
        <translation>参荐率</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
</TS>
