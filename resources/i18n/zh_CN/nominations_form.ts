<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>NominationForm</name>
    <message>
        <source>By-election</source>
        <translation>补选</translation>
    </message>
    <message>
        <source>Name or pinyin initials</source>
        <translation>姓名或拼音首字母</translation>
    </message>
    <message>
        <source>Open for nominations</source>
        <translation>开始提名</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>应选</translation>
    </message>
    <message>
        <source>File the nomination</source>
        <translation>录入提名</translation>
    </message>
    <message>
        <source>Nominee</source>
        <translation>被提名人</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回提名</translation>
    </message>
    <message>
        <source>Why the nomination marked in the list is withdrawn</source>
        <translation>撤回列表中所选提名的理由</translation>
    </message>
</context>
<context>
    <name>ProposerFields</name>
    <message>
        <source>1-10, 15, or names</source>
        <translation>1-10、15，或姓名</translation>
    </message>
    <message>
        <source>Deputies who sign</source>
        <translation>联名代表</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>提名人</translation>
    </message>
    <message>
        <source>Not on the roll: {what}</source>
        <translation>名册中没有：{what}</translation>
    </message>
    <message>
        <source>{signed} sign, {needed} needed</source>
        <translation>已列 {signed} 人，需 {needed} 人以上</translation>
    </message>
</context>
<context>
    <name>RecallForm</name>
    <message>
        <source>File the motion</source>
        <translation>录入罢免案</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Motion for recall</source>
        <translation>罢免案</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
</TS>
