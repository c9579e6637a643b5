<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>NewTermPage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>放弃草稿</translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation>以后再填</translation>
    </message>
    <message>
        <source>Create the file…</source>
        <translation>建立文件…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>下一栏</translation>
    </message>
    <message>
        <source>Which election?</source>
        <translation>哪一种选举？</translation>
    </message>
    <message>
        <source>Where and what?</source>
        <translation>哪个乡镇、哪次大会？</translation>
    </message>
    <message>
        <source>Which posts?</source>
        <translation>职数方案</translation>
    </message>
    <message>
        <source>Look over and create</source>
        <translation>核对并建立</translation>
    </message>
    <message>
        <source>Step {n} of {all}</source>
        <translation>第 {n} 步，共 {all} 步</translation>
    </message>
    <message>
        <source>The measures that the congress adopts always win: every rule can be changed before the meeting.</source>
        <translation>以大会通过的选举办法为准：开会前每条规则都可以修改。</translation>
    </message>
    <message>
        <source>A rehearsal: for practice, and never a real election</source>
        <translation>演练：只供练习，永远不会成为正式选举</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>For example 青山镇</source>
        <translation>例如：青山镇</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>届次</translation>
    </message>
    <message>
        <source>For example 第十届</source>
        <translation>例如：第十届</translation>
    </message>
    <message>
        <source>Title of the congress</source>
        <translation>大会名称</translation>
    </message>
    <message>
        <source>As it stands on every paper</source>
        <translation>与各种报告单上的名称一致</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Stands beside everything recorded on this laptop</source>
        <translation>记在这台电脑上的每一笔旁边</translation>
    </message>
    <message>
        <source>Posts before and after and the staff may be filled in later, on the overview.</source>
        <translation>换届前后的领导职数、在编人数可日后在总览中填写。</translation>
    </message>
    <message>
        <source>Election</source>
        <translation>选举</translation>
    </message>
    <message>
        <source>At the keyboard</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Next you choose where the file is kept. Everything is saved in it at once, step by step.</source>
        <translation>接下来选择文件放在哪里。此后每一步都立即存入这个文件。</translation>
    </message>
    <message>
        <source>A rehearsal: every page and every paper is marked, and it stays one for ever.</source>
        <translation>这是演练：每个页面、每份文书都有演练标记，不能改为正式选举。</translation>
    </message>
</context>
</TS>
