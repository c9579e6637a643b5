<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ApplicantCard</name>
    <message>
        <source>Curriculum vitae</source>
        <translation>简历</translation>
    </message>
    <message>
        <source>Vet…</source>
        <translation>审查…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Photograph…</source>
        <translation>照片…</translation>
    </message>
    <message>
        <source>Objection…</source>
        <translation>异议…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>withdrew: {reason}</source>
        <translation>已撤回：{reason}</translation>
    </message>
    <message>
        <source>Photograph of {name}</source>
        <translation>{name}的照片</translation>
    </message>
    <message>
        <source>no photograph</source>
        <translation>无照片</translation>
    </message>
</context>
</TS>
