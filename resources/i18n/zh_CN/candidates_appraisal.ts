<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AppraisalForm</name>
    <message>
        <source>Names, apart by commas or lines</source>
        <translation>姓名，用顿号、逗号或换行分开</translation>
    </message>
    <message>
        <source>Draft an appraisal…</source>
        <translation>拟定民主测评…</translation>
    </message>
    <message>
        <source>To the nominations</source>
        <translation>去提名页</translation>
    </message>
    <message>
        <source>Draft it</source>
        <translation>拟定</translation>
    </message>
    <message>
        <source>Appraisal</source>
        <translation>民主测评</translation>
    </message>
    <message>
        <source>Title, as printed</source>
        <translation>名称（印在票上）</translation>
    </message>
    <message>
        <source>Who is appraised</source>
        <translation>测评对象</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>各档票数</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Democratic appraisal</source>
        <translation>民主测评</translation>
    </message>
</context>
</TS>
