<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Reasons</name>
    <message>
        <source>Reasons</source>
        <translation>越位理由</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform>等另 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} has {votes}; left out: {others}</source>
        <translation>{name} {votes} 票，未列入：{others}</translation>
    </message>
    <message>
        <source>A reason is needed</source>
        <translation>请写明理由</translation>
    </message>
</context>
</TS>
