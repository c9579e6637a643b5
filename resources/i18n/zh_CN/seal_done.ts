<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>SealedPanel</name>
    <message>
        <source>Sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mistakes are mended by a corrigendum only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint typed from the signed paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>64 digits; spaces and capitals do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
