<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DecisionCard</name>
    <message>
        <source>Record the decision</source>
        <translation>记录决定</translation>
    </message>
    <message>
        <source>Back to what is recorded</source>
        <translation>恢复已记录的名单</translation>
    </message>
    <message>
        <source>Draft the committee&apos;s ballot</source>
        <translation>生成党委委员选票</translation>
    </message>
    <message>
        <source>Decision of the superior body</source>
        <translation>上级党委决定</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定机关</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
</context>
</TS>
