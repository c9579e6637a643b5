<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>NamesWords</name>
    <message numerus="yes">
        <source>%n written-in person(s)</source>
        <translation>
            <numerusform>另选 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not judged yet</source>
        <translation>
            <numerusform>%n 人未认定资格</numerusform>
        </translation>
    </message>
    <message>
        <source>No names yet</source>
        <translation>还没有名字</translation>
    </message>
    <message>
        <source>They come from the ballots and sheets as these are entered.</source>
        <translation>录入选票或计票单后，这里列出另选人。</translation>
    </message>
    <message>
        <source>Nobody has been written in</source>
        <translation>没有另选人</translation>
    </message>
    <message>
        <source>Names written on ballots and sheets appear here as soon as they are entered.</source>
        <translation>选票或计票单上另选的姓名，录入后列在这里。</translation>
    </message>
    <message>
        <source>to be judged</source>
        <translation>待认定</translation>
    </message>
    <message>
        <source>✓ may be elected</source>
        <translation>✓ 可以当选</translation>
    </message>
    <message>
        <source>✗ may not be elected</source>
        <translation>✗ 不能当选</translation>
    </message>
    <message>
        <source>not on the roll</source>
        <translation>不在名册</translation>
    </message>
    <message numerus="yes">
        <source>%n people of this name on the roll</source>
        <translation>
            <numerusform>名册有 %n 人同名</numerusform>
        </translation>
    </message>
    <message>
        <source>roll no. {n}</source>
        <translation>名册第 {n} 号</translation>
    </message>
    <message>
        <source>the same but for brackets and spaces</source>
        <translation>只差括号或空格</translation>
    </message>
    <message>
        <source>sound alike</source>
        <translation>读音相同</translation>
    </message>
    <message>
        <source>one character apart</source>
        <translation>只差一个字</translation>
    </message>
    <message>
        <source>{first} and {second}: {why}</source>
        <translation>{first}、{second}：{why}</translation>
    </message>
    <message>
        <source>{spelling} counts as {kept}, decided by {who}</source>
        <translation>“{spelling}”计为“{kept}”，认定人：{who}</translation>
    </message>
    <message>
        <source>{parts}: together {total} for {name}.</source>
        <translation>{parts}：合并后 {name} 共 {total} 票。</translation>
    </message>
    <message>
        <source>{name} stands alone again, votes: {votes}.</source>
        <translation>{name} 重新单独计票，得 {votes} 票。</translation>
    </message>
    <message>
        <source>{name} may be elected, votes: {votes}.</source>
        <translation>可以当选：{name} 得 {votes} 票。</translation>
    </message>
    <message numerus="yes">
        <source>%n ballot(s) name the person twice; that counts once.</source>
        <translation>
            <numerusform>其中 %n 票重复写了此人，只计一次。</numerusform>
        </translation>
    </message>
    <message>
        <source>May not: nobody gets these votes, the ballots stay valid.</source>
        <translation>不能当选：这些票不计给任何人，选票仍然有效。</translation>
    </message>
    <message>
        <source>Who is elected by the papers so far does not change.</source>
        <translation>按已录选票，当选人不变。</translation>
    </message>
    <message>
        <source>Then elected by the papers so far: {names}.</source>
        <translation>按已录选票，新当选：{names}。</translation>
    </message>
    <message>
        <source>No longer elected: {names}.</source>
        <translation>不再当选：{names}。</translation>
    </message>
</context>
</TS>
