<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BoxPage</name>
    <message>
        <source>Box and papers</source>
        <translation>收票清点</translation>
    </message>
    <message>
        <source>No ballots have been issued yet</source>
        <translation>还没有发票</translation>
    </message>
    <message>
        <source>The papers in the box are counted once the ballots are handed out.</source>
        <translation>发票、投票之后，开箱清点选票。</translation>
    </message>
    <message>
        <source>To the ballots</source>
        <translation>去选票</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Voted</source>
        <translation>投票人数</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Declared by</source>
        <translation>宣布人</translation>
    </message>
    <message>
        <source>The chief scrutineer; it cannot be taken back afterwards.</source>
        <translation>一般为总监票人；宣布后不能撤回。</translation>
    </message>
    <message>
        <source>All in one batch</source>
        <translation>不分摞</translation>
    </message>
    <message>
        <source>Batches of {n}</source>
        <translation>每摞 {n} 张</translation>
    </message>
    <message>
        <source>Open the batches and enter</source>
        <translation>分摞并开始录票</translation>
    </message>
    <message>
        <source>To entry</source>
        <translation>去录票</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>每摞张数</translation>
    </message>
    <message>
        <source>Zero report before counting</source>
        <translation>计票前的零票报告单</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>分摞</translation>
    </message>
    <message>
        <source>Draft the repeat election</source>
        <translation>拟订重新选举</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>下一栏</translation>
    </message>
    <message>
        <source>Declared by {name}.</source>
        <translation>由 {name} 宣布。</translation>
    </message>
    <message>
        <source>There are more papers than there may be, so none of them is counted. The election is repeated.</source>
        <translation>选票多于规定，全部不再计数，应当重新选举。</translation>
    </message>
    <message>
        <source>None of the papers is counted. The repeat election is drafted.</source>
        <translation>选票全部不再计数。重新选举已经拟订。</translation>
    </message>
    <message>
        <source>Declare valid</source>
        <translation>宣布选举有效</translation>
    </message>
    <message>
        <source>Declare void</source>
        <translation>宣布选举无效</translation>
    </message>
    <message>
        <source>Summary sheets</source>
        <translation>计票单</translation>
    </message>
    <message>
        <source>To the summary sheets</source>
        <translation>到计票单</translation>
    </message>
    <message numerus="yes">
        <source>%n batch(es): </source>
        <translation>
            <numerusform>%n 摞：</numerusform>
        </translation>
    </message>
    <message>
        <source>batch {name}: {done} of {all}</source>
        <translation>第 {name} 摞 {done} / {all}</translation>
    </message>
</context>
<context>
    <name>BoxViewModel</name>
    <message>
        <source>Count the papers</source>
        <translation>清点票箱</translation>
    </message>
    <message>
        <source>How many papers were in the box?</source>
        <translation>票箱里有多少张选票？</translation>
    </message>
    <message>
        <source>{voted} are said to have voted, but only {issued} ballots were issued.</source>
        <translation>投票 {voted} 人，而发出的选票只有 {issued} 张。</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>重新清点</translation>
    </message>
    <message>
        <source>The election is valid</source>
        <translation>选举有效</translation>
    </message>
    <message>
        <source>The election is void</source>
        <translation>选举无效</translation>
    </message>
    <message>
        <source>As many collected as issued.</source>
        <translation>收回与发出相等。</translation>
    </message>
    <message numerus="yes">
        <source>%n fewer collected than issued.</source>
        <translation>
            <numerusform>收回比发出少 %n 张。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more collected than issued.</source>
        <translation>
            <numerusform>收回比发出多 %n 张。</numerusform>
        </translation>
    </message>
</context>
</TS>
