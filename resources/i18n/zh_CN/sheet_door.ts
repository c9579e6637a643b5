<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>SheetDoor</name>
    <message numerus="yes">
        <source>%n person(s) taken over.</source>
        <translation>
            <numerusform>已导入 %n 人。</numerusform>
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
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>保存模板</translation>
    </message>
    <message>
        <source>Pictures ({endings})</source>
        <translation>图片 ({endings})</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>照片</translation>
    </message>
</context>
</TS>
