<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>SheetsWords</name>
    <message>
        <source>One sheet for each group that counts; each is read by two people.</source>
        <translation>每个计票组一张，由两个人各录一遍。</translation>
    </message>
    <message>
        <source>{settled} of {groups} groups settled · {papers} of {collected} papers</source>
        <translation>已核定 {settled} / {groups} 组 · {papers} / {collected} 张票</translation>
    </message>
    <message>
        <source>read once</source>
        <translation>已录一遍</translation>
    </message>
    <message>
        <source>both agree</source>
        <translation>两遍一致</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) differ</source>
        <translation>
            <numerusform>%n 处不一致</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ %n paper(s)</source>
        <translation>
            <numerusform>✓ %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>The election is void</source>
        <translation>选举无效</translation>
    </message>
    <message>
        <source>Its papers are not counted.</source>
        <translation>选票不计。</translation>
    </message>
    <message>
        <source>This election is counted ballot by ballot</source>
        <translation>本次选举逐张录票</translation>
    </message>
    <message>
        <source>It can be counted by summary sheets instead, one for each group, or by both and then compared.</source>
        <translation>也可以按各组的计票单计票，或两种都用、互相核对。</translation>
    </message>
    <message>
        <source>The first papers lie in a batch already, so this can no longer be changed.</source>
        <translation>选票已经分摞，不能再改。</translation>
    </message>
    <message>
        <source>Locked until the election is declared valid</source>
        <translation>宣布选举有效后才能录入</translation>
    </message>
    <message>
        <source>Count the papers in the box first, and have the election declared valid.</source>
        <translation>请先清点票箱中的选票，并宣布选举有效。</translation>
    </message>
    <message>
        <source>{group}: first reading</source>
        <translation>{group}：第一遍</translation>
    </message>
    <message>
        <source>A new group: first reading</source>
        <translation>新的一组：第一遍</translation>
    </message>
    <message>
        <source>{group}: your reading</source>
        <translation>{group}：你录的一遍</translation>
    </message>
    <message>
        <source>{group}: second reading</source>
        <translation>{group}：第二遍</translation>
    </message>
    <message>
        <source>{group}: the two readings side by side</source>
        <translation>{group}：两遍对照</translation>
    </message>
    <message>
        <source>{group}: settled</source>
        <translation>{group}：已核定</translation>
    </message>
    <message>
        <source>Group {n}</source>
        <translation>第{n}组</translation>
    </message>
    <message>
        <source>The count is checked: sheets are only shown.</source>
        <translation>计票已核对，计票单只供查看。</translation>
    </message>
    <message numerus="yes">
        <source>%n more thing(s) do not add up.</source>
        <translation>
            <numerusform>另有 %n 处不符。</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the numbers; Enter goes down the column.</source>
        <translation>照单录入，Enter 沿列向下。</translation>
    </message>
    <message numerus="yes">
        <source>So far all adds up. %n box(es) still empty.</source>
        <translation>
            <numerusform>目前都相符，还有 %n 格没有填。</numerusform>
        </translation>
    </message>
    <message>
        <source>Recorded and adds up. Another person reads this sheet again.</source>
        <translation>已记入，各数相符。请由另一人再录一遍。</translation>
    </message>
    <message>
        <source>Everything adds up. Press {key} to record this reading.</source>
        <translation>各数相符。按 {key} 记入这一遍。</translation>
    </message>
    <message>
        <source>Read the paper anew: what the first reader typed is not shown.</source>
        <translation>请照单重新录入，第一遍的数不显示。</translation>
    </message>
    <message>
        <source>Both readings agree in every box. A scrutineer who read neither settles the sheet.</source>
        <translation>两遍每格一致，由没有录过的监票人核定。</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) differ: take the paper in hand and choose what it says.</source>
        <translation>
            <numerusform>%n 处不一致：请拿计票单核对，选定单上的数。</numerusform>
        </translation>
    </message>
    <message>
        <source>With these numbers everything adds up. Give the reason and settle.</source>
        <translation>取这些数后各数相符。请写明原因并核定。</translation>
    </message>
    <message>
        <source>Settled by {who}: {papers} papers, {valid} valid, {invalid} invalid.</source>
        <translation>{who} 核定：选票 {papers} 张，有效 {valid} 张，废票 {invalid} 张。</translation>
    </message>
    <message>
        <source>Reason: {reason}.</source>
        <translation>原因：{reason}。</translation>
    </message>
    <message>
        <source>The ballots and the sheets say the same in every box.</source>
        <translation>选票与计票单每格一致。</translation>
    </message>
    <message>
        <source>{ballots} ballots and {papers} papers on sheets so far; these boxes differ:</source>
        <translation>目前录票 {ballots} 张，计票单 {papers} 张；以下各处不一致：</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) differ between ballots and sheets:</source>
        <translation>
            <numerusform>选票与计票单有 %n 处不一致：</numerusform>
        </translation>
    </message>
    <message>
        <source>the sheet was misread</source>
        <translation>看错了计票单</translation>
    </message>
    <message>
        <source>a wrong key was pressed</source>
        <translation>按错了键</translation>
    </message>
    <message>
        <source>the figure is hard to read</source>
        <translation>数字写得不清楚</translation>
    </message>
</context>
</TS>
