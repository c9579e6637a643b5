<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>SignersForm</name>
    <message>
        <source>They have signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who signed the count report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several names: put 、 or a comma between them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
