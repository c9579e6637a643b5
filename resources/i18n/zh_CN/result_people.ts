<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>PeopleList</name>
    <message>
        <source>written in; {sentence}</source>
        <translation>另选他人；{sentence}</translation>
    </message>
</context>
</TS>
