<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>PublicScreen</name>
    <message>
        <source>The display {name} was unplugged: the public screen is a window on this one now.</source>
        <translation>显示器 {name} 已断开，大屏已改为本机上的窗口。</translation>
    </message>
    <message>
        <source>Plug it in again: the public screen goes back by itself.</source>
        <translation>重新接上后，大屏会自动回到原处。</translation>
    </message>
    <message>
        <source>The public screen is on {name}.</source>
        <translation>大屏已显示在 {name} 上。</translation>
    </message>
</context>
</TS>
