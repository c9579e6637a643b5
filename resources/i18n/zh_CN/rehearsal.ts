<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>PracticePage</name>
    <message>
        <source>To the entry</source>
        <translation>去录票</translation>
    </message>
    <message>
        <source>That was the practice</source>
        <translation>练习结束</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Practice: nothing of this goes into the file. Type what lies on the table.</source>
        <translation>练习：不记入文件。请照桌上的票录入。</translation>
    </message>
    <message>
        <source>End the practice</source>
        <translation>结束练习</translation>
    </message>
</context>
<context>
    <name>RehearsalViewModel</name>
    <message numerus="yes">
        <source>Filled in, %n paper(s) of it wrongly on purpose.</source>
        <translation>
            <numerusform>已填满本摞，其中有意录错 %n 张。</numerusform>
        </translation>
    </message>
    <message>
        <source>written in: {name} ○</source>
        <translation>另选：{name} ○</translation>
    </message>
    <message>
        <source>invalid: {reason}</source>
        <translation>无效：{reason}</translation>
    </message>
    <message>
        <source>{name}: {wrong} of {papers} paper(s) wrong</source>
        <translation>{name}：{papers} 张中录错 {wrong} 张</translation>
    </message>
    <message>
        <source>{wrong} of {cells} cells</source>
        <translation>{cells} 格中错 {wrong} 格</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) skipped</source>
        <translation>
            <numerusform>漏录 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) too many</source>
        <translation>
            <numerusform>多录 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
</TS>
