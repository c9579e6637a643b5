<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ExchangeViewModel</name>
    <message>
        <source>Writing {name}…</source>
        <translation>正在写 {name}…</translation>
    </message>
    <message>
        <source>Writing {name}: {done} of {all}</source>
        <translation>正在写 {name}：{done} / {all}</translation>
    </message>
</context>
</TS>
