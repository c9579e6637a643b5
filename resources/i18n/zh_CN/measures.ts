<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>MeasuresViewModel</name>
    <message>
        <source>They follow from the election before and cannot be changed here.</source>
        <translation>随前一次选举而定，不在此改动。</translation>
    </message>
    <message>
        <source>They were fixed together with the candidates.</source>
        <translation>已与候选人一并确定。</translation>
    </message>
</context>
</TS>
