<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DisputesPage</name>
    <message>
        <source>Ballots set aside</source>
        <translation>疑问票</translation>
    </message>
    <message>
        <source>No ballot waits for a decision</source>
        <translation>没有待裁定的票</translation>
    </message>
    <message>
        <source>F4 on the entry page sets a ballot aside with a question.</source>
        <translation>录票时按 F4，把有疑问的票搁置。</translation>
    </message>
    <message>
        <source>To entry</source>
        <translation>去录票</translation>
    </message>
    <message>
        <source>Decided by (scrutineers who entered nothing of this batch)</source>
        <translation>裁定人（没有录过这一摞的监票人）</translation>
    </message>
    <message>
        <source>Why does the ballot read so?</source>
        <translation>为什么这样认定？</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他理由</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>摞</translation>
    </message>
    <message>
        <source>Ballot</source>
        <translation>票号</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>疑问</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>哪一遍</translation>
    </message>
    <message>
        <source>Set aside by</source>
        <translation>搁置人</translation>
    </message>
    <message>
        <source>Choose the reason</source>
        <translation>选理由</translation>
    </message>
    <message>
        <source>Take these words</source>
        <translation>按此填写</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The ballot reads so</source>
        <translation>照此认定</translation>
    </message>
    <message>
        <source>Other ballot</source>
        <translation>另一张</translation>
    </message>
    <message numerus="yes">
        <source>%n ballot(s) not decided</source>
        <translation>
            <numerusform>%n 张待裁定</numerusform>
        </translation>
    </message>
    <message>
        <source>Batch {batch}, ballot {n}: {question}</source>
        <translation>第 {batch} 摞第 {n} 张：{question}</translation>
    </message>
    <message>
        <source>The whole ballot is invalid.</source>
        <translation>整张票无效。</translation>
    </message>
</context>
</TS>
