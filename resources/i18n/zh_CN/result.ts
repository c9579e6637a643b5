<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ResultPage</name>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>The decision step by step</source>
        <translation>逐步说明</translation>
    </message>
    <message>
        <source>There is no result yet.</source>
        <translation>还没有结果。</translation>
    </message>
    <message>
        <source>It comes with the check of the count.</source>
        <translation>核定计票以后，这里显示结果。</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>逐人说明</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>逐步说明</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>报告单</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>Back to the count</source>
        <translation>回到计票</translation>
    </message>
    <message>
        <source>Executive chair who announces</source>
        <translation>宣布结果的执行主席</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>已宣布</translation>
    </message>
    <message>
        <source>Announce the result</source>
        <translation>宣布结果</translation>
    </message>
    <message>
        <source>The executive chair reads out the result; then record it here.</source>
        <translation>由执行主席宣读结果，然后在此记录。</translation>
    </message>
</context>
<context>
    <name>ResultViewModel</name>
    <message>
        <source>declared void by {name}</source>
        <translation>{name} 宣布选举无效</translation>
    </message>
    <message>
        <source>checked, not announced yet</source>
        <translation>已核定，尚未宣布</translation>
    </message>
    <message>
        <source>announced by {name}, sealed</source>
        <translation>{name} 已宣布，已封存</translation>
    </message>
    <message>
        <source>announced by {name}</source>
        <translation>{name} 已宣布</translation>
    </message>
    <message>
        <source>Election void</source>
        <translation>选举无效</translation>
    </message>
    <message>
        <source>{n} elected</source>
        <translation>当选 {n} 名</translation>
    </message>
    <message>
        <source>Nobody is elected</source>
        <translation>无人当选</translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) to fill</source>
        <translation>
            <numerusform>应选 %n 名</numerusform>
        </translation>
    </message>
    <message>
        <source>{seats} of them go to a runoff of {people}</source>
        <translation>其中 {seats} 名由 {people} 人再次投票</translation>
    </message>
    <message>
        <source>{seats} stay open</source>
        <translation>尚缺 {seats} 名</translation>
    </message>
    <message>
        <source>{seats} held open</source>
        <translation>保留 {seats} 名</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>elected</source>
        <translation>当选</translation>
    </message>
    <message>
        <source>stands again</source>
        <translation>再次投票</translation>
    </message>
    <message>
        <source>no seat left</source>
        <translation>名额已满</translation>
    </message>
    <message>
        <source>not elected</source>
        <translation>未当选</translation>
    </message>
</context>
</TS>
