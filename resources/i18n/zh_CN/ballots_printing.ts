<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Printing</name>
    <message>
        <source>{paper}, ballots a sheet: {ups}</source>
        <translation>{paper} 纸，每张 {ups} 票</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>共 %n 张纸</numerusform>
        </translation>
    </message>
    <message>
        <source>both sides, turned over the left edge</source>
        <translation>双面印，沿左边翻转</translation>
    </message>
    <message>
        <source>one side</source>
        <translation>单面印</translation>
    </message>
    <message>
        <source>names in {size} pt</source>
        <translation>姓名 {size} 磅</translation>
    </message>
    <message>
        <source>{size}; {count}, {sides}; {names}</source>
        <translation>{size}；{count}，{sides}；{names}</translation>
    </message>
</context>
</TS>
