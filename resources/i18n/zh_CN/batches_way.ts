<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>WayCard</name>
    <message>
        <source>Reading of the papers</source>
        <translation>录入方式</translation>
    </message>
    <message>
        <source>How the ballots are entered</source>
        <translation>怎样录票</translation>
    </message>
    <message>
        <source>The second person does not see what the first one entered; where the two differ, the scrutineers settle it with the paper in hand.</source>
        <translation>第二人看不到第一遍的内容；两遍不同之处，由监票人拿原票核定。</translation>
    </message>
</context>
<context>
    <name>WayViewModel</name>
    <message>
        <source>One batch in {n}, drawn by lot, is entered twice</source>
        <translation>抽签，每 {n} 摞抽 1 摞录两遍</translation>
    </message>
    <message>
        <source>Every batch is entered once</source>
        <translation>每摞录一遍</translation>
    </message>
    <message>
        <source>Every batch is entered twice, by two people</source>
        <translation>每摞由两人各录一遍</translation>
    </message>
</context>
</TS>
