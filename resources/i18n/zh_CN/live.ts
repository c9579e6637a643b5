<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>LivePage</name>
    <message>
        <source>Live count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decision step by step, on the ballots entered so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As on the ballot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most votes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abstain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LiveViewModel</name>
    <message>
        <source>The election was declared void: its papers are not counted.</source>
        <translation>选举已宣布无效，不再计票。</translation>
    </message>
    <message>
        <source>Locked until the election is declared valid.</source>
        <translation>宣布选举有效之前，不得计票。</translation>
    </message>
    <message>
        <source>{done} of {all} entered</source>
        <translation>已录 {done} / {all} 张</translation>
    </message>
    <message>
        <source>valid {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ballots} ballots counted once more from nothing: {candidates} candidates and {written} written-in people, equal in every number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
