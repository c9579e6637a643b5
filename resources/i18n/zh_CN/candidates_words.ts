<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DraftWords</name>
    <message>
        <source>{people} people, {grades} grades: each gets one at most, nobody is elected.</source>
        <translation>测评 {people} 人，{grades} 档：每人至多评一档，不产生当选人。</translation>
    </message>
    <message>
        <source>For is for the recall; it passes with the majority of all deputies.</source>
        <translation>赞成即赞成罢免；获全体代表过半数通过。</translation>
    </message>
    <message>
        <source>{names} tied people stand again for {seats} seat(s); most votes win.</source>
        <translation>票数相等的 {names} 人再次投票，选 {seats} 名，得票多的当选。</translation>
    </message>
    <message>
        <source> The superior body&apos;s reply stands above it.</source>
        <translation>上级党委已有批复，不受此限。</translation>
    </message>
    <message numerus="yes">
        <source> %n more name(s) are missing.</source>
        <translation>
            <numerusform>还差 %n 人。</numerusform>
        </translation>
    </message>
    <message>
        <source>Meant for secretary: {one}; for deputy secretary: {two}.</source>
        <translation>书记人选 {one} 名，副书记人选 {two} 名。</translation>
    </message>
    <message>
        <source> The elections that follow take their candidates from these marks.</source>
        <translation>随后的书记、副书记选举据此产生候选人。</translation>
    </message>
    <message>
        <source>By surname strokes</source>
        <translation>按姓氏笔画</translation>
    </message>
    <message>
        <source>As the superior body approved them</source>
        <translation>按上级批准的顺序</translation>
    </message>
    <message>
        <source>An order of one&apos;s own</source>
        <translation>自定顺序</translation>
    </message>
    <message>
        <source>(in order of surname strokes)</source>
        <translation>（按姓氏笔画为序）</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>女</translation>
    </message>
    <message>
        <source>for secretary</source>
        <translation>书记人选</translation>
    </message>
    <message>
        <source>for deputy</source>
        <translation>副书记人选</translation>
    </message>
    <message>
        <source>{names} candidates for {seats} seats: fewer than the seats; </source>
        <translation>候选人 {names} 名，应选 {seats} 名，少于应选名额，</translation>
    </message>
    <message>
        <source>{names} candidates for {seats} seats: nobody more; </source>
        <translation>候选人 {names} 名，应选 {seats} 名，没有差额，</translation>
    </message>
    <message>
        <source>({of_seats} % of the seats, {of_names} % of the candidates), </source>
        <translation>（占应选 {of_seats} %，占候选人 {of_names} %），</translation>
    </message>
    <message numerus="yes">
        <source>%n more candidate(s) than seats </source>
        <translation>
            <numerusform>差额 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>no differential is asked.</source>
        <translation>不要求差额。</translation>
    </message>
    <message numerus="yes">
        <source>at least %n is asked.</source>
        <translation>
            <numerusform>要求不少于 %n 人。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody stands yet. {seats} to elect: at least {least} candidates are needed.</source>
        <translation>还没有候选人。应选 {seats} 名，候选人不少于 {least} 名。</translation>
    </message>
    <message>
        <source>No {group} among the candidates: {held} of {seats} seats is kept open, {left} filled. </source>
        <translation>候选人中没有{group}：{seats} 名中空出 {held} 名保留，实选 {left} 名。</translation>
    </message>
</context>
</TS>
