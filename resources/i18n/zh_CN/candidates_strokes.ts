<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>StrokesCard</name>
    <message>
        <source>Strokes in their order</source>
        <translation>依次输入笔画</translation>
    </message>
    <message>
        <source>横 1, 竖 2, 撇 3, 点 4, 折 5 (提 counts as 横, 捺 as 点): digits or characters.</source>
        <translation>横 1、竖 2、撇 3、点 4、折 5（提作横，捺作点）：输入数字或笔画名均可。</translation>
    </message>
    <message>
        <source>Remember and go on</source>
        <translation>记住并继续</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>How is {character} written? It stands in {name}, and no table has it.</source>
        <translation>“{character}”怎么写？见于“{name}”，笔画表中没有这个字。</translation>
    </message>
</context>
</TS>
