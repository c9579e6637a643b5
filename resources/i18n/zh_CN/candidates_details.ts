<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DetailsCard</name>
    <message>
        <source>Seats</source>
        <translation>应选名额</translation>
    </message>
    <message>
        <source>Choices on a ballot</source>
        <translation>每票可选</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>选举职务</translation>
    </message>
    <message>
        <source>Colour of the paper</source>
        <translation>选票颜色</translation>
    </message>
    <message>
        <source>Title, as printed</source>
        <translation>选举名称（印在选票上）</translation>
    </message>
    <message>
        <source>Order of the names</source>
        <translation>姓名排列</translation>
    </message>
</context>
<context>
    <name>FixCard</name>
    <message>
        <source>Fix the candidates</source>
        <translation>确定候选人</translation>
    </message>
    <message>
        <source>Fewer stand than the measures ask for. Who has agreed to that?</source>
        <translation>差额少于选举办法的要求。经谁同意？</translation>
    </message>
    <message>
        <source>Agreed to fewer candidates</source>
        <translation>同意者</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Then names, seats and measures stay as they are, and ballots can be printed.</source>
        <translation>确定后，名单、名额、选举办法不再改动，即可印票。</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准机关</translation>
    </message>
    <message>
        <source>The body that approved these candidates and measures.</source>
        <translation>批准这些候选人和选举办法的机关。</translation>
    </message>
    <message>
        <source>Drop this election…</source>
        <translation>撤销这项选举…</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The election is given up; the journal keeps it with the reason.</source>
        <translation>撤销后不再进行，流水账保留记录和理由。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
</context>
</TS>
