<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>RollImport</name>
    <message numerus="yes">
        <source>%n row(s) must be mended in the file first.</source>
        <translation>
            <numerusform>有 %n 处须先在表格中改正。</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend them in the spreadsheet, save it, and read it again.</source>
        <translation>请在表格软件中改正并保存，再重新读取。</translation>
    </message>
    <message>
        <source>There is nobody in this file.</source>
        <translation>这个文件里没有人员。</translation>
    </message>
    <message>
        <source>Everybody in this file is on the roll already.</source>
        <translation>文件中的人员都已在名册里。</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) can be taken over.</source>
        <translation>
            <numerusform>可以导入 %n 人。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %n person(s) are on the roll already and are left out.</source>
        <translation>
            <numerusform>另有 %n 人已在名册里，不再重复导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at %n remark(s) before confirming.</source>
        <translation>
            <numerusform>确认之前，请先看一遍 %n 条提示。</numerusform>
        </translation>
    </message>
    <message>
        <source>number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>birth</source>
        <translation>出生年月</translation>
    </message>
    <message>
        <source>nation</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>education</source>
        <translation>文化程度</translation>
    </message>
    <message>
        <source>party</source>
        <translation>政治面貌</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>delegation</source>
        <translation>代表团</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>right to vote</source>
        <translation>选举权</translation>
    </message>
    <message>
        <source>probation</source>
        <translation>预备党员</translation>
    </message>
    <message>
        <source>status</source>
        <translation>党员状态</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>re-elected</source>
        <translation>连任</translation>
    </message>
</context>
</TS>
