<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>SuperiorCard</name>
    <message>
        <source>Record that the superior body is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody: go on with those left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked; the reply is awaited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who stands instead (members of the committee)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The superior body decides first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SuperiorViewModel</name>
    <message>
        <source>{matter}: {people}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
