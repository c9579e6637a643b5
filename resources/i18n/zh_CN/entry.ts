<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>EntryPage</name>
    <message>
        <source>Batches</source>
        <translation>各摞进度</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>录票</translation>
    </message>
    <message>
        <source>To the count</source>
        <translation>去计票</translation>
    </message>
    <message>
        <source>To box and papers</source>
        <translation>去收票清点</translation>
    </message>
    <message>
        <source>To the batches</source>
        <translation>去分摞进度</translation>
    </message>
    <message>
        <source>To the summary sheets</source>
        <translation>到计票单</translation>
    </message>
    <message>
        <source>Begin the next batch</source>
        <translation>开始下一摞</translation>
    </message>
    <message>
        <source>Default: {marks} (F2)</source>
        <translation>默认：{marks}（F2）</translation>
    </message>
</context>
</TS>
