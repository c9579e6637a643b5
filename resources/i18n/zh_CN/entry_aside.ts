<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AsideWords</name>
    <message>
        <source>All {n} papers of this batch are in the file. Next: batch {batch}.</source>
        <translation>本摞 {n} 张全部存盘。下一摞：第 {batch} 摞。</translation>
    </message>
    <message>
        <source>{left} of the papers collected are in no batch yet.</source>
        <translation>收回的选票中还有 {left} 张没有分摞。</translation>
    </message>
    <message>
        <source>All {n} papers of this batch are in the file. Next: what is still open.</source>
        <translation>本摞 {n} 张全部存盘。接下来处理未了事项。</translation>
    </message>
    <message>
        <source>All {n} ballots are in the file. Next: the count.</source>
        <translation>{n} 张选票全部存盘。接下来计票。</translation>
    </message>
    <message>
        <source>Somebody else&apos;s turn</source>
        <translation>该换人了</translation>
    </message>
    <message>
        <source>Batch {batches} must be read a second time, and not by {who}, who read it first. F3: another person comes to the keyboard.</source>
        <translation>第 {batches} 摞要录第二遍；{who} 录过第一遍，须由另一人录。按 F3 换人。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Every paper is read</source>
        <translation>各摞都已录完</translation>
    </message>
    <message>
        <source>Batch {batches} is read twice; the scrutineers settle it with the papers in hand.</source>
        <translation>第 {batches} 摞已录两遍，请监票人拿原票核定。</translation>
    </message>
    <message>
        <source>Ballots set aside wait for the scrutineers.</source>
        <translation>有疑问票等监票人裁定。</translation>
    </message>
    <message>
        <source>This batch is done</source>
        <translation>这一摞已录完</translation>
    </message>
    <message>
        <source>Next: batch {batch}.</source>
        <translation>下一摞：第 {batch} 摞。</translation>
    </message>
    <message>
        <source>Mark what can be read first. The ballot does not count before it is decided; entry goes on with the next.</source>
        <translation>请先标出能看清的。裁定之前这张票不计；接着录下一张。</translation>
    </message>
    <message>
        <source>Batch {batch} is said to hold {papers} papers; {here} are entered in this reading.</source>
        <translation>第 {batch} 摞应有 {papers} 张，这一遍录了 {here} 张。</translation>
    </message>
</context>
</TS>
