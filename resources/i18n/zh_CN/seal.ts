<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>SealPage</name>
    <message>
        <source>Seal</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>After the seal only a corrigendum</source>
        <translation>封存后只能出更正单</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Count report</source>
        <translation>计票结果报告单</translation>
    </message>
    <message>
        <source>The papers have not been collected yet.</source>
        <translation>选票还没有收回。</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>立即校验</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新校验</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Signers</source>
        <translation>签字人</translation>
    </message>
    <message>
        <source>Corrigendum</source>
        <translation>更正单</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>报告单</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Enter who signed</source>
        <translation>登记签字人</translation>
    </message>
    <message>
        <source>Backup to a second disk…</source>
        <translation>备份到第二磁盘…</translation>
    </message>
    <message>
        <source>A folder on a second disk</source>
        <translation>第二磁盘上的文件夹</translation>
    </message>
</context>
<context>
    <name>SealViewModel</name>
    <message>
        <source>The result is to be announced before it is sealed.</source>
        <translation>宣布结果以后才能封存。</translation>
    </message>
    <message>
        <source>Still open: {checks}</source>
        <translation>尚未通过：{checks}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
</TS>
