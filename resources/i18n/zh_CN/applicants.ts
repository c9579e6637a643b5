<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ApplicantsPage</name>
    <message>
        <source>Applicants</source>
        <translation>报名与审查</translation>
    </message>
    <message>
        <source>Nobody has applied yet</source>
        <translation>还没有人报名</translation>
    </message>
    <message>
        <source>Import the applications from a spreadsheet, or enter them one by one (F4).</source>
        <translation>从电子表格导入报名表，或逐人录入（F4）；确认之前什么都不写入。</translation>
    </message>
    <message>
        <source>Import applications…</source>
        <translation>导入报名表…</translation>
    </message>
    <message>
        <source>One application more</source>
        <translation>增加一人</translation>
    </message>
    <message>
        <source>Template for applications…</source>
        <translation>报名表模板…</translation>
    </message>
    <message>
        <source>Template for the establishment…</source>
        <translation>在编人员模板…</translation>
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
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Vet</source>
        <translation>审查</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Preview of a sheet</source>
        <translation>表格预览</translation>
    </message>
    <message>
        <source>Recorded.</source>
        <translation>已记录。</translation>
    </message>
</context>
<context>
    <name>ApplicantsViewModel</name>
    <message>
        <source>objection upheld</source>
        <translation>异议成立</translation>
    </message>
    <message numerus="yes">
        <source>%n applied</source>
        <translation>
            <numerusform>报名 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>通过 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not decided</source>
        <translation>
            <numerusform>未定 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open objection(s)</source>
        <translation>
            <numerusform>未处理异议 %n 件</numerusform>
        </translation>
    </message>
</context>
</TS>
