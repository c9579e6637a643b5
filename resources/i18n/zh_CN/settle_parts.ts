<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>PaperCard</name>
    <message>
        <source>Why do the readings differ?</source>
        <translation>两遍为什么不同？</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他理由</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一遍</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二遍</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>原票</translation>
    </message>
    <message>
        <source>this reading has no such paper</source>
        <translation>这一遍没有这张票</translation>
    </message>
    <message>
        <source>{title}, no. {n}</source>
        <translation>{title} {n} 号</translation>
    </message>
</context>
<context>
    <name>SettlePanel</name>
    <message>
        <source>Settled by (scrutineers who entered nothing of this batch)</source>
        <translation>核定人（没有录过这一摞的监票人）</translation>
    </message>
    <message>
        <source>Settle the batch</source>
        <translation>核定这一摞</translation>
    </message>
</context>
<context>
    <name>SettledCard</name>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>How often the readings were wrong, over all settled batches</source>
        <translation>已核定各摞的录入差错</translation>
    </message>
</context>
</TS>
