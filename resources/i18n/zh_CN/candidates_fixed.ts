<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>PrintedList</name>
    <message>
        <source>Speeches and questions…</source>
        <translation>竞职演讲与提问…</translation>
    </message>
    <message>
        <source>{seats} to elect, at most {choices} marks for</source>
        <translation>应选 {seats} 名，每票至多选 {choices} 名</translation>
    </message>
    <message>
        <source>Approved by {name}.</source>
        <translation>由{name}批准。</translation>
    </message>
    <message>
        <source>{names} candidates; the ballots are {colour}. Nothing of this changes any more.</source>
        <translation>候选人 {names} 名，选票为{colour}。以上不再改动。</translation>
    </message>
</context>
</TS>
