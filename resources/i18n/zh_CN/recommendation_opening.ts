<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>FurtherCard</name>
    <message>
        <source>Open it in these units</source>
        <translation>为这些单位开始推荐</translation>
    </message>
    <message>
        <source>They get the same names, and as many choices, as the other units have.</source>
        <translation>名单、每票推荐人数与其他单位相同。</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>No ballots yet: {units}</source>
        <translation>尚无推荐票：{units}</translation>
    </message>
</context>
<context>
    <name>OpeningCard</name>
    <message>
        <source>Members and mass representatives on papers of their own</source>
        <translation>党员与群众代表分别用票</translation>
    </message>
    <message>
        <source>Everybody on the same papers</source>
        <translation>党员与群众代表用同一种票</translation>
    </message>
    <message>
        <source>Open it in every unit</source>
        <translation>在各单位开始推荐</translation>
    </message>
    <message>
        <source>The recommendation is not opened yet</source>
        <translation>民主推荐尚未开始</translation>
    </message>
    <message>
        <source>Every unit gets its ballots with the names of all applicants accepted, in stroke order. The register must be complete.</source>
        <translation>各单位的推荐票列出全部审查合格人员，按姓氏笔画排列。名册必须完整。</translation>
    </message>
    <message>
        <source>Recommendation meetings</source>
        <translation>民主推荐会</translation>
    </message>
    <message>
        <source>Open the meeting</source>
        <translation>召开会议</translation>
    </message>
    <message>
        <source>Title of the meeting</source>
        <translation>会议名称</translation>
    </message>
    <message>
        <source>How the papers are read</source>
        <translation>录票方式</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>every paper, read once</source>
        <translation>逐票录入一遍</translation>
    </message>
    <message>
        <source>every paper, read twice</source>
        <translation>逐票录入两遍</translation>
    </message>
    <message>
        <source>summary sheet, entered twice</source>
        <translation>按计票单录入两遍</translation>
    </message>
</context>
</TS>
