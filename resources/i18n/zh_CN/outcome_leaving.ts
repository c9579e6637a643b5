<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>LeavingPosts</name>
    <message>
        <source>all posts</source>
        <translation>全部职务</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{person} left on {day}: {posts} ({cause})</source>
        <translation>{person} {day} 离任：{posts}（{cause}）</translation>
    </message>
</context>
</TS>
