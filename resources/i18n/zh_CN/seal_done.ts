<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>SealedPanel</name>
    <message>
        <source>Sealed</source>
        <translation>已封存</translation>
    </message>
    <message>
        <source>Mistakes are mended by a corrigendum only.</source>
        <translation>如有差错，只能出更正单。</translation>
    </message>
    <message>
        <source>Corrigendum…</source>
        <translation>出更正单…</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>存档…</translation>
    </message>
    <message>
        <source>Sign digitally…</source>
        <translation>数字签名…</translation>
    </message>
    <message>
        <source>Fingerprint typed from the signed paper</source>
        <translation>照着签字的报告单输入指纹</translation>
    </message>
    <message>
        <source>Read the QR code from a picture…</source>
        <translation>从照片读二维码…</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>立即校验</translation>
    </message>
    <message>
        <source>All 16 groups, or the first and the last ones with … between.</source>
        <translation>全部 16 组，或者只输首尾几组，中间用 … 隔开。</translation>
    </message>
    <message>
        <source>Compare with the paper</source>
        <translation>与纸面比对</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
</context>
</TS>
