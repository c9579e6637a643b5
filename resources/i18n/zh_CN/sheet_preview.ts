<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>SheetPreview</name>
    <message>
        <source>Read another file…</source>
        <translation>另选文件…</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Remarks by row</source>
        <translation>逐行提示</translation>
    </message>
    <message>
        <source>As it would be taken over</source>
        <translation>将导入的内容</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
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
        <source>Schooling</source>
        <translation>学历</translation>
    </message>
    <message>
        <source>Unit and post</source>
        <translation>单位及职务</translation>
    </message>
    <message>
        <source>Applies as</source>
        <translation>报名身份</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>known</source>
        <translation>已有</translation>
    </message>
    <message numerus="yes">
        <source>Import %n person(s)</source>
        <translation>
            <numerusform>导入 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>mend</source>
        <translation>须改</translation>
    </message>
    <message>
        <source>look</source>
        <translation>核对</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>……另有 %n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>sitting secretary</source>
        <translation>现任书记</translation>
    </message>
</context>
</TS>
