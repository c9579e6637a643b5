<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CorrigendumCard</name>
    <message>
        <source>Corrigendum</source>
        <translation>更正单</translation>
    </message>
    <message>
        <source>Why is it corrected?</source>
        <translation>更正理由</translation>
    </message>
    <message>
        <source>Take the paper in hand and change what was read wrongly. What was sealed stays readable.</source>
        <translation>拿着原票，把读错的地方改过来。原来封存的内容照样保留。</translation>
    </message>
    <message>
        <source>The second person who answers for it</source>
        <translation>共同负责的另一人</translation>
    </message>
    <message>
        <source>Two people decide: whoever is at the keyboard, and this one.</source>
        <translation>更正由两人决定：操作者和此人。</translation>
    </message>
    <message>
        <source>Record the corrigendum</source>
        <translation>记入更正单</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Another ballot</source>
        <translation>另一张票</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>无法辨认</translation>
    </message>
</context>
</TS>
