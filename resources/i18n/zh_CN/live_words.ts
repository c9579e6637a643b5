<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>LiveWords</name>
    <message>
        <source>more than half is {needed} ({base})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>past half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enough votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– out of reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ elected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level, stands again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>past half, no seat left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no seat left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no vote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seats} seats end here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no. {n} has {last}, no. {next} has {following}, {gap} apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no. {n} and no. {next} have {last} each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; {left} papers left: seat {n} is decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; {left} papers left: seat {n} is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; {passed} have enough votes: {open} seats stay open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: they stand again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: all papers are entered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
