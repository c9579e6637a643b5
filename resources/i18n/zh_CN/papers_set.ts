<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>PrintList</name>
    <message>
        <source>Choose the printer and print…</source>
        <translation>选打印机并打印…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What is printed</source>
        <translation>打印清单</translation>
    </message>
    <message>
        <source>{papers} papers on {pages} pages, and this list before them. One print job.</source>
        <translation>共 {papers} 种文书、{pages} 页，前面加这张清单，一次打印完。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Signed and sealed by</source>
        <translation>签字、盖章</translation>
    </message>
    <message>
        <source>nobody signs</source>
        <translation>不用签字</translation>
    </message>
</context>
</TS>
