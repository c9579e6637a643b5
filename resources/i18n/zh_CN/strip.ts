<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ScenePanel</name>
    <message>
        <source>What the hall sees</source>
        <translation>会场所见</translation>
    </message>
    <message>
        <source>Show the votes all the same</source>
        <translation>仍然公开票数</translation>
    </message>
    <message>
        <source>Most votes first</source>
        <translation>按票数排列</translation>
    </message>
    <message>
        <source>Alt +</source>
        <translation>Alt +</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>发言人</translation>
    </message>
    <message>
        <source> min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Minutes for a speech</source>
        <translation>每人发言时间</translation>
    </message>
    <message>
        <source>Next speaker  9</source>
        <translation>下一位 9</translation>
    </message>
    <message>
        <source>Stop the speech  8</source>
        <translation>结束发言 8</translation>
    </message>
    <message>
        <source>Start the speech  8</source>
        <translation>开始发言 8</translation>
    </message>
    <message>
        <source>The hall sees: {scene}. Not every ballot has been read twice.</source>
        <translation>会场所见：{scene}。选票尚未全部复录。</translation>
    </message>
    <message>
        <source>on {name}</source>
        <translation>在 {name} 上</translation>
    </message>
    <message>
        <source>in a window</source>
        <translation>在窗口中</translation>
    </message>
    <message>
        <source>The hall sees: {scene}, {place}</source>
        <translation>会场所见：{scene}，{place}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>到会</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>遮暗</translation>
    </message>
    <message>
        <source>Running count</source>
        <translation>计票</translation>
    </message>
    <message>
        <source>Final count</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Elected</source>
        <translation>当选</translation>
    </message>
    <message>
        <source>Speech</source>
        <translation>发言</translation>
    </message>
</context>
</TS>
