<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>OpenWords</name>
    <message numerus="yes">
        <source>%n dispute(s) open</source>
        <translation>
            <numerusform>%n 张疑问票未裁定</numerusform>
        </translation>
    </message>
    <message>
        <source>batch {batch} not settled</source>
        <translation>第 {batch} 摞未核定</translation>
    </message>
    <message numerus="yes">
        <source>%n batches not settled</source>
        <translation>
            <numerusform>%n 摞未核定</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
</TS>
