<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Remaining</name>
    <message>
        <source>{people}; seats: {seats}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft the {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All elections of this meeting are settled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Nothing remains: %n elected.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
