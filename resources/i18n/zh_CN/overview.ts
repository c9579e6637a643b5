<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>This file carries single elections; the stages of a term change are not planned.</source>
        <translation>本文件只办理选举，没有安排换届的各个阶段。</translation>
    </message>
    <message>
        <source>Posts plan</source>
        <translation>职数方案</translation>
    </message>
    <message>
        <source>No election has been drafted yet.</source>
        <translation>还没有拟定选举。</translation>
    </message>
    <message>
        <source>All elections</source>
        <translation>全部选举</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What it waits for</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划日期</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Election</source>
        <translation>选举</translation>
    </message>
    <message>
        <source>Names → seats</source>
        <translation>候选 → 应选</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>实到 / 应到</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>收回 / 发出</translation>
    </message>
    <message>
        <source>Elected</source>
        <translation>当选</translation>
    </message>
    <message>
        <source>Close the stage…</source>
        <translation>结束阶段…</translation>
    </message>
    <message>
        <source>Open it again…</source>
        <translation>重新打开…</translation>
    </message>
    <message>
        <source>Days…</source>
        <translation>日期…</translation>
    </message>
    <message>
        <source>One stage more…</source>
        <translation>增加阶段…</translation>
    </message>
    <message>
        <source>Posts plan…</source>
        <translation>职数方案…</translation>
    </message>
    <message>
        <source>Plan the whole term change…</source>
        <translation>安排完整换届…</translation>
    </message>
    <message>
        <source>Go to the page of the stage</source>
        <translation>进入该阶段</translation>
    </message>
    <message>
        <source>Close the stage</source>
        <translation>结束阶段</translation>
    </message>
    <message>
        <source>To the meeting</source>
        <translation>进入会议</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{done} of {all} stages are over</source>
        <translation>{all} 个阶段，已结束 {done} 个</translation>
    </message>
    <message>
        <source>Open the meeting: {stage}…</source>
        <translation>召开会议：{stage}…</translation>
    </message>
    <message>
        <source>Xian&apos;an 2003: all of it</source>
        <translation>咸安 2003（完整换届）</translation>
    </message>
    <message>
        <source>Sub-district office, without a people&apos;s congress</source>
        <translation>办事处（不设人代会）</translation>
    </message>
    <message>
        <source>Party congress, rules of 2020</source>
        <translation>党代会（2020 年条例）</translation>
    </message>
    <message>
        <source>People&apos;s congress, law of 2022</source>
        <translation>人代会（2022 年组织法）</translation>
    </message>
    <message>
        <source>Recorded.</source>
        <translation>已记录。</translation>
    </message>
</context>
<context>
    <name>OverviewViewModel</name>
    <message>
        <source>done</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>now</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>受阻</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>党委委员</translation>
    </message>
    <message>
        <source>{seats} seats, {elected} by ballot</source>
        <translation>{seats} 席，其中选举 {elected} 席</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>职数</translation>
    </message>
    <message>
        <source>{s} secretary, {d} deputies, {m} deputy mayors</source>
        <translation>书记 {s}、副书记 {d}、委员兼副乡镇长 {m}</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>Leading posts</source>
        <translation>领导职数</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>在编人数</translation>
    </message>
    <message>
        <source>Offices</source>
        <translation>内设机构</translation>
    </message>
    <message>
        <source>Ages reckoned on</source>
        <translation>年龄计算至</translation>
    </message>
    <message numerus="yes">
        <source>%n recommendation ballot(s)</source>
        <translation>
            <numerusform>民主推荐票 %n 种</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {all} checked</source>
        <translation>已核对 {done} / {all}</translation>
    </message>
</context>
</TS>
