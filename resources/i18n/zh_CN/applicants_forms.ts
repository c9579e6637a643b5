<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ApplicantForms</name>
    <message>
        <source>Change the application of {name}</source>
        <translation>更改{name}的报名</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>A new application</source>
        <translation>新的报名</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>For example 副书记、委员</source>
        <translation>例如 副书记、委员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生年月</translation>
    </message>
    <message>
        <source>Nation</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Schooling</source>
        <translation>学历</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>政治面貌</translation>
    </message>
    <message>
        <source>At work since</source>
        <translation>参加工作时间</translation>
    </message>
    <message>
        <source>Applies as</source>
        <translation>报名身份</translation>
    </message>
    <message>
        <source>Holds now</source>
        <translation>现任职级</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Applies for</source>
        <translation>报考职位</translation>
    </message>
    <message>
        <source>Curriculum vitae, one line each</source>
        <translation>简历，每段一行</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>{step}: {name}</source>
        <translation>{step}：{name}</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定机关</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Needed for a rejection and for an exception</source>
        <translation>不通过、破格通过时必填</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>{name} withdraws</source>
        <translation>{name}撤回报名</translation>
    </message>
    <message>
        <source>Withdraw the application</source>
        <translation>撤回报名</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>公示内容</translation>
    </message>
    <message numerus="yes">
        <source>%n accepted applicant(s) are published.</source>
        <translation>
            <numerusform>公示通过资格审查的 %n 人。</numerusform>
        </translation>
    </message>
    <message>
        <source>Post the notice</source>
        <translation>张贴公示</translation>
    </message>
    <message>
        <source>Public notice</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>What is objected</source>
        <translation>异议内容</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>May be left empty</source>
        <translation>可以空着</translation>
    </message>
    <message>
        <source>Objection to {name}</source>
        <translation>对{name}的异议</translation>
    </message>
    <message>
        <source>Record the objection</source>
        <translation>登记异议</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>调查结论</translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation>处理机关</translation>
    </message>
    <message>
        <source>Not upheld</source>
        <translation>不成立</translation>
    </message>
    <message>
        <source>Upheld: the applicant is out</source>
        <translation>成立：取消资格</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
</TS>
