<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>PapersPage</name>
    <message>
        <source>Papers</source>
        <translation>报告单</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>报告单</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>No election has been drafted yet.</source>
        <translation>还没有起草选举。</translation>
    </message>
    <message>
        <source>Choose a paper</source>
        <translation>选择报告单</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>全部打印</translation>
    </message>
    <message>
        <source>Save all as PDF</source>
        <translation>全部存为 PDF</translation>
    </message>
    <message>
        <source>Larger, smaller</source>
        <translation>放大、缩小</translation>
    </message>
    <message>
        <source>{ready} of {all} are ready</source>
        <translation>共 {all} 种，{ready} 种已就绪</translation>
    </message>
    <message>
        <source>Which papers</source>
        <translation>哪些文书</translation>
    </message>
    <message>
        <source>This election</source>
        <translation>本次选举文书</translation>
    </message>
    <message>
        <source>Term change and meetings</source>
        <translation>换届及会议文书</translation>
    </message>
    <message>
        <source>Papers of</source>
        <translation>文书范围</translation>
    </message>
    <message>
        <source>Language of the papers</source>
        <translation>报告单的语言</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Print all…</source>
        <translation>全部打印…</translation>
    </message>
    <message>
        <source>Save all as PDF…</source>
        <translation>全部存为 PDF…</translation>
    </message>
    <message>
        <source>Save everything…</source>
        <translation>全部文书另存…</translation>
    </message>
    <message>
        <source>All papers</source>
        <translation>全套文书</translation>
    </message>
    <message>
        <source>The printer did not take the paper.</source>
        <translation>打印机没有接受。</translation>
    </message>
    <message>
        <source>See that it is on and connected, then print again.</source>
        <translation>请检查打印机是否开机、连好，再打印一次。</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) saved in {folder}</source>
        <translation>
            <numerusform>%n 份报告单已存到 {folder}</numerusform>
        </translation>
    </message>
    <message>
        <source>A folder for the papers</source>
        <translation>报告单存到哪个文件夹</translation>
    </message>
</context>
</TS>
