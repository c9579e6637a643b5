<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Verifying</name>
    <message numerus="yes">
        <source>%n difference(s) found</source>
        <translation>
            <numerusform>发现 %n 处不同</numerusform>
        </translation>
    </message>
    <message>
        <source>Not intact: {what}</source>
        <translation>不完整：{what}</translation>
    </message>
    <message>
        <source>Intact</source>
        <translation>完整无误</translation>
    </message>
</context>
</TS>
