<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>EntryBody</name>
    <message>
        <source>Why is the whole ballot invalid?</source>
        <translation>整张选票为什么无效？</translation>
    </message>
    <message>
        <source>Another reason, in the scrutineers&apos; words</source>
        <translation>其他原因，按监票人的原话</translation>
    </message>
    <message>
        <source>Why is this ballot read again?</source>
        <translation>为什么更正这张票？</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>What shall the scrutineers decide about this ballot?</source>
        <translation>这张票请监票人裁定什么？</translation>
    </message>
    <message>
        <source>Another question</source>
        <translation>其他疑问</translation>
    </message>
    <message>
        <source>Why is the last ballot taken back?</source>
        <translation>为什么撤回最后一张？</translation>
    </message>
    <message>
        <source>Lay the batch down with another number of papers?</source>
        <translation>张数不同，也放下这一摞吗？</translation>
    </message>
    <message>
        <source>Lay the batch down</source>
        <translation>放下这一摞</translation>
    </message>
</context>
</TS>
