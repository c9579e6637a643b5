<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CheckInWords</name>
    <message>
        <source>present</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>on leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>列席</translation>
    </message>
    <message>
        <source>no vote</source>
        <translation>未得票</translation>
    </message>
    <message>
        <source>{kind}, {state}</source>
        <translation>{kind}，{state}</translation>
    </message>
</context>
</TS>
