<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DismissForm</name>
    <message>
        <source>What they did stays theirs; they cannot work here any more.</source>
        <translation>已做的仍记在本人名下；今后不能再操作。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>撤换</translation>
    </message>
    <message>
        <source>Dismiss {name}</source>
        <translation>撤换 {name}</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Appointed by the meeting:</source>
        <translation>大会已推选：</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Here as</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Other roles for {name}</source>
        <translation>改 {name} 的职责</translation>
    </message>
    <message>
        <source>The first person: a clerk</source>
        <translation>第一个人：秘书</translation>
    </message>
    <message>
        <source>Register somebody</source>
        <translation>登记人员</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>请至少选择一项职责。</translation>
    </message>
</context>
<context>
    <name>PinForm</name>
    <message>
        <source>It holds at once; the old one is worth nothing from then on.</source>
        <translation>立即生效，旧口令随即作废。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Another PIN for {name}</source>
        <translation>为 {name} 换口令</translation>
    </message>
</context>
<context>
    <name>PinPair</name>
    <message>
        <source>PIN, 4 to 12 digits</source>
        <translation>口令（4 至 12 位数字）</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>再输一次口令</translation>
    </message>
</context>
<context>
    <name>_Form</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
</TS>
