<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BatchesPage</name>
    <message>
        <source>Batches</source>
        <translation>分摞进度</translation>
    </message>
    <message>
        <source>Who is at the keyboard</source>
        <translation>录票人</translation>
    </message>
    <message>
        <source>Whoever reads a batch the second time must be somebody else.</source>
        <translation>同一摞的第二遍须由另一人录入。</translation>
    </message>
    <message>
        <source>To the ballots set aside</source>
        <translation>去裁定疑问票</translation>
    </message>
    <message>
        <source>To entry</source>
        <translation>去录票</translation>
    </message>
    <message>
        <source>No batch is open yet</source>
        <translation>还没有分摞</translation>
    </message>
    <message>
        <source>The papers are divided into batches once the election is declared valid.</source>
        <translation>宣布选举有效后，把选票分摞。</translation>
    </message>
    <message>
        <source>To box and papers</source>
        <translation>去收票清点</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>摞</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>张数</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>First reading</source>
        <translation>第一遍</translation>
    </message>
    <message>
        <source>Second reading</source>
        <translation>第二遍</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>State</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Choose a batch</source>
        <translation>选一摞</translation>
    </message>
    <message>
        <source>Reopen or count again</source>
        <translation>退回一步 / 重新清点</translation>
    </message>
    <message>
        <source>Back to entry</source>
        <translation>回录票</translation>
    </message>
    <message>
        <source>Batch {batch}: {todo}</source>
        <translation>第 {batch} 摞：{todo}</translation>
    </message>
    <message>
        <source>Nothing to do here</source>
        <translation>这一摞已完成</translation>
    </message>
</context>
<context>
    <name>BatchesViewModel</name>
    <message numerus="yes">
        <source>%n batch(es)</source>
        <translation>
            <numerusform>共 %n 摞</numerusform>
        </translation>
    </message>
    <message>
        <source>{left} of {all} papers left</source>
        <translation>{all} 张中还有 {left} 张没录</translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) left in all</source>
        <translation>
            <numerusform>两遍合计还要录 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) in no batch</source>
        <translation>
            <numerusform>%n 张未分摞</numerusform>
        </translation>
    </message>
    <message>
        <source>{rate} papers a minute, done at about {end}</source>
        <translation>每分钟 {rate} 张，预计 {end} 录完</translation>
    </message>
    <message>
        <source>entered, complete</source>
        <translation>已录齐</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>两遍</translation>
    </message>
    <message>
        <source>once</source>
        <translation>一遍</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>开始录</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>接着录</translation>
    </message>
    <message>
        <source>Second reading, by somebody else</source>
        <translation>由另一人录第二遍</translation>
    </message>
    <message>
        <source>Decide what was set aside</source>
        <translation>裁定疑问票</translation>
    </message>
    <message>
        <source>Settle the differences</source>
        <translation>核定不同之处</translation>
    </message>
</context>
</TS>
