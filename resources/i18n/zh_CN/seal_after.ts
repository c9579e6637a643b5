<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AfterSeal</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The corrigendum is recorded.</source>
        <translation>更正单已记入。</translation>
    </message>
    <message>
        <source>Print the corrigendum and the papers that changed; they say after which correction they were made.</source>
        <translation>请打印更正单和有变动的报告单；页脚会注明是第几次更正之后的。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>A picture of the paper</source>
        <translation>报告单的照片</translation>
    </message>
</context>
</TS>
