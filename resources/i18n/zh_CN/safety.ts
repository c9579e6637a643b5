<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>SafetyViewModel</name>
    <message>
        <source>No backup: {place}</source>
        <translation>未备份 {place}</translation>
    </message>
    <message>
        <source>Backup {at} {place}</source>
        <translation>备份 {at} {place}</translation>
    </message>
    <message>
        <source>No backup: {folder} is not there. Was the stick pulled?</source>
        <translation>没有备份：{folder} 不见了，是否拔出了 U 盘？</translation>
    </message>
    <message>
        <source>Put it back, or choose another place in the File menu.</source>
        <translation>请插回，或在“文件”菜单另选位置。</translation>
    </message>
    <message>
        <source>Work goes on; the next stage tries again.</source>
        <translation>可以继续工作，下一阶段会再试。</translation>
    </message>
    <message>
        <source>No backup was made. {what}</source>
        <translation>没有备份。{what}</translation>
    </message>
</context>
</TS>
