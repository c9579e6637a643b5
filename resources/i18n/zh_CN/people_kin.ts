<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>KinCard</name>
    <message>
        <source>None recorded.</source>
        <translation>尚无登记。</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>is kin of the candidate</source>
        <translation>是候选人</translation>
    </message>
    <message>
        <source>as</source>
        <translation>的什么亲属</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销登记</translation>
    </message>
    <message>
        <source>Why the relation is taken back</source>
        <translation>为什么撤销</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close relatives of candidates</source>
        <translation>候选人的近亲属</translation>
    </message>
    <message>
        <source>They can be neither scrutineers nor tellers. Recorded when they say so.</source>
        <translation>近亲属不能担任监票人、计票人；本人说明后登记。</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>Take back: {relation}</source>
        <translation>撤销：{relation}</translation>
    </message>
</context>
<context>
    <name>KinViewModel</name>
    <message>
        <source>{person} – candidate {candidate}: {kinship}</source>
        <translation>{person} 与候选人 {candidate}：{kinship}</translation>
    </message>
</context>
</TS>
