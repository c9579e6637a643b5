<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>RestorePage</name>
    <message>
        <source>Restore from a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>The copy stays as it is; no file is overwritten</source>
        <translation>备份保持原样，不覆盖任何文件</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在核对</translation>
    </message>
    <message>
        <source>Choose a copy…</source>
        <translation>选择备份…</translation>
    </message>
    <message>
        <source>Restore as…</source>
        <translation>恢复为…</translation>
    </message>
    <message>
        <source>Open the restored file</source>
        <translation>打开恢复的文件</translation>
    </message>
    <message>
        <source>Fingerprint from the signed paper</source>
        <translation>签字文书上的指纹</translation>
    </message>
    <message>
        <source>May be left empty; else the copy must hold the entry that it names.</source>
        <translation>可以不填；填了则备份中须有这一条记录。</translation>
    </message>
    <message>
        <source>1  The copy</source>
        <translation>1&#x3000;选择备份</translation>
    </message>
    <message>
        <source>2  Checked before</source>
        <translation>2&#x3000;恢复前核对</translation>
    </message>
    <message>
        <source>3  Checked after</source>
        <translation>3&#x3000;恢复后核对</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>下一格</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>RestoreViewModel</name>
    <message>
        <source>{name} restored</source>
        <translation>{name}（已恢复）</translation>
    </message>
    <message>
        <source>The copy is whole</source>
        <translation>备份完整无误</translation>
    </message>
    <message>
        <source>The copy is not whole</source>
        <translation>备份不完整</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) in the journal</source>
        <translation>
            <numerusform>流水账 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted again</source>
        <translation>从头重新计票</translation>
    </message>
    <message numerus="yes">
        <source>%n ballot(s) counted again</source>
        <translation>
            <numerusform>%n 张选票重新计过</numerusform>
        </translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Written and read back</source>
        <translation>已写入并读回</translation>
    </message>
    <message>
        <source>The same as the copy, to the last line</source>
        <translation>与备份逐条相同</translation>
    </message>
</context>
</TS>
