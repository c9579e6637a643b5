<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>RollPage</name>
    <message>
        <source>Roll</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Nobody is on the roll yet</source>
        <translation>名册还是空的</translation>
    </message>
    <message>
        <source>Read a roll from a spreadsheet (.xlsx, .xls, .csv). Nothing is written before you confirm.</source>
        <translation>从电子表格（.xlsx、.xls、.csv）读入花名册；确认之前什么都不写入。</translation>
    </message>
    <message>
        <source>Import a roll…</source>
        <translation>导入名册…</translation>
    </message>
    <message>
        <source>Save the template…</source>
        <translation>保存模板…</translation>
    </message>
    <message>
        <source>One person more</source>
        <translation>增加一人</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>打开此人</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Preview of a roll</source>
        <translation>名册预览</translation>
    </message>
    <message>
        <source>{file}{sheet} · not written yet</source>
        <translation>{file}{sheet} · 尚未写入</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) of unknown strokes…</source>
        <translation>
            <numerusform>有 %n 个字的笔画要问…</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is kept.</source>
        <translation>{name}已保存。</translation>
    </message>
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
        <source>Rolls ({endings});;All files (*)</source>
        <translation>花名册 ({endings});;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import a roll</source>
        <translation>导入名册</translation>
    </message>
    <message>
        <source>Roll template</source>
        <translation>代表花名册模板</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>保存模板</translation>
    </message>
</context>
<context>
    <name>RollViewModel</name>
    <message numerus="yes">
        <source>%n required to attend</source>
        <translation>
            <numerusform>应到会 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them women</source>
        <translation>
            <numerusform>其中妇女 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n observer(s)</source>
        <translation>
            <numerusform>列席 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a vote</source>
        <translation>
            <numerusform>无选举权 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspended</source>
        <translation>
            <numerusform>暂停职务 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mandate(s) ended</source>
        <translation>
            <numerusform>资格终止 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delegation(s)</source>
        <translation>
            <numerusform>%n 个代表团</numerusform>
        </translation>
    </message>
    <message>
        <source>observer</source>
        <translation>列席</translation>
    </message>
    <message>
        <source>delegate</source>
        <translation>正式代表</translation>
    </message>
    <message>
        <source>no vote</source>
        <translation>无选举权</translation>
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
        <source>present</source>
        <translation>已报到</translation>
    </message>
    <message>
        <source>on leave: {reason}</source>
        <translation>请假：{reason}</translation>
    </message>
    <message>
        <source>{name} is on the roll already ({where}).</source>
        <translation>名册里已有{name}（{where}）。</translation>
    </message>
</context>
</TS>
