<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ApplicantsWords</name>
    <message>
        <source>born on or after {value}</source>
        <translation>{value} 及以后出生</translation>
    </message>
    <message>
        <source>schooling {value} or higher</source>
        <translation>{value}以上学历</translation>
    </message>
    <message>
        <source>member of the party</source>
        <translation>中共党员</translation>
    </message>
    <message>
        <source>{value} years of service</source>
        <translation>工龄满 {value} 年</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>{birth} ({age} years)</source>
        <translation>{birth} 生（{age} 岁）</translation>
    </message>
    <message>
        <source>at work since {day}</source>
        <translation>{day} 参加工作</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>待乡镇审查</translation>
    </message>
    <message>
        <source>township: no; district decides</source>
        <translation>乡镇不通过，待决定</translation>
    </message>
    <message>
        <source>district decides</source>
        <translation>待组织部决定</translation>
    </message>
    <message>
        <source>{step}: {decision} · {who}, {day}</source>
        <translation>{step}：{decision} · {who}，{day}</translation>
    </message>
</context>
</TS>
