<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>IssueCard</name>
    <message>
        <source>Unpacked</source>
        <translation>启封</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>留存</translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>剪角</translation>
    </message>
    <message>
        <source>Record as issued</source>
        <translation>记录发票</translation>
    </message>
    <message>
        <source>Once the quorum is established the ballots can be handed out.</source>
        <translation>确认法定人数后才能发票。</translation>
    </message>
    <message>
        <source>3  Hand out</source>
        <translation>3&#x3000;发票</translation>
    </message>
    <message>
        <source>Mend the numbers</source>
        <translation>更正数字</translation>
    </message>
</context>
<context>
    <name>MeasuresCard</name>
    <message>
        <source>The measures: {name}</source>
        <translation>选举办法：{name}</translation>
    </message>
</context>
<context>
    <name>PrintCard</name>
    <message>
        <source>Ballots</source>
        <translation>选票</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>2  Print</source>
        <translation>2&#x3000;印制</translation>
    </message>
</context>
<context>
    <name>QuorumCard</name>
    <message>
        <source>Required</source>
        <translation>应到会</translation>
    </message>
    <message>
        <source>All deputies</source>
        <translation>全体代表</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>实到会</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Establish the quorum</source>
        <translation>确认法定人数</translation>
    </message>
    <message>
        <source>1  Quorum</source>
        <translation>1&#x3000;到会人数</translation>
    </message>
    <message>
        <source>By the roll: {required} required, {present} present, {leave} on leave, {absent} absent</source>
        <translation>按名册：应到会 {required} 人，实到会 {present} 人，请假 {leave} 人，缺席 {absent} 人</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>重新清点</translation>
    </message>
</context>
</TS>
