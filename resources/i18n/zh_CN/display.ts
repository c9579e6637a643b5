<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DisplayViewModel</name>
    <message>
        <source>No election has been drafted yet.</source>
        <translation>尚未拟定任何选举。</translation>
    </message>
    <message>
        <source>There are no candidates yet.</source>
        <translation>尚无候选人。</translation>
    </message>
    <message>
        <source>The election was declared void: its papers are not counted.</source>
        <translation>本次选举已宣布无效，不计票。</translation>
    </message>
    <message>
        <source>Locked until the election is declared valid.</source>
        <translation>宣布选举有效后才能使用。</translation>
    </message>
    <message>
        <source>Locked until the count is checked.</source>
        <translation>计票核定后才能使用。</translation>
    </message>
    <message>
        <source>The votes are shown once every ballot has been read twice.</source>
        <translation>全部选票复录完毕后公布票数</translation>
    </message>
    <message>
        <source>The votes are being counted.</source>
        <translation>正在计票</translation>
    </message>
</context>
</TS>
