<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>SheetDraft</name>
    <message>
        <source>{found}, at most {expected}</source>
        <translation>{found}，最多 {expected}</translation>
    </message>
    <message>
        <source>{found}, should be {expected}</source>
        <translation>合计 {found}，应为 {expected}</translation>
    </message>
</context>
</TS>
