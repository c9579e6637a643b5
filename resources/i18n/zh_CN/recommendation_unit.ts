<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>UnitReport</name>
    <message>
        <source>Batches of {n}</source>
        <translation>每摞 {n} 张</translation>
    </message>
    <message>
        <source>All in one batch</source>
        <translation>不分摞</translation>
    </message>
    <message>
        <source>Keep the numbers</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Go to the papers</source>
        <translation>进入录票</translation>
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
    <message>
        <source>Entitled</source>
        <translation>应参加</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>到会</translation>
    </message>
    <message>
        <source>Papers issued</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Papers collected</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Who agreed to another number than the register&apos;s</source>
        <translation>应参加人数与名册不同，由谁同意</translation>
    </message>
    <message>
        <source>Its papers</source>
        <translation>选票分摞</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Declared by</source>
        <translation>宣布人</translation>
    </message>
    <message>
        <source>How its papers are read</source>
        <translation>录票方式</translation>
    </message>
    <message>
        <source>Open the batches and enter</source>
        <translation>分摞并开始录票</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>void</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>turnout {share}</source>
        <translation>参荐率 {share}</translation>
    </message>
</context>
</TS>
