<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>SpeechTimer</name>
    <message>
        <source>Candidate&apos;s speech</source>
        <translation>候选人发言</translation>
    </message>
    <message>
        <source>Questions to the candidate</source>
        <translation>现场提问</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s), not started yet</source>
        <translation>
            <numerusform>限时 %n 分钟，尚未开始</numerusform>
        </translation>
    </message>
    <message>
        <source>Ended after {time}</source>
        <translation>发言结束，用时 {time}</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation>时间到</translation>
    </message>
    <message>
        <source>Less than a minute left</source>
        <translation>不足一分钟</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
</context>
</TS>
