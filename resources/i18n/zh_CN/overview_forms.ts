<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>OverviewForms</name>
    <message>
        <source>Closed on</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>由谁结束</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Close the stage {stage}</source>
        <translation>结束阶段：{stage}</translation>
    </message>
    <message>
        <source>Close the stage</source>
        <translation>结束阶段</translation>
    </message>
    <message>
        <source>Open {stage} again</source>
        <translation>重新打开：{stage}</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>As 2003-01-05</source>
        <translation>写成 2003-01-05</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Days of {stage}</source>
        <translation>{stage}的日期</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Put it into the plan</source>
        <translation>列入计划</translation>
    </message>
    <message>
        <source>One stage more</source>
        <translation>增加一个阶段</translation>
    </message>
    <message>
        <source>Posts plan</source>
        <translation>职数方案</translation>
    </message>
    <message>
        <source>Open the meeting: {stage}</source>
        <translation>召开会议：{stage}</translation>
    </message>
    <message>
        <source>Its title on every paper</source>
        <translation>会议全称（印在每张表上）</translation>
    </message>
    <message>
        <source>Open the meeting</source>
        <translation>召开会议</translation>
    </message>
    <message>
        <source>After which template</source>
        <translation>按哪种模板</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>Plan the whole term change</source>
        <translation>安排完整换届</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>PostsFields</name>
    <message>
        <source>Seats of the committee (9 to 11)</source>
        <translation>党委委员席数（9 至 11）</translation>
    </message>
    <message>
        <source>Of them filled by ballot</source>
        <translation>其中选举产生</translation>
    </message>
    <message>
        <source>Deputy secretaries</source>
        <translation>副书记职数</translation>
    </message>
    <message>
        <source>Members who are deputy mayors</source>
        <translation>委员兼副乡镇长</translation>
    </message>
    <message>
        <source>Candidates for secretary</source>
        <translation>书记候选人</translation>
    </message>
    <message>
        <source>Candidates for deputy secretary</source>
        <translation>副书记候选人</translation>
    </message>
    <message>
        <source>Further candidates</source>
        <translation>其他委员候选人</translation>
    </message>
    <message>
        <source>Names on a recommendation</source>
        <translation>每人最多推荐</translation>
    </message>
    <message>
        <source>Leading posts before</source>
        <translation>换届前领导职数</translation>
    </message>
    <message>
        <source>Leading posts after</source>
        <translation>换届后领导职数</translation>
    </message>
    <message>
        <source>Staff before</source>
        <translation>换届前在编人数</translation>
    </message>
    <message>
        <source>Staff after</source>
        <translation>换届后在编人数</translation>
    </message>
    <message>
        <source>Offices, parted by 、</source>
        <translation>内设机构（用顿号分开）</translation>
    </message>
    <message>
        <source>Ages reckoned on</source>
        <translation>年龄计算至</translation>
    </message>
    <message>
        <source>Superior body</source>
        <translation>上级党委</translation>
    </message>
</context>
</TS>
