<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>LayoutChoices</name>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Ballots a sheet</source>
        <translation>每张纸几票</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>票形</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>横式</translation>
    </message>
    <message>
        <source>tall</source>
        <translation>竖式</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>upright</source>
        <translation>竖排</translation>
    </message>
    <message>
        <source>lying</source>
        <translation>横排</translation>
    </message>
    <message>
        <source>Cell for the mark</source>
        <translation>符号格</translation>
    </message>
    <message>
        <source>above the name</source>
        <translation>姓名上方</translation>
    </message>
    <message>
        <source>below the name</source>
        <translation>姓名下方</translation>
    </message>
    <message>
        <source>left of the name</source>
        <translation>姓名左侧</translation>
    </message>
    <message>
        <source>right of the name</source>
        <translation>姓名右侧</translation>
    </message>
    <message>
        <source>Empty places</source>
        <translation>另选人空格</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>印面</translation>
    </message>
    <message>
        <source>both if needed</source>
        <translation>需要时双面</translation>
    </message>
    <message>
        <source>one only</source>
        <translation>只印单面</translation>
    </message>
    <message>
        <source>Numbered stubs, cut off before ballots are issued</source>
        <translation>印编号存根，发票前剪下</translation>
    </message>
    <message numerus="yes">
        <source>On the same sheets as %n other ballot(s) due</source>
        <translation>
            <numerusform>与本次会议其他 %n 种选票印在同一张纸上</numerusform>
        </translation>
    </message>
</context>
</TS>
