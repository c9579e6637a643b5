<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CorrigendumWords</name>
    <message>
        <source>Ballot {number} of batch {batch}, as it was counted</source>
        <translation>第 {batch} 摞第 {number} 张，计票时是这样</translation>
    </message>
    <message>
        <source>Ballot {number} of batch {batch}, corrected</source>
        <translation>第 {batch} 摞第 {number} 张，更正后</translation>
    </message>
    <message>
        <source>Sheet of group {group}, as it was settled</source>
        <translation>{group}的计票单，核定时是这样</translation>
    </message>
    <message>
        <source>Changed: {what}</source>
        <translation>改动：{what}</translation>
    </message>
    <message>
        <source>On the paper besides: {what}</source>
        <translation>票上另有：{what}</translation>
    </message>
    <message>
        <source>Batch {batch}, ballot {number}</source>
        <translation>第 {batch} 摞第 {number} 张</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>The votes change.</source>
        <translation>票数有变。</translation>
    </message>
    <message>
        <source>&lt;b&gt;The result changes.&lt;/b&gt;</source>
        <translation>&lt;b&gt;结果发生变化。&lt;/b&gt;</translation>
    </message>
    <message>
        <source>The votes change; the same people are elected.</source>
        <translation>票数有变，当选人不变。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Who is elected changes.&lt;/b&gt;</source>
        <translation>&lt;b&gt;当选人发生变化。&lt;/b&gt;</translation>
    </message>
    <message>
        <source>These were held on the old result: {titles}. The presidium decides about them.</source>
        <translation>以下选举是按原结果进行的：{titles}。如何处理由主席团决定。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Correction {n}, {day}: {reason} ({by}, {second})</source>
        <translation>第 {n} 次更正&#x3000;{day}&#x3000;{reason}（{by}、{second}）</translation>
    </message>
    <message>
        <source>nobody written in</source>
        <translation>无另选人</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>invalid: {reason}</source>
        <translation>无效：{reason}</translation>
    </message>
</context>
</TS>
