<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>StageRail</name>
    <message>
        <source>over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>{stage}: {matter}</source>
        <translation>{stage}：{matter}</translation>
    </message>
    <message>
        <source>closed on {day}</source>
        <translation>{day} 结束</translation>
    </message>
    <message>
        <source>after {stage}: {matter}</source>
        <translation>待“{stage}”：{matter}</translation>
    </message>
    <message>
        <source>after {stage}</source>
        <translation>待“{stage}”结束</translation>
    </message>
    <message>
        <source>can be closed</source>
        <translation>可以结束</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Applicants</source>
        <translation>报名与审查</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记册</translation>
    </message>
    <message>
        <source>First vote</source>
        <translation>民主推荐</translation>
    </message>
    <message>
        <source>Fixing the candidates</source>
        <translation>确定候选人</translation>
    </message>
    <message>
        <source>Nominations</source>
        <translation>人代会提名</translation>
    </message>
    <message>
        <source>Posts and outcome</source>
        <translation>任职与成效</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>流水账</translation>
    </message>
</context>
</TS>
