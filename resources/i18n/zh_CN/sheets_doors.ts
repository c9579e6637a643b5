<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>SheetsDoors</name>
    <message>
        <source>Summary sheets: {n} of {all} papers settled</source>
        <translation>计票单：已核定 {n} / {all} 张票</translation>
    </message>
    <message>
        <source>Written-in names</source>
        <translation>另选人</translation>
    </message>
</context>
</TS>
