<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Remaining</name>
    <message>
        <source>{people}; seats: {seats}</source>
        <translation>{people}，选 {seats} 名</translation>
    </message>
    <message>
        <source>Draft the {kind}</source>
        <translation>起草{kind}</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>All elections of this meeting are settled.</source>
        <translation>本次大会的选举已全部完成。</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation>下一项：{title}</translation>
    </message>
    <message>
        <source>Draft {title}</source>
        <translation>起草{title}</translation>
    </message>
    <message>
        <source>Nothing remains: {result}.</source>
        <translation>没有待办：{result}。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing remains: %n elected.</source>
        <translation>
            <numerusform>选举已完成，当选 %n 名。</numerusform>
        </translation>
    </message>
</context>
</TS>
