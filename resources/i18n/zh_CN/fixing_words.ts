<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>SlateWords</name>
    <message>
        <source>Nobody is passed over without a reason</source>
        <translation>越位均已写明理由</translation>
    </message>
    <message numerus="yes">
        <source>%n reason(s) are missing</source>
        <translation>
            <numerusform>缺 %n 条越位理由</numerusform>
        </translation>
    </message>
    <message>
        <source>Women among them: {n}</source>
        <translation>女干部 {n} 名</translation>
    </message>
    <message>
        <source>No woman: a seat is kept open</source>
        <translation>没有女干部：保留一个职位</translation>
    </message>
    <message>
        <source>One fewer is elected.</source>
        <translation>少选一名。</translation>
    </message>
    <message>
        <source>No woman among them</source>
        <translation>没有女干部</translation>
    </message>
    <message>
        <source>{election}: {candidates} for {seats}, {missing} still missing</source>
        <translation>{election}：{candidates} 选 {seats}，还差 {missing} 名</translation>
    </message>
    <message>
        <source>{election}: {candidates} for {seats}, differential {people}</source>
        <translation>{election}：{candidates} 选 {seats}，差额 {people}</translation>
    </message>
    <message>
        <source>{seats} of the seats · {candidates} of the candidates</source>
        <translation>占应选 {seats} · 占候选 {candidates}</translation>
    </message>
    <message>
        <source>Average age {age} · college {college}</source>
        <translation>平均年龄 {age} 岁 · 大专以上 {college}</translation>
    </message>
    <message>
        <source>Not known of: {names}</source>
        <translation>情况不明：{names}</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
</context>
</TS>
