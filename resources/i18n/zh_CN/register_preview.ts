<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>RegisterPreview</name>
    <message>
        <source>Read another file…</source>
        <translation>读取其他文件…</translation>
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
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生</translation>
    </message>
    <message>
        <source>Takes part as</source>
        <translation>参加身份</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>known</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>As it would be taken over</source>
        <translation>将导入的内容</translation>
    </message>
    <message numerus="yes">
        <source>Take %n row(s) over</source>
        <translation>
            <numerusform>确认导入 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>mend</source>
        <translation>须改</translation>
    </message>
    <message>
        <source>look</source>
        <translation>请看</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>……另有 %n 条。</numerusform>
        </translation>
    </message>
</context>
</TS>
