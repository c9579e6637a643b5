<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CandidatesPage</name>
    <message>
        <source>Candidates</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>Fix the candidates</source>
        <translation>确定候选人</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>下一栏</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>CandidatesViewModel</name>
    <message>
        <source>no election is drafted yet</source>
        <translation>尚未起草选举</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草拟</translation>
    </message>
</context>
</TS>
