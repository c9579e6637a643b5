<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>NamesPage</name>
    <message>
        <source>Written-in names</source>
        <translation>另选人</translation>
    </message>
    <message>
        <source>May be the same person</source>
        <translation>可能是同一人</translation>
    </message>
    <message>
        <source>Brought together</source>
        <translation>已并为一人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>票上次数</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>资格认定</translation>
    </message>
    <message>
        <source>Spellings</source>
        <translation>写法</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to entry</source>
        <translation>回到录票</translation>
    </message>
    <message>
        <source>Mark as one person with others</source>
        <translation>标为同一人</translation>
    </message>
    <message>
        <source>May this person be elected?</source>
        <translation>认定能否当选</translation>
    </message>
    <message>
        <source>Suggestions and merged names</source>
        <translation>到建议和已合并的名字</translation>
    </message>
    <message>
        <source>One person?</source>
        <translation>是同一人？</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>One person under several spellings</source>
        <translation>同一人的几种写法</translation>
    </message>
    <message>
        <source>May {name} be elected?</source>
        <translation>{name}能否当选？</translation>
    </message>
    <message>
        <source>{name} is somebody else</source>
        <translation>{name}是另一人</translation>
    </message>
</context>
</TS>
