<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BookBar</name>
    <message>
        <source>Print the sign-in book…</source>
        <translation>打印签到册…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>The book is made once an election is drafted.</source>
        <translation>拟定选举之后才能制作签到册。</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>The printer did not take the paper.</source>
        <translation>打印机没有接受打印。</translation>
    </message>
    <message>
        <source>See that it is on and connected, then print again.</source>
        <translation>请检查打印机是否开机、连接，再打印一次。</translation>
    </message>
    <message>
        <source>The sign-in book is saved: {path}</source>
        <translation>签到册已保存：{path}</translation>
    </message>
</context>
</TS>
