<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>PublicScreenWiring</name>
    <message>
        <source>Where the projector is</source>
        <translation>自动（投影所在的显示器）</translation>
    </message>
    <message>
        <source>{name}, {size} (this one)</source>
        <translation>{name}，{size}（本机）</translation>
    </message>
    <message>
        <source>{name}, {size}</source>
        <translation>{name}，{size}</translation>
    </message>
    <message>
        <source>As a window</source>
        <translation>窗口</translation>
    </message>
</context>
</TS>
