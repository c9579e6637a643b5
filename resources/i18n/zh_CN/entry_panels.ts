<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChoicePanel</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>GoToPanel</name>
    <message>
        <source>Batch</source>
        <translation>第几摞</translation>
    </message>
    <message>
        <source>Go to a ballot</source>
        <translation>到某一张</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>票号</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>调出</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>SurePanel</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>WriteInPanel</name>
    <message>
        <source>Name, or its pinyin initials</source>
        <translation>姓名，或拼音首字母</translation>
    </message>
    <message>
        <source>○ above the name</source>
        <translation>姓名上方画了○</translation>
    </message>
    <message>
        <source>Write in</source>
        <translation>另选人</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Written in by hand</source>
        <translation>另选人</translation>
    </message>
</context>
</TS>
