<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>RecommendationPage</name>
    <message>
        <source>Democratic recommendation</source>
        <translation>民主推荐</translation>
    </message>
    <message>
        <source>Units and their ballots</source>
        <translation>各单位推荐票</translation>
    </message>
    <message>
        <source>The township&apos;s table</source>
        <translation>全镇汇总表</translation>
    </message>
    <message>
        <source>Other voters</source>
        <translation>切换党员、群众</translation>
    </message>
    <message>
        <source>Open the unit&apos;s form</source>
        <translation>打开单位情况表</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>More papers came back than were issued: the vote of this unit is void.</source>
        <translation>收回的推荐票多于发出的推荐票：该单位本次推荐无效。</translation>
    </message>
    <message>
        <source>Let the unit vote again and report the new numbers here.</source>
        <translation>请该单位重新推荐，再在这里填报。</translation>
    </message>
    <message>
        <source>The numbers are kept.</source>
        <translation>已保存。</translation>
    </message>
</context>
<context>
    <name>RecommendationViewModel</name>
    <message>
        <source>not reported</source>
        <translation>未填报</translation>
    </message>
    <message>
        <source>void: vote again</source>
        <translation>无效，须重推</translation>
    </message>
    <message>
        <source>entered {n} of {all}</source>
        <translation>已录 {n} / {all}</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>已计票</translation>
    </message>
    <message>
        <source>contradicts itself</source>
        <translation>数字矛盾</translation>
    </message>
    <message>
        <source>{counted} of {all} ballots counted · {present} present of {entitled} · turnout {turnout}</source>
        <translation>已计 {counted} / {all} 票种 · 到会 {present} 人，应参加 {entitled} 人 · 参荐率 {turnout}</translation>
    </message>
    <message>
        <source>Entitled {entitled} · present {present} · turnout {turnout} · issued {issued} · collected {collected} · valid {valid} · invalid {invalid}</source>
        <translation>应参加 {entitled} · 到会 {present} · 参荐率 {turnout} · 发票 {issued} · 收回 {collected} · 有效 {valid} · 无效 {invalid}</translation>
    </message>
</context>
</TS>
