<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>PeopleCard</name>
    <message>
        <source>Add: pinyin initials, name or number</source>
        <translation>添加候选人：拼音首字母、姓名或编号</translation>
    </message>
    <message>
        <source>Several names at once, or people who are not on the roll: type them, 、 between.</source>
        <translation>不在名册上的，直接输入姓名；几个姓名之间用“、”隔开。</translation>
    </message>
    <message>
        <source>Nobody is on the list yet.</source>
        <translation>名单上还没有人。</translation>
    </message>
    <message>
        <source>Add people</source>
        <translation>添加候选人</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Woman</source>
        <translation>女</translation>
    </message>
    <message>
        <source>For secretary</source>
        <translation>书记人选</translation>
    </message>
    <message>
        <source>For deputy</source>
        <translation>副书记人选</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>书记</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>副书记</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>Record the order</source>
        <translation>记录顺序</translation>
    </message>
    <message>
        <source>The names were moved. Their new order is not recorded yet.</source>
        <translation>顺序已调整，尚未记录。</translation>
    </message>
    <message>
        <source>Add {names}</source>
        <translation>添加 {names}</translation>
    </message>
    <message numerus="yes">
        <source>%n of them on the roll</source>
        <translation>
            <numerusform>其中 %n 人在名册上</numerusform>
        </translation>
    </message>
    <message>
        <source>not on the roll</source>
        <translation>不在名册上</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>女</translation>
    </message>
</context>
</TS>
