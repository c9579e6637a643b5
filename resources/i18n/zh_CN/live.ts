<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>LivePage</name>
    <message>
        <source>Live count</source>
        <translation>实时计票</translation>
    </message>
    <message>
        <source>The decision step by step, on the ballots entered so far</source>
        <translation>逐步说明（按目前已录的票）</translation>
    </message>
    <message>
        <source>As on the ballot</source>
        <translation>按选票顺序</translation>
    </message>
    <message>
        <source>Most votes first</source>
        <translation>按票数</translation>
    </message>
    <message>
        <source>The board</source>
        <translation>计票表</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>逐步说明</translation>
    </message>
    <message>
        <source>Public screen</source>
        <translation>大屏</translation>
    </message>
    <message>
        <source>Show the votes</source>
        <translation>大屏显票</translation>
    </message>
    <message>
        <source>Hold it dark</source>
        <translation>大屏遮暗</translation>
    </message>
    <message>
        <source>What is still open</source>
        <translation>未了事项</translation>
    </message>
    <message>
        <source>Back to entry</source>
        <translation>回到录票</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>For</source>
        <translation>赞成</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>票</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>反对</translation>
    </message>
    <message>
        <source>Abstain</source>
        <translation>弃权</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>不清</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Written in</source>
        <translation>另选他人</translation>
    </message>
</context>
<context>
    <name>LiveViewModel</name>
    <message>
        <source>The election was declared void: its papers are not counted.</source>
        <translation>选举已宣布无效，不再计票。</translation>
    </message>
    <message>
        <source>Locked until the election is declared valid.</source>
        <translation>宣布选举有效之前，不得计票。</translation>
    </message>
    <message>
        <source>{done} of {all} entered</source>
        <translation>已录 {done} / {all} 张</translation>
    </message>
    <message>
        <source>valid {n}</source>
        <translation>有效 {n}</translation>
    </message>
    <message>
        <source>invalid {n}</source>
        <translation>无效 {n}</translation>
    </message>
</context>
</TS>
