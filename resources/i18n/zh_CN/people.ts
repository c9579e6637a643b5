<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>PeoplePage</name>
    <message>
        <source>People at the keyboard</source>
        <translation>操作人员</translation>
    </message>
    <message>
        <source>Everybody works under one name</source>
        <translation>现在所有操作都记在一个人名下</translation>
    </message>
    <message>
        <source>Register whoever works on this laptop with a PIN: then each write bears their own name, tellers cannot check their own entry, and important acts take two people. The first one is a clerk.</source>
        <translation>登记在这台电脑上操作的人并设口令：以后每一步都记在本人名下，计票人不能复核自己录的票，重要事项须两人共同确认。第一个登记的是秘书。</translation>
    </message>
    <message>
        <source>Register the first person</source>
        <translation>登记第一个人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Here as</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Register somebody…</source>
        <translation>登记人员…</translation>
    </message>
    <message>
        <source>Another PIN…</source>
        <translation>换口令…</translation>
    </message>
    <message>
        <source>Other roles…</source>
        <translation>改职责…</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>撤换…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>下一格</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Register somebody</source>
        <translation>登记人员</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Another PIN</source>
        <translation>换口令</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>撤换</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>No longer here:</source>
        <translation>已不再担任：</translation>
    </message>
</context>
<context>
    <name>PeopleViewModel</name>
    <message>
        <source>Nobody is registered: everybody works under one name, without a PIN</source>
        <translation>尚未登记：不用口令，都记在一个人名下</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) registered; each works under their own PIN</source>
        <translation>
            <numerusform>已登记 %n 人，各用各的口令</numerusform>
        </translation>
    </message>
    <message>
        <source>at the keyboard</source>
        <translation>正在操作</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}：{reason}</translation>
    </message>
    <message>
        <source>{least} to {most} digits</source>
        <translation>须为 {least} 至 {most} 位数字</translation>
    </message>
    <message>
        <source>The two PINs are not the same</source>
        <translation>两次输入的口令不一样</translation>
    </message>
</context>
</TS>
