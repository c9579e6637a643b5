<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>PersonForm</name>
    <message>
        <source>Entitled to vote</source>
        <translation>有选举权</translation>
    </message>
    <message>
        <source>Attends without a vote (observer)</source>
        <translation>列席（不参加投票）</translation>
    </message>
    <message>
        <source>Re-elected: was a deputy before</source>
        <translation>连任代表</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生年月</translation>
    </message>
    <message>
        <source>Nation</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>文化程度</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>政治面貌</translation>
    </message>
    <message>
        <source>Unit and post</source>
        <translation>单位及职务</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>代表团</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>由谁批准</translation>
    </message>
    <message>
        <source>Why taken off</source>
        <translation>除名理由</translation>
    </message>
    <message>
        <source>Only for taking off</source>
        <translation>只在除名时填写</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Take off the roll</source>
        <translation>从名册中除名</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>One person more</source>
        <translation>增加一人</translation>
    </message>
    <message>
        <source>Not understood as a date: it is left empty</source>
        <translation>看不懂这个日期，将按未填写处理</translation>
    </message>
</context>
</TS>
