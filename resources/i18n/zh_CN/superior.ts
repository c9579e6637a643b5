<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>SuperiorCard</name>
    <message>
        <source>Record that the superior body is asked</source>
        <translation>登记请示</translation>
    </message>
    <message>
        <source>Nobody: go on with those left</source>
        <translation>不填：在其余人选中进行</translation>
    </message>
    <message>
        <source>Record the reply</source>
        <translation>登记批复</translation>
    </message>
    <message>
        <source>Asked; the reply is awaited.</source>
        <translation>已请示，等待批复。</translation>
    </message>
    <message>
        <source>Number of the reply</source>
        <translation>批复文号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Who stands instead (members of the committee)</source>
        <translation>改由何人参选（须为当选委员）</translation>
    </message>
    <message>
        <source>The superior body decides first</source>
        <translation>先请示上级党委</translation>
    </message>
</context>
<context>
    <name>SuperiorViewModel</name>
    <message>
        <source>{matter}: {people}</source>
        <translation>{matter}：{people}</translation>
    </message>
</context>
</TS>
