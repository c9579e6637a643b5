<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChangePanel</name>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Papers in it</source>
        <translation>实有张数</translation>
    </message>
    <message>
        <source>Take it one step back</source>
        <translation>退回一步</translation>
    </message>
    <message>
        <source>It holds so many papers</source>
        <translation>按此张数更正</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Batch {batch}</source>
        <translation>第 {batch} 摞</translation>
    </message>
</context>
</TS>
