<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>PairCard</name>
    <message>
        <source>Row {n}</source>
        <translation>第 {n} 行</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生年月</translation>
    </message>
    <message>
        <source>Unit and post</source>
        <translation>单位及职务</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>代表团</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Read another file…</source>
        <translation>另读一个文件…</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Alike, side by side</source>
        <translation>疑似重复，对照查看</translation>
    </message>
    <message>
        <source>Remarks by row</source>
        <translation>按行列出的提示</translation>
    </message>
    <message>
        <source>As it would be taken over</source>
        <translation>将这样导入</translation>
    </message>
    <message>
        <source>Columns recognised</source>
        <translation>识别出的列</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message numerus="yes">
        <source>Import %n person(s)</source>
        <translation>
            <numerusform>确认导入 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生年月</translation>
    </message>
    <message>
        <source>Unit and post</source>
        <translation>单位及职务</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>{heading} → {field}</source>
        <translation>{heading} → {field}</translation>
    </message>
    <message>
        <source>Left out: {names}</source>
        <translation>不导入的列：{names}</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>……另有 %n 处。</numerusform>
        </translation>
    </message>
    <message>
        <source>mend</source>
        <translation>须改正</translation>
    </message>
    <message>
        <source>look</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>known</source>
        <translation>已在册</translation>
    </message>
</context>
</TS>
