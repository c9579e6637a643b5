<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>HallCounters</name>
    <message>
        <source>Present</source>
        <translation>实到</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>应到</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Others without a vote: {here} of {all}</source>
        <translation>另有列席等 {all} 人，已到 {here} 人</translation>
    </message>
</context>
<context>
    <name>LeavePanel</name>
    <message>
        <source>Reason for leave</source>
        <translation>请假事由</translation>
    </message>
    <message>
        <source>ill</source>
        <translation>病假</translation>
    </message>
    <message>
        <source>private matters</source>
        <translation>事假</translation>
    </message>
    <message>
        <source>away on duty</source>
        <translation>公务外出</translation>
    </message>
    <message>
        <source>Record the leave</source>
        <translation>登记请假</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{name} is on leave</source>
        <translation>{name}请假</translation>
    </message>
    <message>
        <source>Leave is recorded with its reason.</source>
        <translation>请填写请假事由。</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Delegation and unit</source>
        <translation>代表团、单位</translation>
    </message>
    <message>
        <source>People by attendance</source>
        <translation>报到名单</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>没有人。</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>实到</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Without a vote</source>
        <translation>列席等</translation>
    </message>
</context>
<context>
    <name>SaidCard</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take back the last step: {name}</source>
        <translation>撤销上一步：{name}</translation>
    </message>
    <message>
        <source>Who is at the door?</source>
        <translation>谁来报到？</translation>
    </message>
    <message>
        <source>Two letters of pinyin, a name or a number, then Enter: present.</source>
        <translation>输入两个拼音首字母、姓名或编号，按回车即报到。</translation>
    </message>
    <message>
        <source>was present already, since {time}</source>
        <translation>已于 {time} 报到，不重复登记</translation>
    </message>
    <message>
        <source>taken back: {state}</source>
        <translation>已撤销：{state}</translation>
    </message>
</context>
</TS>
