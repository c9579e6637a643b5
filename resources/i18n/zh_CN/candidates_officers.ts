<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>OfficersCard</name>
    <message>
        <source>Record the officers</source>
        <translation>记录名单</translation>
    </message>
    <message>
        <source>* a count needs them. Several names: put 、 between.</source>
        <translation>* 计票必须有。几个姓名之间用“、”隔开。</translation>
    </message>
    <message>
        <source>Chair, scrutineers, tellers</source>
        <translation>执行主席、监票人、计票人</translation>
    </message>
</context>
<context>
    <name>OfficersViewModel</name>
    <message>
        <source>Appointed by the meeting. Nobody who stands for election may be one of them.</source>
        <translation>已由会议通过。候选人不得担任。</translation>
    </message>
    <message>
        <source>The meeting votes on them before the ballots; nobody who stands may be one of them.</source>
        <translation>由会议在投票前通过；候选人不得担任。</translation>
    </message>
</context>
</TS>
