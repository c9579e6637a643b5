<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DisplayFeed</name>
    <message>
        <source>Required to attend</source>
        <translation>应到会</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>实到会</translation>
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
            <numerusform>距法定人数尚差 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>in the order of surname strokes</source>
        <translation>按姓氏笔画为序</translation>
    </message>
    <message>
        <source>in the order approved</source>
        <translation>按批准的次序</translation>
    </message>
    <message numerus="yes">
        <source>second ballot of those level for %n seat(s)</source>
        <translation>
            <numerusform>%n 个名额由得票相等者再次投票</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) are not filled</source>
        <translation>
            <numerusform>尚缺 %n 名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n elected</source>
        <translation>
            <numerusform>当选 %n 名</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is elected</source>
        <translation>无人当选</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>计票</translation>
    </message>
    <message>
        <source>Result of the count</source>
        <translation>计票结果</translation>
    </message>
    <message numerus="yes">
        <source>above the red line: %n seat(s)</source>
        <translation>
            <numerusform>红线以上：应选 %n 名</numerusform>
        </translation>
    </message>
    <message>
        <source>No grade</source>
        <translation>未评</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>无法辨认</translation>
    </message>
    <message>
        <source>elected</source>
        <translation>当选</translation>
    </message>
    <message>
        <source>level, again</source>
        <translation>票数相等</translation>
    </message>
    <message>
        <source>required</source>
        <translation>应到</translation>
    </message>
    <message>
        <source>present</source>
        <translation>实到</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>collected</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>已计</translation>
    </message>
    <message>
        <source>more than half</source>
        <translation>过半</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>当选需</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>票</translation>
    </message>
</context>
</TS>
