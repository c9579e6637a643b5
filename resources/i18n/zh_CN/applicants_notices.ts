<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>NoticesPanel</name>
    <message>
        <source>Post a notice…</source>
        <translation>张贴公示…</translation>
    </message>
    <message>
        <source>No notice has been posted yet.</source>
        <translation>还没有张贴公示。</translation>
    </message>
    <message>
        <source>Public notice and objections</source>
        <translation>公示与异议</translation>
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
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>自动放弃</translation>
    </message>
    <message>
        <source>Import the establishment…</source>
        <translation>导入在编人员…</translation>
    </message>
    <message>
        <source>Given up: did not apply</source>
        <translation>未报名，按自动放弃登记</translation>
    </message>
    <message>
        <source>{kind}: {start} to {until}</source>
        <translation>{kind}：{start} 至 {until}</translation>
    </message>
    <message>
        <source>Objection to {name}: {text}</source>
        <translation>对{name}的异议：{text}</translation>
    </message>
    <message>
        <source>{decision} · {who}, {day} · {reason}</source>
        <translation>{decision} · {who}，{day} · {reason}</translation>
    </message>
    <message>
        <source>received {day}</source>
        <translation>{day} 收到</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>处理…</translation>
    </message>
    <message>
        <source>Every incumbent and every dispatched cadre on the establishment applied.</source>
        <translation>在编的现任领导和首批外派干部都已报名。</translation>
    </message>
    <message>
        <source>Nobody is on the establishment yet: import it to see who gave up.</source>
        <translation>还没有在编人员：导入后即列出自动放弃的人。</translation>
    </message>
</context>
</TS>
