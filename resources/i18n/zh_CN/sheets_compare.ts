<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AgainstBallots</name>
    <message>
        <source>Held against the ballots</source>
        <translation>与逐张录票核对</translation>
    </message>
    <message>
        <source>Ballots</source>
        <translation>选票</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>计票单</translation>
    </message>
</context>
<context>
    <name>DifferenceList</name>
    <message>
        <source>First: {who}</source>
        <translation>第一遍：{who}</translation>
    </message>
    <message>
        <source>Second: {who}</source>
        <translation>第二遍：{who}</translation>
    </message>
    <message>
        <source>On the paper</source>
        <translation>单上是</translation>
    </message>
    <message>
        <source>{box}: take {n} of the first reading</source>
        <translation>{box}：取第一遍的 {n}</translation>
    </message>
    <message>
        <source>{box}: take {n} of the second reading</source>
        <translation>{box}：取第二遍的 {n}</translation>
    </message>
    <message>
        <source>{box}: on the paper</source>
        <translation>{box}：单上的数</translation>
    </message>
</context>
<context>
    <name>SettlePanel</name>
    <message>
        <source>another reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation>核定人</translation>
    </message>
    <message>
        <source>Scrutineers who read neither; several names with 、 between them.</source>
        <translation>没有录过这张单的监票人；几个人用顿号隔开。</translation>
    </message>
    <message>
        <source>Why the readings differ</source>
        <translation>两遍不一致的原因</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>写明原因</translation>
    </message>
    <message>
        <source>Settle this sheet</source>
        <translation>核定这张计票单</translation>
    </message>
</context>
<context>
    <name>TakeBack</name>
    <message>
        <source>Why this sheet is taken back</source>
        <translation>撤回这张计票单的理由</translation>
    </message>
    <message>
        <source>Take it back, both readings</source>
        <translation>撤回，两遍一起</translation>
    </message>
    <message>
        <source>Take this sheet back…</source>
        <translation>撤回这张计票单…</translation>
    </message>
</context>
</TS>
