<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>SpeechesPage</name>
    <message>
        <source>Speeches and questions</source>
        <translation>竞职演讲与提问</translation>
    </message>
    <message>
        <source>Nobody stands yet</source>
        <translation>还没有候选人</translation>
    </message>
    <message>
        <source>Candidates speak once they are drafted.</source>
        <translation>拟定候选人后即可计时。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>What</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Beyond the time</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Speeches held</source>
        <translation>已进行的演讲</translation>
    </message>
    <message>
        <source> min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>演讲人</translation>
    </message>
    <message>
        <source>Time allowed</source>
        <translation>限时</translation>
    </message>
    <message>
        <source>Next speaker</source>
        <translation>下一位</translation>
    </message>
    <message>
        <source>Public screen</source>
        <translation>公共屏幕</translation>
    </message>
    <message>
        <source>Back to the candidates</source>
        <translation>返回候选人</translation>
    </message>
    <message>
        <source>Stop and record</source>
        <translation>结束并记录</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>On to the questions</source>
        <translation>转入提问</translation>
    </message>
    <message>
        <source>Back to the speech</source>
        <translation>回到演讲</translation>
    </message>
</context>
<context>
    <name>SpeechesViewModel</name>
    <message>
        <source>speech</source>
        <translation>演讲</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>{spoken} of {all} candidates have spoken</source>
        <translation>{all} 名候选人中 {spoken} 名已演讲</translation>
    </message>
</context>
</TS>
