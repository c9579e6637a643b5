<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CheckPanel</name>
    <message>
        <source>Check the count</source>
        <translation>核定计票</translation>
    </message>
    <message>
        <source>Who checks the count</source>
        <translation>复核人</translation>
    </message>
    <message>
        <source>To the result</source>
        <translation>看结果</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>重新计票…</translation>
    </message>
    <message>
        <source>Reopen the count</source>
        <translation>退回录票</translation>
    </message>
    <message>
        <source>Why the count is reopened</source>
        <translation>退回的原因</translation>
    </message>
    <message>
        <source>The certified count equals the live count</source>
        <translation>核定计票与实时计票一致</translation>
    </message>
</context>
<context>
    <name>LiveCheck</name>
    <message>
        <source>{ballots} ballots counted once more from nothing: {candidates} candidates and {written} written-in people, equal in every number</source>
        <translation>{ballots} 张选票从头再计一遍：{candidates} 名候选人、另选他人 {written} 名，逐项相等</translation>
    </message>
</context>
</TS>
