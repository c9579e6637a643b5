<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>RoundCard</name>
    <message>
        <source>Ballot</source>
        <translation>选举</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>应选</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Ballots of the round</source>
        <translation>本轮的选举</translation>
    </message>
    <message>
        <source>Unpacked</source>
        <translation>启封</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>留存</translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>剪角</translation>
    </message>
    <message>
        <source>Title of the round</source>
        <translation>本轮名称</translation>
    </message>
    <message>
        <source>Open the round</source>
        <translation>开始这一轮投票</translation>
    </message>
    <message>
        <source>Fix the candidates of all</source>
        <translation>确定全部候选人</translation>
    </message>
    <message>
        <source>Count those present</source>
        <translation>清点到会人数</translation>
    </message>
    <message>
        <source>Hand out the ballots</source>
        <translation>分发选票</translation>
    </message>
    <message>
        <source>Record what was collected</source>
        <translation>记录收回票数</translation>
    </message>
    <message>
        <source>Declare each as its papers have it</source>
        <translation>按票数分别宣布</translation>
    </message>
    <message>
        <source>These ballots are handed out, collected and declared together, and counted separately.</source>
        <translation>这些选票一次发出、收回、宣布，分别计票。</translation>
    </message>
    <message>
        <source>After this no nomination is taken and no name changes.</source>
        <translation>确定之后不再接受提名，也不再改动姓名。</translation>
    </message>
    <message>
        <source>Counted once for all ballots of the round.</source>
        <translation>一次清点，适用于本轮各项选举。</translation>
    </message>
    <message>
        <source>Now each ballot is entered, checked and announced by itself.</source>
        <translation>各项选举分别录票、复核、宣布结果。</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Declared by</source>
        <translation>宣布人</translation>
    </message>
    <message>
        <source>Unpacked {unpacked} = issued {issued} + kept {kept} + clipped {clipped}, of each ballot</source>
        <translation>每种选票：启封 {unpacked} = 发出 {issued} + 留存 {kept} + 剪角 {clipped}</translation>
    </message>
    <message>
        <source>Unpacked {unpacked}, but issued {issued} + kept {kept} + clipped {clipped} is {total}</source>
        <translation>启封 {unpacked}，而发出 {issued} + 留存 {kept} + 剪角 {clipped} 共 {total}</translation>
    </message>
</context>
</TS>
