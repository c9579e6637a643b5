<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>PaperOnTable</name>
    <message>
        <source>Make up the papers of this batch</source>
        <translation>为这一摞生成模拟选票</translation>
    </message>
    <message>
        <source>Fill with random ballots, some wrong</source>
        <translation>随机填满（有意错几张）</translation>
    </message>
    <message>
        <source>Errors so far</source>
        <translation>错录情况</translation>
    </message>
    <message>
        <source>On the table: paper {number}</source>
        <translation>桌上的票：第 {number} 张</translation>
    </message>
    <message>
        <source>Practice: no papers lie on the table yet</source>
        <translation>演练：这一摞还没有模拟选票</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>练习</translation>
    </message>
</context>
</TS>
