<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>SealPage</name>
    <message>
        <source>Seal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the seal only a corrigendum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The papers have not been collected yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>报告单</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter who signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup to a second disk…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder on a second disk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SealViewModel</name>
    <message>
        <source>The result is to be announced before it is sealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still open: {checks}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
