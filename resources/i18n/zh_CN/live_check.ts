<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CheckPanel</name>
    <message>
        <source>Check the count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who checks the count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen the count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the count is reopened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certified count equals the live count</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
