<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>SettleWords</name>
    <message>
        <source>Settling</source>
        <translation>核定</translation>
    </message>
    <message>
        <source>Batch {batch} is settled</source>
        <translation>第 {batch} 摞已核定</translation>
    </message>
    <message>
        <source>Batch {batch}: the two readings</source>
        <translation>第 {batch} 摞：两遍对照</translation>
    </message>
    <message>
        <source>First reading {first}, second reading {second} of {papers} papers</source>
        <translation>应有 {papers} 张：第一遍 {first} 张，第二遍 {second} 张</translation>
    </message>
    <message>
        <source>they agree everywhere</source>
        <translation>两遍完全相同</translation>
    </message>
    <message>
        <source>{left} of {all} differences open</source>
        <translation>{all} 处不同，还有 {left} 处未定</translation>
    </message>
    <message numerus="yes">
        <source>%n ballot(s) set aside must be decided before this batch is settled.</source>
        <translation>
            <numerusform>这一摞还有 %n 张疑问票，裁定之后才能核定。</numerusform>
        </translation>
    </message>
    <message>
        <source>The batch would have {found} papers, but it is said to hold {papers}. Count the papers in hand.</source>
        <translation>照此这一摞有 {found} 张，应有 {papers} 张。请清点手中的票。</translation>
    </message>
    <message>
        <source>Every difference is ruled on. The batch can be settled.</source>
        <translation>不同之处都已定下，可以核定这一摞。</translation>
    </message>
    <message>
        <source>Type what the paper says: the key of each cell that is wrong, then Enter.</source>
        <translation>照原票录入：按不对的那一格的键，再按 Enter。</translation>
    </message>
    <message>
        <source>Take ballot {n} in hand. Which reading is right?</source>
        <translation>请拿出第 {n} 张原票。哪一遍对？</translation>
    </message>
    <message>
        <source>The first is right</source>
        <translation>第一遍对</translation>
    </message>
    <message>
        <source>There is no such paper</source>
        <translation>没有这张票</translation>
    </message>
    <message>
        <source>The second is right</source>
        <translation>第二遍对</translation>
    </message>
    <message>
        <source>Neither: read it anew</source>
        <translation>都不对，重读原票</translation>
    </message>
    <message>
        <source>invalid: {reason}</source>
        <translation>无效：{reason}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Enter: {reason}</source>
        <translation>Enter：{reason}</translation>
    </message>
    <message>
        <source>{teller}: {wrong} of {cells} cells read otherwise than settled ({rate}), on {papers} papers</source>
        <translation>{teller}：{papers} 张 {cells} 格中错 {wrong} 格（{rate}）</translation>
    </message>
    <message>
        <source>; skipped {n}</source>
        <translation>；漏录 {n} 张</translation>
    </message>
    <message>
        <source>; too many {n}</source>
        <translation>；多录 {n} 张</translation>
    </message>
    <message>
        <source>Most often: {name}, {n} times</source>
        <translation>差错最多的一格：{name}，{n} 次</translation>
    </message>
    <message>
        <source>only in the second reading</source>
        <translation>只有第二遍有这张</translation>
    </message>
    <message>
        <source>only in the first reading</source>
        <translation>只有第一遍有这张</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n 格不同</numerusform>
        </translation>
    </message>
    <message>
        <source>written in</source>
        <translation>另选人不同</translation>
    </message>
    <message>
        <source>valid or not</source>
        <translation>是否有效不同</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>取第一遍</translation>
    </message>
    <message>
        <source>the second</source>
        <translation>取第二遍</translation>
    </message>
    <message>
        <source>read anew</source>
        <translation>重读原票</translation>
    </message>
    <message>
        <source>no such paper</source>
        <translation>没有这张票</translation>
    </message>
</context>
</TS>
