<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>SignersForm</name>
    <message>
        <source>They have signed</source>
        <translation>已签字</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Who signed the count report</source>
        <translation>在计票结果报告单上签字的人</translation>
    </message>
    <message>
        <source>Several names: put 、 or a comma between them.</source>
        <translation>多人之间用顿号隔开。</translation>
    </message>
</context>
</TS>
