<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CheckInPage</name>
    <message>
        <source>Check-in</source>
        <translation>报到</translation>
    </message>
    <message>
        <source>Pinyin initials, name or number</source>
        <translation>拼音首字母、姓名或编号</translation>
    </message>
    <message>
        <source>This meeting has no roll</source>
        <translation>本次会议没有名册</translation>
    </message>
    <message>
        <source>People are checked in by the roll. An election without one goes on all the same: the numbers required and present are typed with the ballots.</source>
        <translation>报到以名册为准。没有名册也可以选举：应到、实到人数在“选票”一步填写。</translation>
    </message>
    <message>
        <source>To the roll</source>
        <translation>去名册</translation>
    </message>
    <message>
        <source>To the ballots</source>
        <translation>去选票</translation>
    </message>
    <message>
        <source>On leave…</source>
        <translation>请假…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回此人</translation>
    </message>
    <message>
        <source>Record the leave</source>
        <translation>登记请假</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>报到</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>On leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Take this person back</source>
        <translation>撤回此人</translation>
    </message>
    <message>
        <source>Undo the last step</source>
        <translation>撤销上一步</translation>
    </message>
    <message>
        <source>Next list</source>
        <translation>换一张名单</translation>
    </message>
    <message>
        <source>Sign-in book</source>
        <translation>签到册</translation>
    </message>
    <message>
        <source>Nobody on the roll fits “{query}”.</source>
        <translation>名册上没有“{query}”。</translation>
    </message>
    <message>
        <source>Find the person first.</source>
        <translation>请先找到这个人。</translation>
    </message>
</context>
<context>
    <name>CheckInViewModel</name>
    <message>
        <source>Nobody is required to attend</source>
        <translation>没有应到会的人</translation>
    </message>
    <message>
        <source>No quorum is asked</source>
        <translation>不要求法定人数</translation>
    </message>
    <message>
        <source>Quorum reached</source>
        <translation>达到法定人数</translation>
    </message>
    <message numerus="yes">
        <source>%n short of the quorum</source>
        <translation>
            <numerusform>距法定人数差 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Ballots of {title} are out: that election stays with its {n} present. Who arrives now counts from the next contest on.</source>
        <translation>“{title}”已发票，该次选举实到人数以发票时的 {n} 人为准；现在报到的，从下一次选举起计入。</translation>
    </message>
    <message numerus="yes">
        <source> %n arrived since.</source>
        <translation>
            <numerusform>发票后又到 %n 人。</numerusform>
        </translation>
    </message>
</context>
</TS>
