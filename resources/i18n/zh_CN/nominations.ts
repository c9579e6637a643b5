<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>NominationsPage</name>
    <message>
        <source>Nominations</source>
        <translation>人代会提名</translation>
    </message>
    <message>
        <source>There is no people&apos;s congress in this file</source>
        <translation>本文件没有人民代表大会会议</translation>
    </message>
    <message>
        <source>Open a meeting with the rules of a people&apos;s congress first.</source>
        <translation>请先以人大选举规则开一次会议。</translation>
    </message>
    <message>
        <source>To the roll</source>
        <translation>去代表名册</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>应选</translation>
    </message>
    <message>
        <source>May stand</source>
        <translation>可列候选人</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>已提名</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>Offices of the congress</source>
        <translation>人大选举的职务</translation>
    </message>
    <message>
        <source>To this ballot</source>
        <translation>去这场选举</translation>
    </message>
    <message>
        <source>Motion for recall…</source>
        <translation>提出罢免案…</translation>
    </message>
    <message>
        <source>Nominee</source>
        <translation>被提名人</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>提名人</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>联名代表</translation>
    </message>
    <message>
        <source>Nominations for this office</source>
        <translation>本职务的提名</translation>
    </message>
    <message>
        <source>Name somebody</source>
        <translation>提名一人</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Draft the vote on the recall</source>
        <translation>拟定罢免表决</translation>
    </message>
    <message>
        <source>Draft the primary</source>
        <translation>拟定预选</translation>
    </message>
    <message>
        <source>Those of the primary stand</source>
        <translation>按预选结果列为候选人</translation>
    </message>
    <message>
        <source>The nominees stand</source>
        <translation>被提名人列为候选人</translation>
    </message>
    <message>
        <source>{name} is nominated.</source>
        <translation>{name}的提名已录入。</translation>
    </message>
</context>
<context>
    <name>NominationsViewModel</name>
    <message>
        <source>{meeting} · {deputies} deputies · {needed} sign together</source>
        <translation>{meeting} · 代表 {deputies} 人 · {needed} 人以上联名</translation>
    </message>
    <message>
        <source>not opened yet</source>
        <translation>尚未开始提名</translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) left open before</source>
        <translation>
            <numerusform>上次会议缺额 %n 名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) vacant: a by-election</source>
        <translation>
            <numerusform>空缺 %n 名，可以补选</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the ballot</source>
        <translation>
            <numerusform>候选人 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more needed</source>
        <translation>
            <numerusform>还差 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>equal numbers</source>
        <translation>等额</translation>
    </message>
    <message>
        <source>may stand</source>
        <translation>差额合规</translation>
    </message>
    <message>
        <source>a primary decides</source>
        <translation>须预选</translation>
    </message>
    <message numerus="yes">
        <source>%n deputies together</source>
        <translation>
            <numerusform>代表 %n 人联名</numerusform>
        </translation>
    </message>
    <message>
        <source>withdrawn: {why}</source>
        <translation>已撤回：{why}</translation>
    </message>
    <message numerus="yes">
        <source>%n deputies have signed as often as there are seats: </source>
        <translation>
            <numerusform>已联名满额的代表 %n 人：</numerusform>
        </translation>
    </message>
    <message>
        <source>moved, no vote drafted yet</source>
        <translation>已提出，尚未拟定表决</translation>
    </message>
</context>
</TS>
