<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Keyboard</name>
    <message>
        <source>Nobody at the keyboard</source>
        <translation>无人操作</translation>
    </message>
    <message>
        <source>Nobody is at the keyboard: press F3, choose a name, type the PIN.</source>
        <translation>现在无人操作：请按 F3，选择姓名，输入口令。</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>{name} may not {act} ({roles} may). F3 switches.</source>
        <translation>{name} 的职责不能{act}，须由{roles}来做。按 F3 换人。</translation>
    </message>
</context>
</TS>
