<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>OutcomePage</name>
    <message>
        <source>Posts and outcome</source>
        <translation>任职与成效</translation>
    </message>
    <message>
        <source>This file carries one election only</source>
        <translation>这个文件只办一次选举</translation>
    </message>
    <message>
        <source>Posts, disclosures and the outcome belong to a whole term change.</source>
        <translation>职务、三公开和成效属于完整的换届。</translation>
    </message>
    <message>
        <source>The three disclosures</source>
        <translation>三公开</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>换届成效</translation>
    </message>
    <message>
        <source>Appoint…</source>
        <translation>登记任职…</translation>
    </message>
    <message>
        <source>Fill as the plan has it…</source>
        <translation>按方案补齐…</translation>
    </message>
    <message>
        <source>What became of…</source>
        <translation>登记去向…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Appoint</source>
        <translation>登记任职</translation>
    </message>
    <message>
        <source>Fill as the plan has it</source>
        <translation>按方案补齐</translation>
    </message>
    <message>
        <source>What became of</source>
        <translation>登记去向</translation>
    </message>
    <message>
        <source>Leaves a post</source>
        <translation>登记离任</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>An appointment</source>
        <translation>登记任职</translation>
    </message>
    <message>
        <source>Record the appointment</source>
        <translation>登记</translation>
    </message>
    <message numerus="yes">
        <source>Fill %n post(s)</source>
        <translation>
            <numerusform>补齐 %n 个职务</numerusform>
        </translation>
    </message>
    <message>
        <source>Record these appointments</source>
        <translation>全部登记</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>What became of them</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>After the term change</source>
        <translation>换届后的去向</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>记入</translation>
    </message>
    <message>
        <source>Leaves a post…</source>
        <translation>登记离任…</translation>
    </message>
    <message>
        <source>Take an entry back…</source>
        <translation>撤销记录…</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Take an entry back</source>
        <translation>撤销一条记录</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Who leaves what</source>
        <translation>离任人和职务</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Accepted or decided by</source>
        <translation>接受或决定的机关</translation>
    </message>
    <message>
        <source>The posts are open from then on; an election or an appointment fills them.</source>
        <translation>登记后该职务空缺，可以补选或另行任命。</translation>
    </message>
    <message>
        <source>Somebody leaves a post</source>
        <translation>登记离任</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>It hangs out</source>
        <translation>已公开，登记</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>For example 区委〔2003〕30号</source>
        <translation>如 区委〔2003〕30号</translation>
    </message>
</context>
<context>
    <name>OutcomeSheet</name>
    <message>
        <source>{n} fewer, {percent} %</source>
        <translation>减少 {n}，{percent}%</translation>
    </message>
    <message>
        <source>of them women: {n}</source>
        <translation>其中女 {n} 人</translation>
    </message>
    <message>
        <source>Leading posts</source>
        <translation>领导职数</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>机关工作人员</translation>
    </message>
    <message>
        <source>Average age of those who lead</source>
        <translation>班子平均年龄</translation>
    </message>
    <message>
        <source>With college education</source>
        <translation>大专以上学历</translation>
    </message>
    <message>
        <source>Women who lead</source>
        <translation>班子中的女干部</translation>
    </message>
    <message>
        <source>Promoted from the staff</source>
        <translation>由一般干部走上领导岗位</translation>
    </message>
    <message>
        <source>Demoted, or moved to a post that leads nobody</source>
        <translation>降职或改任非领导职务</translation>
    </message>
    <message>
        <source>Sitting secretaries not elected again</source>
        <translation>原任书记落选</translation>
    </message>
    <message>
        <source>Took part in the recommendation</source>
        <translation>参加民主推荐</translation>
    </message>
    <message numerus="yes">
        <source>%n former leader(s) of whom nobody said what became of them: </source>
        <translation>
            <numerusform>原班子成员去向未登记 %n 人：</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>OutcomeViewModel</name>
    <message numerus="yes">
        <source>%n with a leading post</source>
        <translation>
            <numerusform>班子成员 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) open</source>
        <translation>
            <numerusform>空缺 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{state}: {rule}</source>
        <translation>{state}：{rule}</translation>
    </message>
    <message>
        <source>Open: {posts}</source>
        <translation>空缺：{posts}</translation>
    </message>
    <message>
        <source>{person}: {post}</source>
        <translation>{person}：{post}</translation>
    </message>
    <message>
        <source>hung out on {day}, {place}; tells what the journal holds up to No. {seq}</source>
        <translation>{day} 已在{place}公开；内容截至流水账第 {seq} 条</translation>
    </message>
    <message>
        <source>waits until the stage “{stage}” is closed</source>
        <translation>待“{stage}”阶段结束</translation>
    </message>
    <message>
        <source>can be hung out now</source>
        <translation>可以公开</translation>
    </message>
</context>
</TS>
