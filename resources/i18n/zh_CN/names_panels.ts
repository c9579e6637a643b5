<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DecidePanel</name>
    <message>
        <source>Decided by</source>
        <translation>认定人</translation>
    </message>
    <message>
        <source>The scrutineers, with 、 between the names.</source>
        <translation>监票人，姓名之间用顿号隔开。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>JudgePanel</name>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>May be elected</source>
        <translation>可以当选</translation>
    </message>
    <message>
        <source>May not be elected</source>
        <translation>不能当选</translation>
    </message>
</context>
<context>
    <name>MergePanel</name>
    <message>
        <source>Record that this is one person</source>
        <translation>记为同一人</translation>
    </message>
    <message>
        <source>counted and printed as {name}</source>
        <translation>计票和报告单上写作 {name}</translation>
    </message>
</context>
<context>
    <name>PartPanel</name>
    <message>
        <source>Why the merging is undone</source>
        <translation>撤销合并的理由</translation>
    </message>
    <message>
        <source>Undo the merging</source>
        <translation>撤销合并</translation>
    </message>
</context>
</TS>
