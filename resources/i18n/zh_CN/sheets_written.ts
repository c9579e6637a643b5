<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>WrittenLines</name>
    <message>
        <source>Written in: name and votes</source>
        <translation>另选人：姓名和票数</translation>
    </message>
    <message>
        <source>Written-in name {n}</source>
        <translation>另选人 {n} 姓名</translation>
    </message>
    <message>
        <source>Votes of written-in name {n}</source>
        <translation>另选人 {n} 票数</translation>
    </message>
</context>
</TS>
