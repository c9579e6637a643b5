<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>RegisterPage</name>
    <message>
        <source>Register</source>
        <translation>登记册</translation>
    </message>
    <message>
        <source>Nobody is in the register yet</source>
        <translation>登记册还是空的</translation>
    </message>
    <message>
        <source>Import the units first, then their members and mass representatives.</source>
        <translation>请先导入单位，再导入党员和群众代表。</translation>
    </message>
    <message>
        <source>Import units…</source>
        <translation>导入单位…</translation>
    </message>
    <message>
        <source>Import people…</source>
        <translation>导入人员…</translation>
    </message>
    <message>
        <source>One unit more</source>
        <translation>增加单位</translation>
    </message>
    <message>
        <source>One person more</source>
        <translation>增加一人</translation>
    </message>
    <message>
        <source>Template for units…</source>
        <translation>单位模板…</translation>
    </message>
    <message>
        <source>Template for people…</source>
        <translation>登记册模板…</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Import people</source>
        <translation>导入人员</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Preview of a sheet</source>
        <translation>导入预览</translation>
    </message>
    <message>
        <source>{name} is kept.</source>
        <translation>{name} 已保存。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) taken over.</source>
        <translation>
            <numerusform>已导入 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>The template is saved: {path}</source>
        <translation>模板已保存：{path}</translation>
    </message>
    <message>
        <source>Sheets ({endings});;All files (*)</source>
        <translation>表格 ({endings});;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Units template</source>
        <translation>单位模板</translation>
    </message>
    <message>
        <source>Register template</source>
        <translation>登记册模板</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>保存模板</translation>
    </message>
</context>
<context>
    <name>RegisterViewModel</name>
    <message>
        <source>The whole township</source>
        <translation>全镇</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n 个单位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>党员 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mass representative(s)</source>
        <translation>
            <numerusform>群众代表 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>{away} away: {comes} come, {cannot} cannot, {open} not reached</source>
        <translation>外出 {away} 人：回来 {comes}，不能 {cannot}，未联系上 {open}</translation>
    </message>
</context>
</TS>
