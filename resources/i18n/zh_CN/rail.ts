<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>RailWords</name>
    <message numerus="yes">
        <source>%n delegate(s)</source>
        <translation>
            <numerusform>%n 名代表</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>实到 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n present, </source>
        <translation>
            <numerusform>实到 %n 人，</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n short of the quorum</source>
        <translation>
            <numerusform>距法定人数差 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n present, quorum reached</source>
        <translation>
            <numerusform>实到 %n 人，达法定人数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to elect</source>
        <translation>
            <numerusform>应选 %n 名</numerusform>
        </translation>
    </message>
    <message>
        <source>{seats} to elect, {names} candidates</source>
        <translation>应选 {seats} 名，候选人 {names} 名</translation>
    </message>
    <message>
        <source>{seats} to elect, {more} more stand</source>
        <translation>应选 {seats} 名，差额 {more} 名</translation>
    </message>
    <message numerus="yes">
        <source>%n issued, the rest clipped</source>
        <translation>
            <numerusform>发出 %n 张，剩余已剪角</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issued</source>
        <translation>
            <numerusform>发出 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n collected</source>
        <translation>
            <numerusform>收回 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n collected, election valid</source>
        <translation>
            <numerusform>收回 %n 张，选举有效</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n collected, election void</source>
        <translation>
            <numerusform>收回 %n 张，选举无效</numerusform>
        </translation>
    </message>
    <message>
        <source>Batch {now} of {piles}, {left} left</source>
        <translation>第 {now} 摞，共 {piles} 摞，余 {left} 张</translation>
    </message>
    <message>
        <source>{words}; {open}</source>
        <translation>{words}；{open}</translation>
    </message>
    <message>
        <source>{done} of {all} entered</source>
        <translation>已录 {done} / {all} 张</translation>
    </message>
    <message>
        <source>Checked once all are entered</source>
        <translation>录完后可看核定结果</translation>
    </message>
    <message numerus="yes">
        <source>%n elected</source>
        <translation>
            <numerusform>当选 %n 名</numerusform>
        </translation>
    </message>
</context>
</TS>
