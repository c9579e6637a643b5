<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>JournalPage</name>
    <message>
        <source>Journal</source>
        <translation>流水账</translation>
    </message>
    <message>
        <source>Search: words or a name</source>
        <translation>搜索：文字或姓名</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>About</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Election</source>
        <translation>选举</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>立即核验</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>校验码</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>No. {n} · {at} · {by}</source>
        <translation>第 {n} 条 · {at} · {by}</translation>
    </message>
    <message>
        <source>Hash {own}
Follows {before}</source>
        <translation>校验码 {own}
上一条 {before}</translation>
    </message>
</context>
<context>
    <name>JournalViewModel</name>
    <message>
        <source>{n} entries · fingerprint {head} …</source>
        <translation>共 {n} 条 · 指纹 {head} …</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>All subjects</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>All elections</source>
        <translation>所有选举</translation>
    </message>
</context>
</TS>
