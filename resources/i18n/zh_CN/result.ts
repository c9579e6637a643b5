<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ResultPage</name>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>The decision step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no result yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes with the check of the count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>报告单</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>Back to the count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Executive chair who announces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announce the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The executive chair reads out the elected; then record it here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultViewModel</name>
    <message>
        <source>declared void by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checked, not announced yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>announced by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Election void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} elected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is elected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seats} seats to fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seats} of them go to a runoff of {people}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seats} stay open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seats} held open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>elected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no seat left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not elected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
