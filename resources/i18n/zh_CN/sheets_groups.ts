<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>GroupChips</name>
    <message>
        <source>+ New group</source>
        <translation>＋ 新的一组</translation>
    </message>
    <message>
        <source>on the table</source>
        <translation>当前</translation>
    </message>
</context>
</TS>
