<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BallotsPage</name>
    <message>
        <source>Ballots</source>
        <translation>选票</translation>
    </message>
    <message>
        <source>The candidates are not fixed yet</source>
        <translation>候选人还没有确定</translation>
    </message>
    <message>
        <source>A ballot can be printed once candidates, seats and measures are fixed.</source>
        <translation>候选人、应选名额、选举办法确定后才能印制选票。</translation>
    </message>
    <message>
        <source>To the candidates</source>
        <translation>去候选人</translation>
    </message>
    <message>
        <source>To box and papers</source>
        <translation>去收票清点</translation>
    </message>
    <message>
        <source>The ballot as it is printed</source>
        <translation>选票印样</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>下一栏</translation>
    </message>
    <message>
        <source>{title}: {seats} to elect, {names} candidates</source>
        <translation>{title}：应选 {seats} 名，候选人 {names} 名</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
</context>
<context>
    <name>BallotsViewModel</name>
    <message>
        <source>Unpacked {unpacked} = issued {issued} + kept {kept} + clipped {clipped}</source>
        <translation>启封 {unpacked} = 发出 {issued} + 留存 {kept} + 剪角 {clipped}</translation>
    </message>
    <message>
        <source>Unpacked {unpacked}, but issued {issued} + kept {kept} + clipped {clipped} = {total}: </source>
        <translation>启封 {unpacked}，而发出 {issued} + 留存 {kept} + 剪角 {clipped} = {total}：</translation>
    </message>
    <message numerus="yes">
        <source>%n unaccounted for.</source>
        <translation>
            <numerusform>有 %n 张没有下落。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too many.</source>
        <translation>
            <numerusform>多出 %n 张。</numerusform>
        </translation>
    </message>
    <message>
        <source>{issued} issued, but only {present} present.</source>
        <translation>发出 {issued} 张，而实到会只有 {present} 人。</translation>
    </message>
    <message>
        <source>{n} of those present get no ballot.</source>
        <translation>实到会的有 {n} 人没有领票。</translation>
    </message>
</context>
</TS>
