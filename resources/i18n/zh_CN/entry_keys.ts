<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>EntryKeys</name>
    <message>
        <source>To ballot N</source>
        <translation>到第 N 张</translation>
    </message>
    <message>
        <source>Correct the one before</source>
        <translation>更正上一张</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>Take the last back</source>
        <translation>撤回最后一张</translation>
    </message>
    <message>
        <source>Lay down</source>
        <translation>放下这一摞</translation>
    </message>
    <message>
        <source>There is one paper more</source>
        <translation>还多一张</translation>
    </message>
    <message>
        <source>Write in</source>
        <translation>另选人</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>调出</translation>
    </message>
    <message>
        <source>Lay the batch down</source>
        <translation>放下这一摞</translation>
    </message>
    <message>
        <source>Take these words</source>
        <translation>按此填写</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>As the one before</source>
        <translation>同上一张</translation>
    </message>
    <message>
        <source>Change this cell</source>
        <translation>改这一格</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记入</translation>
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
        <source>This grade, and on to the next</source>
        <translation>评这一档，转到下一人</translation>
    </message>
    <message>
        <source>No grade</source>
        <translation>未评</translation>
    </message>
    <message>
        <source>All the first grade / all blank</source>
        <translation>全评第一档 / 全不评</translation>
    </message>
</context>
</TS>
