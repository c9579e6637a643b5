<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>SheetsPage</name>
    <message>
        <source>Summary sheets</source>
        <translation>计票单</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>录入人</translation>
    </message>
    <message>
        <source>Record this reading</source>
        <translation>记入这一遍</translation>
    </message>
    <message>
        <source>Settle it once more…</source>
        <translation>重新核定…</translation>
    </message>
    <message>
        <source>Back to entry</source>
        <translation>回到录票</translation>
    </message>
    <message>
        <source>Next box, down the column</source>
        <translation>下一格（沿列向下）</translation>
    </message>
    <message>
        <source>The box beside</source>
        <translation>旁边一格</translation>
    </message>
    <message>
        <source>Next group</source>
        <translation>下一组</translation>
    </message>
    <message>
        <source>Written-in names</source>
        <translation>另选人</translation>
    </message>
    <message>
        <source>For</source>
        <translation>赞成</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>反对</translation>
    </message>
    <message>
        <source>Abstain</source>
        <translation>弃权</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>无法辨认</translation>
    </message>
</context>
</TS>
