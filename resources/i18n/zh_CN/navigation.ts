<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Navigation</name>
    <message>
        <source>Somebody else has this file open: {holder}.</source>
        <translation>这个文件正由他人打开：{holder}。</translation>
    </message>
    <message>
        <source>You can read everything here. To write, close it there first.</source>
        <translation>在这里可以查看全部内容；要录入，请先在那边关闭。</translation>
    </message>
    <message>
        <source>Term change</source>
        <translation>换届</translation>
    </message>
    <message>
        <source>Party congress</source>
        <translation>党代会</translation>
    </message>
    <message>
        <source>People&apos;s congress</source>
        <translation>人代会</translation>
    </message>
    <message>
        <source>Recommendation meetings</source>
        <translation>民主推荐会</translation>
    </message>
    <message>
        <source>This election</source>
        <translation>本次选举</translation>
    </message>
    <message>
        <source>The roll is empty.</source>
        <translation>名册还是空的。</translation>
    </message>
    <message>
        <source>No election has been drafted yet.</source>
        <translation>还没有拟定选举。</translation>
    </message>
    <message>
        <source>The election was declared void: its papers are not counted.</source>
        <translation>选举已宣布无效，不再计票。</translation>
    </message>
    <message>
        <source>The candidates are not fixed yet.</source>
        <translation>候选人尚未确定。</translation>
    </message>
    <message>
        <source>No ballots have been issued yet.</source>
        <translation>还没有发出选票。</translation>
    </message>
    <message>
        <source>Locked until the election is declared valid.</source>
        <translation>宣布选举有效之前，不得计票。</translation>
    </message>
    <message>
        <source>Locked until the count is checked.</source>
        <translation>计票核对之前不得查看结果。</translation>
    </message>
    <message>
        <source>The papers have not been collected yet.</source>
        <translation>选票尚未收回。</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>报到</translation>
    </message>
    <message>
        <source>Ballots</source>
        <translation>选票</translation>
    </message>
    <message>
        <source>Box and papers</source>
        <translation>收票清点</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>录票</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>计票</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>报告单</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封存</translation>
    </message>
</context>
</TS>
