<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AppraisalSummary</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No grade</source>
        <translation>未评</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>无法辨认</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>各档票数</translation>
    </message>
</context>
</TS>
