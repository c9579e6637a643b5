<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>RegisterImport</name>
    <message>
        <source>{file}{sheet} · not written yet</source>
        <translation>{file}{sheet} · 尚未写入</translation>
    </message>
    <message>
        <source>Columns recognised: {names}</source>
        <translation>识别的列：{names}</translation>
    </message>
    <message>
        <source>Left out: {names}</source>
        <translation>不导入的列：{names}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) must be mended in the file first.</source>
        <translation>
            <numerusform>有 %n 行须先在文件中改正。</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend them in the spreadsheet, save it, and read it again.</source>
        <translation>请在表格中改正、保存后重新读取。</translation>
    </message>
    <message>
        <source>There is nothing in this file that could be taken over.</source>
        <translation>文件中没有可以导入的内容。</translation>
    </message>
    <message>
        <source>Everything in this file is in the register already.</source>
        <translation>文件中的内容名册都已有。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) can be taken over.</source>
        <translation>
            <numerusform>可导入 %n 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %n row(s) are in the register already and are left out.</source>
        <translation>
            <numerusform>另有 %n 行名册中已有，不再导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at %n remark(s) before confirming.</source>
        <translation>
            <numerusform>确认前请看 %n 条提示。</numerusform>
        </translation>
    </message>
</context>
</TS>
