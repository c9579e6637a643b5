<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>FormWords</name>
    <message numerus="yes">
        <source>%n put forward</source>
        <translation>
            <numerusform>列为正式候选人 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n graded</source>
        <translation>
            <numerusform>已测评 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n elected</source>
        <translation>
            <numerusform>当选 %n 名</numerusform>
        </translation>
    </message>
    <message>
        <source>{valid} valid ballots, {invalid} invalid</source>
        <translation>有效票 {valid} 张，无效票 {invalid} 张</translation>
    </message>
    <message>
        <source>{votes} for the recall, {needed} needed</source>
        <translation>赞成罢免 {votes} 票，需 {needed} 票</translation>
    </message>
    <message numerus="yes">
        <source>%n level at the last place stand again</source>
        <translation>
            <numerusform>末位票数相等的 %n 人再次投票</numerusform>
        </translation>
    </message>
    <message>
        <source>put forward</source>
        <translation>列为正式候选人</translation>
    </message>
    <message>
        <source>stands again</source>
        <translation>再次投票</translation>
    </message>
    <message>
        <source>not put forward</source>
        <translation>未列入</translation>
    </message>
    <message>
        <source>{votes} votes, place {rank}</source>
        <translation>得 {votes} 票，居第 {rank} 位</translation>
    </message>
</context>
</TS>
