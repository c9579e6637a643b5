<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>MarkingKeys</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Take these words</source>
        <translation>按此填写</translation>
    </message>
    <message>
        <source>Change this cell</source>
        <translation>改这一格</translation>
    </message>
    <message>
        <source>All ○ / all blank</source>
        <translation>全○ / 全空</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>无法辨认</translation>
    </message>
    <message>
        <source>Write in</source>
        <translation>另选人</translation>
    </message>
</context>
<context>
    <name>MarkingPanels</name>
    <message>
        <source>Why is the whole ballot invalid?</source>
        <translation>整张选票为什么无效？</translation>
    </message>
    <message>
        <source>Another reason, in the scrutineers&apos; words</source>
        <translation>其他原因，按监票人的原话</translation>
    </message>
</context>
</TS>
