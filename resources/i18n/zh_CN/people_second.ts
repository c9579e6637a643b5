<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>SecondPerson</name>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
</context>
<context>
    <name>SecondViewModel</name>
    <message>
        <source>Two people are needed to {act}. The second one confirms here:</source>
        <translation>{act}须两人共同确认。请另一人在此输入口令：</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>No other {roles} is registered for this meeting.</source>
        <translation>本次会议没有登记另一名{roles}。</translation>
    </message>
</context>
</TS>
