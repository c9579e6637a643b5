<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>EntryWords</name>
    <message>
        <source>Batch {batch} is complete</source>
        <translation>第 {batch} 摞已录完</translation>
    </message>
    <message>
        <source>Batch {batch} · ballot {number} once more</source>
        <translation>第 {batch} 摞 · 更正第 {number} 张</translation>
    </message>
    <message>
        <source>Batch {batch} · ballot {number}</source>
        <translation>第 {batch} 摞 · 第 {number} 张</translation>
    </message>
    <message>
        <source>Second reading by {who}   This batch: {papers}</source>
        <translation>第二遍&#x3000;录票人：{who}&#x3000;本摞 {papers} 张</translation>
    </message>
    <message>
        <source>First reading by {who}   This batch: {papers}</source>
        <translation>第一遍&#x3000;录票人：{who}&#x3000;本摞 {papers} 张</translation>
    </message>
    <message>
        <source>Entered by {who}   This batch: {papers}   All: {done} of {all}</source>
        <translation>录票人：{who}&#x3000;本摞 {papers} 张 · 全部 {done} / {all}</translation>
    </message>
    <message>
        <source>This election is counted by summary sheets</source>
        <translation>本次选举按计票单计票</translation>
    </message>
    <message>
        <source>No ballot is typed; the totals of each group are.</source>
        <translation>不逐张录票，只录各组的合计数。</translation>
    </message>
    <message>
        <source>No batch is open yet</source>
        <translation>还没有分摞</translation>
    </message>
    <message>
        <source>The papers are divided into batches on the page before.</source>
        <translation>请在上一步把选票分摞。</translation>
    </message>
    <message>
        <source>The count is checked</source>
        <translation>计票已复核</translation>
    </message>
    <message>
        <source>Ballots can no longer be entered; see the count.</source>
        <translation>不能再录票，请看计票。</translation>
    </message>
    <message>
        <source>The election is void</source>
        <translation>选举无效</translation>
    </message>
    <message>
        <source>Its papers are not counted; a repeat election follows.</source>
        <translation>选票不再计数，接着重新选举。</translation>
    </message>
    <message>
        <source>Locked until the election is declared valid</source>
        <translation>宣布选举有效后才能录票</translation>
    </message>
    <message>
        <source>Count the papers in the box first, and have the election declared valid.</source>
        <translation>请先清点收回的选票，由总监票人宣布选举有效。</translation>
    </message>
    <message>
        <source>all ○</source>
        <translation>全部○</translation>
    </message>
    <message>
        <source>all blank</source>
        <translation>全部不画</translation>
    </message>
    <message>
        <source>all ×</source>
        <translation>全部×</translation>
    </message>
    <message>
        <source>about {n} seconds</source>
        <translation>约 {n} 秒</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>约 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>{chosen} &gt; {most}: invalid</source>
        <translation>超选 {chosen}＞{most}，无效</translation>
    </message>
    <message>
        <source>invalid: {reason}</source>
        <translation>无效：{reason}</translation>
    </message>
    <message>
        <source>{chosen} chosen, {over} more than the {most} allowed: {verdict}.</source>
        <translation>已选 {chosen} 名，比可选的 {most} 名多 {over} 名：{verdict}。</translation>
    </message>
    <message>
        <source>the whole ballot is invalid</source>
        <translation>整张无效</translation>
    </message>
    <message>
        <source>{verdict}: {reason}.</source>
        <translation>{verdict}：{reason}。</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>Blank ballot: {verdict}, it abstains on everybody.</source>
        <translation>空白票：{verdict}，对各候选人均计弃权。</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>{chosen} of {most} got a grade: {verdict}. {counts}</source>
        <translation>{most} 人中评了 {chosen} 人：{verdict}。{counts}</translation>
    </message>
    <message>
        <source>{chosen} chosen of at most {most}: {verdict}. {counts}</source>
        <translation>已选 {chosen} 名，可选 {most} 名：{verdict}。{counts}</translation>
    </message>
    <message>
        <source>Ballot {n} is blank: press the figure of each person&apos;s grade.</source>
        <translation>第 {n} 张尚未评：按各人所评档次的数字键。</translation>
    </message>
    <message>
        <source>Ballot {n} starts with {start} ({chosen}, at most {most}): press the key of each exception.</source>
        <translation>第 {n} 张从{start}开始（{chosen} 名，可选 {most} 名）：按例外各格的键。</translation>
    </message>
    <message>
        <source>against {n}</source>
        <translation>反对 {n}</translation>
    </message>
    <message>
        <source>no mark {n}</source>
        <translation>弃权 {n}</translation>
    </message>
    <message>
        <source>{list}.</source>
        <translation>{list}。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) unreadable: they do not count.</source>
        <translation>
            <numerusform>%n 处无法辨认，该处不计。</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} has no ○ and gets no vote.</source>
        <translation>另选人“{name}”未画○，不计票。</translation>
    </message>
    <message>
        <source>{name} is void: nobody may be written in here.</source>
        <translation>另选人“{name}”将作废：本次不得另选他人。</translation>
    </message>
    <message>
        <source>The empty line with a ○ is void.</source>
        <translation>没有写姓名的空格作废。</translation>
    </message>
    <message>
        <source>{name} is void as a written-in name: it is printed on the ballot.</source>
        <translation>另选人“{name}”将作废：票上已印有此人。</translation>
    </message>
    <message>
        <source>{name} is void the second time.</source>
        <translation>另选人“{name}”重复，第二处作废。</translation>
    </message>
    <message>
        <source>{name} will be void: no candidate is rejected (×) in return.</source>
        <translation>另选人“{name}”将作废：没有相应反对（×）一名候选人。</translation>
    </message>
    <message>
        <source>Fewer of a group than the measures ask for; the ballot stays valid.</source>
        <translation>某类人数少于规定的下限；选票仍有效。</translation>
    </message>
    <message>
        <source>This is ballot {n} as entered. Change what is wrong.</source>
        <translation>这是已录的第 {n} 张。请改动录错的格。</translation>
    </message>
    <message>
        <source>Press {key} to correct ballot {n}.</source>
        <translation>按 {key} 更正第 {n} 张。</translation>
    </message>
    <message>
        <source>Press {key} to record ballot {n} as invalid.</source>
        <translation>按 {key} 把第 {n} 张记为无效票。</translation>
    </message>
    <message>
        <source>Press {key} to record ballot {n}.</source>
        <translation>按 {key} 记入第 {n} 张。</translation>
    </message>
    <message>
        <source>nobody written in</source>
        <translation>无另选人</translation>
    </message>
    <message>
        <source>not judged invalid</source>
        <translation>未判无效</translation>
    </message>
</context>
</TS>
