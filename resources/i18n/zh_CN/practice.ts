<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>PracticeViewModel</name>
    <message>
        <source>{minutes} min {seconds} s for {papers} papers</source>
        <translation>{papers} 张用时 {minutes} 分 {seconds} 秒</translation>
    </message>
</context>
</TS>
