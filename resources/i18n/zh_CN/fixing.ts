<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>FixingPage</name>
    <message>
        <source>Fixing the candidates</source>
        <translation>确定候选人</translation>
    </message>
    <message>
        <source>0  not a candidate</source>
        <translation>0  不列入</translation>
    </message>
    <message>
        <source>There is nobody to choose from yet</source>
        <translation>还没有可选的人</translation>
    </message>
    <message>
        <source>Those accepted come here with their votes once the recommendation is counted.</source>
        <translation>审查合格的人在民主推荐计票后列在这里。</translation>
    </message>
    <message>
        <source>Keep a seat open for a woman</source>
        <translation>无女干部候选人，保留一个职位</translation>
    </message>
    <message>
        <source>While choosing</source>
        <translation>选定情况</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>票数</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>拟任</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>任职条件</translation>
    </message>
    <message>
        <source>Appraisal</source>
        <translation>考核</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Members / mass</source>
        <translation>党员 / 群众</translation>
    </message>
    <message>
        <source>People to choose from</source>
        <translation>可选人员</translation>
    </message>
    <message>
        <source>not a candidate</source>
        <translation>不列入</translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation>记录决定</translation>
    </message>
    <message>
        <source>The decision is recorded.</source>
        <translation>决定已记录。</translation>
    </message>
</context>
<context>
    <name>FixingViewModel</name>
    <message>
        <source>met</source>
        <translation>符合</translation>
    </message>
    <message numerus="yes">
        <source>%n not met</source>
        <translation>
            <numerusform>%n 项不符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known</source>
        <translation>
            <numerusform>%n 项不明</numerusform>
        </translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>豁免</translation>
    </message>
    <message>
        <source>There is no posts plan yet.</source>
        <translation>还没有职数方案。</translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) are fixed.</source>
        <translation>
            <numerusform>已确定候选人 %n 名。</numerusform>
        </translation>
    </message>
    <message>
        <source>{chosen} of {all} chosen, not recorded yet</source>
        <translation>已选 {chosen} / {all} 名，尚未记录</translation>
    </message>
</context>
</TS>
