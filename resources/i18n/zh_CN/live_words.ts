<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>LiveWords</name>
    <message>
        <source>more than half is {needed} ({base})</source>
        <translation>过半需 {needed} 票（{base}）</translation>
    </message>
    <message>
        <source>{n} short</source>
        <translation>差 {n} 票</translation>
    </message>
    <message>
        <source>past half</source>
        <translation>过半</translation>
    </message>
    <message>
        <source>enough votes</source>
        <translation>票数已够</translation>
    </message>
    <message>
        <source>✓ certain</source>
        <translation>✓ 已锁定</translation>
    </message>
    <message>
        <source>– out of reach</source>
        <translation>– 已无可能</translation>
    </message>
    <message>
        <source>hangs on a dispute</source>
        <translation>待裁定</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>level</source>
        <translation>票数相等</translation>
    </message>
    <message>
        <source>✓ elected</source>
        <translation>✓ 当选</translation>
    </message>
    <message>
        <source>level, stands again</source>
        <translation>票数相等，再次投票</translation>
    </message>
    <message>
        <source>past half, no seat left</source>
        <translation>过半，名额已满</translation>
    </message>
    <message>
        <source>no seat left</source>
        <translation>名额已满</translation>
    </message>
    <message>
        <source>no vote</source>
        <translation>未得票</translation>
    </message>
    <message>
        <source>{seats} seats end here</source>
        <translation>应选 {seats} 名到此</translation>
    </message>
    <message>
        <source>no. {n} has {last}, no. {next} has {following}, {gap} apart</source>
        <translation>第 {n} 名 {last} 票，第 {next} 名 {following} 票，相差 {gap} 票</translation>
    </message>
    <message>
        <source>no. {n} and no. {next} have {last} each</source>
        <translation>第 {n} 名与第 {next} 名同为 {last} 票</translation>
    </message>
    <message>
        <source>; {left} papers left: seat {n} is decided</source>
        <translation>，尚余 {left} 张：第 {n} 席已定</translation>
    </message>
    <message>
        <source>; {left} papers left: seat {n} is open</source>
        <translation>，尚余 {left} 张：第 {n} 席未定</translation>
    </message>
    <message>
        <source>; {passed} have enough votes: {open} seats stay open</source>
        <translation>；票数已够的 {passed} 人：尚缺 {open} 名</translation>
    </message>
    <message>
        <source>: they stand again</source>
        <translation>：再次投票</translation>
    </message>
    <message>
        <source>: all papers are entered</source>
        <translation>：选票已全部录完</translation>
    </message>
</context>
</TS>
