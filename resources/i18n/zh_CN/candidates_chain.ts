<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChainCards</name>
    <message>
        <source>Draft another election…</source>
        <translation>起草另一项选举…</translation>
    </message>
    <message>
        <source>Elections of this meeting</source>
        <translation>本次会议的选举</translation>
    </message>
    <message>
        <source>Draft it</source>
        <translation>起草</translation>
    </message>
    <message>
        <source>Another election</source>
        <translation>另一项选举</translation>
    </message>
    <message>
        <source>Title, as printed</source>
        <translation>选举名称（印在选票上）</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>选举职务</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>应选名额</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ChainViewModel</name>
    <message>
        <source>The superior body decides first</source>
        <translation>先请示上级党委</translation>
    </message>
    <message>
        <source>All elections of the chain are settled.</source>
        <translation>本次会议的党委选举已全部完成。</translation>
    </message>
    <message>
        <source>The first of three: secretary and deputy secretaries are elected from its members.</source>
        <translation>三次选举的第一次：书记、副书记从当选的委员中产生。</translation>
    </message>
    <message>
        <source>Draft the election of the committee</source>
        <translation>起草党委委员选举</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation>下一项：{title}</translation>
    </message>
    <message>
        <source>{people}; seats: {seats}</source>
        <translation>{people}，选 {seats} 名</translation>
    </message>
    <message>
        <source>Draft {title}</source>
        <translation>起草{title}</translation>
    </message>
    <message>
        <source>First: {title}</source>
        <translation>尚待完成：{title}</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Its outcome asks for another vote: {kind}.</source>
        <translation>按其结果还须投票：{kind}。</translation>
    </message>
    <message>
        <source>To its result</source>
        <translation>查看其结果</translation>
    </message>
</context>
</TS>
