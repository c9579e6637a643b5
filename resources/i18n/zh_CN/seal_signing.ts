<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>SigningCard</name>
    <message>
        <source>Never required: the paper signed by hand is enough.</source>
        <translation>不是必须的：手签的纸质报告单就够了。</translation>
    </message>
    <message>
        <source>Digital signature</source>
        <translation>数字签名</translation>
    </message>
    <message>
        <source>Choose a certificate file…</source>
        <translation>选择证书文件…</translation>
    </message>
    <message>
        <source>Make one for this township…</source>
        <translation>为本镇制作一个…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Password of the certificate</source>
        <translation>证书密码</translation>
    </message>
    <message>
        <source>Make it and keep the file…</source>
        <translation>制作并保存…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The password once more</source>
        <translation>再输一遍密码</translation>
    </message>
    <message>
        <source>Whose signature</source>
        <translation>签章名称</translation>
    </message>
    <message>
        <source>A password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>At least 8 characters. Without it nobody can sign; it is kept nowhere.</source>
        <translation>至少 8 个字符。没有密码就不能签名，密码不存在任何地方。</translation>
    </message>
    <message>
        <source>Print the fingerprints of the certificates on the result certificate</source>
        <translation>在选举结果报告单上印出证书指纹</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Sign the papers into a folder…</source>
        <translation>签名并存入文件夹…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Does not sign</source>
        <translation>不签</translation>
    </message>
    <message>
        <source>{township} election seal</source>
        <translation>{township}选举签章</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不同。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) signed by {names} and locked, in {folder}</source>
        <translation>
            <numerusform>已由{names}签名 %n 份并锁定，存于 {folder}</numerusform>
        </translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>A certificate file</source>
        <translation>证书文件</translation>
    </message>
    <message>
        <source>Where is the certificate kept?</source>
        <translation>证书存在哪里？</translation>
    </message>
    <message>
        <source>A folder for the signed papers</source>
        <translation>存放已签名文书的文件夹</translation>
    </message>
</context>
</TS>
