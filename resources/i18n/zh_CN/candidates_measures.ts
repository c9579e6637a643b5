<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>MeasuresForm</name>
    <message>
        <source>The measures: {name}</source>
        <translation>选举办法：{name}</translation>
    </message>
    <message>
        <source>As the meeting adopts them; where it decides otherwise, choose it here.</source>
        <translation>以会议通过的选举办法为准；会议另有规定的，在此选定。</translation>
    </message>
    <message>
        <source>Record the measures</source>
        <translation>记录选举办法</translation>
    </message>
    <message>
        <source>Changed, not recorded yet: for this election and those of the meeting after it.</source>
        <translation>已改动，尚未记录：适用于本项选举和会议此后的选举。</translation>
    </message>
    <message>
        <source>Adopted by</source>
        <translation>由谁通过</translation>
    </message>
    <message>
        <source>The congress, or whoever decides on the measures.</source>
        <translation>代表大会，或有权决定选举办法的机构。</translation>
    </message>
    <message>
        <source>Leave them as they were</source>
        <translation>恢复原样</translation>
    </message>
</context>
</TS>
