<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>NewTermViewModel</name>
    <message>
        <source>The whole term change, Xian&apos;an 2003</source>
        <translation>完整换届（咸安 2003）</translation>
    </message>
    <message>
        <source>Applications, recommendation, party congress and people&apos;s congress, two votes.</source>
        <translation>公开报名、民主推荐、党代会、人代会：两票推选，交叉任职。</translation>
    </message>
    <message>
        <source>The whole term change of a sub-district office</source>
        <translation>完整换届（办事处）</translation>
    </message>
    <message>
        <source>The same without a people&apos;s congress.</source>
        <translation>同上，不设人民代表大会。</translation>
    </message>
    <message>
        <source>People&apos;s congress, law of 2022</source>
        <translation>人代会（2022 年组织法）</translation>
    </message>
    <message>
        <source>Chair, deputy chairs, mayor and deputy mayors of a township.</source>
        <translation>乡镇人大主席、副主席，乡镇长、副乡镇长。</translation>
    </message>
    <message>
        <source>Party congress, rules of 2020</source>
        <translation>党代会：2020 年条例</translation>
    </message>
    <message>
        <source>Elections of your own, by the regulations for local branches of 2020.</source>
        <translation>自行设定各次选举，适用《基层组织选举工作条例》（2020 年）。</translation>
    </message>
    <message>
        <source>Party congress, rules of 1990</source>
        <translation>党代会：1990 年暂行条例</translation>
    </message>
    <message>
        <source>The same by the provisional regulations of 1990.</source>
        <translation>同上，适用 1990 年《暂行条例》。</translation>
    </message>
    <message>
        <source>One election on its own</source>
        <translation>单独一次选举</translation>
    </message>
    <message>
        <source>A by-election or any other single ballot, by the rules of 2020.</source>
        <translation>补选或其他单独一次选举，适用 2020 年条例。</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>请填写这一栏。</translation>
    </message>
    <message>
        <source>A whole number, in figures.</source>
        <translation>请填写数字。</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>No file has been opened on this computer yet.</source>
        <translation>这台电脑上还没有打开过文件。</translation>
    </message>
    <message>
        <source>A new term change</source>
        <translation>新的换届选举</translation>
    </message>
    <message>
        <source>Go on with a file</source>
        <translation>继续已有的文件</translation>
    </message>
    <message>
        <source>It opens on the step where work stopped.</source>
        <translation>打开后停在上次做到的一步。</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>A made-up congress whose ballots wait to be entered, marked as a rehearsal throughout.</source>
        <translation>虚构的大会，选票待录，处处标明演练。</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>New term change</source>
        <translation>新建换届</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>下一栏</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>接着填</translation>
    </message>
    <message>
        <source>Begin…</source>
        <translation>开始…</translation>
    </message>
    <message>
        <source>Begun and not finished: {title}</source>
        <translation>已开始、尚未完成：{title}</translation>
    </message>
    <message>
        <source>A few short questions; you can leave at any time and go on later.</source>
        <translation>几步即可填完；随时可以离开，以后接着填。</translation>
    </message>
    <message>
        <source>Township elections on one laptop: counted by the rules, on paper, provable.</source>
        <translation>一台电脑办乡镇选举：依规计票，落到纸面，可以核验。</translation>
    </message>
    <message>
        <source>No longer there: {folder}</source>
        <translation>已不在原处：{folder}</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>从列表移除</translation>
    </message>
</context>
</TS>
