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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No election has been drafted yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger, smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ready} of {all} are ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the papers</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all elections…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer did not take the paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that it is on and connected, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) saved in {folder}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A folder for the papers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PapersViewModel</name>
    <message>
        <source>the roll is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none, the election is void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first: {state}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
