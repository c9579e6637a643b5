<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ApprovalCard</name>
    <message>
        <source>Record the approval</source>
        <translation>记录批复</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批复机关</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Approval of the superior body</source>
        <translation>上级党委批复</translation>
    </message>
    <message>
        <source>Reported for approval; the reply is not recorded yet.</source>
        <translation>已报批，尚未记录批复。</translation>
    </message>
    <message>
        <source>Approved by {body}, {document}, {date}.</source>
        <translation>{body}{document} 批复，{date}。</translation>
    </message>
</context>
</TS>
