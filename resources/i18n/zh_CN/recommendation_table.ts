<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>TownshipTable</name>
    <message>
        <source>All together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>The township&apos;s table</source>
        <translation>全镇汇总表</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>需要核对</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>……另有 %n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>票数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>得票率</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
</context>
</TS>
