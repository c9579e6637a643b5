<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>RollList</name>
    <message>
        <source>Name, pinyin initials or number</source>
        <translation>姓名、拼音首字母或编号</translation>
    </message>
    <message>
        <source>Search the roll: name, pinyin initials or number</source>
        <translation>查找名册：姓名、拼音首字母或编号</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生年月</translation>
    </message>
    <message>
        <source>Unit and post</source>
        <translation>单位及职务</translation>
    </message>
    <message>
        <source>Delegation</source>
        <translation>代表团</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>报到</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>名册</translation>
    </message>
</context>
</TS>
