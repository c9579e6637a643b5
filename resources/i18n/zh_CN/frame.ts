<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>in order</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>not in order</source>
        <translation>不符</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Election files (*{suffix});;All files (*)</source>
        <translation>选举文件 (*{suffix});;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Election files (*{suffix})</source>
        <translation>选举文件 (*{suffix})</translation>
    </message>
    <message>
        <source>Contest cases (*.json);;All files (*)</source>
        <translation>选举数据 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import a contest case</source>
        <translation>导入选举数据</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>上一步骤</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步骤</translation>
    </message>
    <message>
        <source>Switch the person</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>List of steps</source>
        <translation>步骤栏</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>各页通用</translation>
    </message>
    <message>
        <source>About 正票</source>
        <translation>关于正票</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Runs the elections of a Chinese township congress on one laptop, without internet.</source>
        <translation>在一台不联网的笔记本电脑上办理乡镇大会选举。</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Fonts: Noto Sans SC and Noto Serif SC (OFL).</source>
        <translation>自由软件，MIT 许可证。字体：思源黑体、思源宋体（OFL）。</translation>
    </message>
    <message>
        <source>A fault in the program</source>
        <translation>程序故障</translation>
    </message>
    <message>
        <source>A report was written to {path}. It holds no names and no ballots.</source>
        <translation>故障报告已写入 {path}，其中没有姓名，也没有选票。</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>查看报告</translation>
    </message>
    <message>
        <source>Something in the program went wrong. It is not your doing.</source>
        <translation>程序出了故障，不是您的操作造成的。</translation>
    </message>
    <message>
        <source>Everything that was acknowledged is in the file.</source>
        <translation>凡已确认记入的内容都在文件里。</translation>
    </message>
    <message>
        <source>You can go on. If it happens again, close the program and open the file once more.</source>
        <translation>可以继续工作。如再次出现，请关闭程序后重新打开文件。</translation>
    </message>
    <message>
        <source>No report could be written.</source>
        <translation>未能写下故障报告。</translation>
    </message>
    <message>
        <source>Rehearsal · {title}</source>
        <translation>演练 · {title}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Rehearsal: nothing here is a real election</source>
        <translation>演练&#x3000;&#x3000;此处一切均非正式选举</translation>
    </message>
</context>
<context>
    <name>ExchangeControl</name>
    <message>
        <source>Where is the new file kept?</source>
        <translation>新文件放在哪里？</translation>
    </message>
    <message>
        <source>The folder in which the archive is made</source>
        <translation>档案存放的文件夹</translation>
    </message>
    <message>
        <source>One more on another disk (Cancel: none)</source>
        <translation>另一张盘上再存一份（取消：不存）</translation>
    </message>
    <message>
        <source>The folder of an archive</source>
        <translation>档案所在的文件夹</translation>
    </message>
    <message>
        <source>Announced results, a page for the website</source>
        <translation>已宣布的结果，网页</translation>
    </message>
    <message>
        <source>Workbook for Excel and WPS</source>
        <translation>Excel、WPS 表格</translation>
    </message>
    <message>
        <source>CSV tables, in one archive</source>
        <translation>CSV 表格，压缩包</translation>
    </message>
    <message>
        <source>Certified results as JSON</source>
        <translation>已复核的结果，JSON</translation>
    </message>
    <message>
        <source>Cast vote records (NIST, JSON)</source>
        <translation>逐票记录（NIST，JSON）</translation>
    </message>
    <message>
        <source>Cast vote records (NIST, XML)</source>
        <translation>逐票记录（NIST，XML）</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已写好：{path}</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>已取消，什么也没有写下。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>FileControl</name>
    <message>
        <source> rehearsal</source>
        <translation>（演练）</translation>
    </message>
    <message>
        <source>Where is the new file kept?</source>
        <translation>新文件放在哪里？</translation>
    </message>
    <message>
        <source>Where is the backup kept?</source>
        <translation>备份放在哪里？</translation>
    </message>
    <message>
        <source>The backup was written and read back: {path}</source>
        <translation>备份已写入并回读校验：{path}</translation>
    </message>
    <message>
        <source>Where is the restored file kept?</source>
        <translation>恢复的文件存放在哪里？</translation>
    </message>
    <message>
        <source>Fingerprint from the signed paper (may be left empty):</source>
        <translation>签字报告单上的指纹（可不填）：</translation>
    </message>
    <message>
        <source>Verify a file</source>
        <translation>核验文件</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) in the journal</source>
        <translation>
            <numerusform>流水账 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ballot(s) counted again</source>
        <translation>
            <numerusform>重新计票 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Intact</source>
        <translation>完好</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) found</source>
        <translation>
            <numerusform>发现 %n 处不符</numerusform>
        </translation>
    </message>
    <message>
        <source>Not intact</source>
        <translation>有不符之处</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>This election</source>
        <translation>本次选举</translation>
    </message>
</context>
<context>
    <name>GradeGrid</name>
    <message>
        <source>given</source>
        <translation>已评</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>未评</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法辨认</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Rehearsal: nothing here is a real election</source>
        <translation>演练&#x3000;这里的一切都不是真实选举</translation>
    </message>
    <message>
        <source>◌ Read only</source>
        <translation>◌ 只读</translation>
    </message>
    <message>
        <source>● Saved · {at} · {head}</source>
        <translation>● 已存盘 · {at} · {head}</translation>
    </message>
    <message>
        <source>At the keyboard: {name}. F3 switches.</source>
        <translation>当前操作人：{name}。按 F3 换人。</translation>
    </message>
    <message>
        <source>Who is at the keyboard; F3 switches</source>
        <translation>当前操作人；按 F3 换人</translation>
    </message>
</context>
<context>
    <name>KeyBar</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>This computer is connected to a network ({names}).</source>
        <translation>这台电脑连着网络（{names}）。</translation>
    </message>
    <message>
        <source>An election laptop should not be: pull the cable and switch the wireless off.</source>
        <translation>选举用的电脑不应联网：请拔掉网线，关闭无线网络。</translation>
    </message>
    <message>
        <source>This computer is connected to no network.</source>
        <translation>这台电脑没有联网。</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>本页</translation>
    </message>
</context>
<context>
    <name>MarkGrid</name>
    <message>
        <source>for</source>
        <translation>赞成</translation>
    </message>
    <message>
        <source>against</source>
        <translation>反对</translation>
    </message>
    <message>
        <source>no mark</source>
        <translation>未画</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法辨认</translation>
    </message>
    <message>
        <source>blank column</source>
        <translation>空白栏</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New term change…</source>
        <translation>新建换届(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Start page</source>
        <translation>起始页(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>立即备份(&amp;B)…</translation>
    </message>
    <message>
        <source>Second place for &amp;backups…</source>
        <translation>第二备份位置(&amp;B)…</translation>
    </message>
    <message>
        <source>R&amp;estore from backup…</source>
        <translation>从备份恢复(&amp;E)…</translation>
    </message>
    <message>
        <source>Save all &amp;papers…</source>
        <translation>保存全部报告单(&amp;P)…</translation>
    </message>
    <message>
        <source>Arc&amp;hive, read back…</source>
        <translation>制作档案并读回核对(&amp;H)…</translation>
    </message>
    <message>
        <source>Check an archi&amp;ve…</source>
        <translation>核对档案(&amp;V)…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Import a contest case…</source>
        <translation>导入选举数据(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Close file</source>
        <translation>关闭文件(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Meeting</source>
        <translation>会议(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Meeting on the table</source>
        <translation>当前会议(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Contest</source>
        <translation>选举(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Previous step</source>
        <translation>上一步骤(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>下一步骤(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the &amp;list of steps</source>
        <translation>转到步骤栏(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Switch the person at the keyboard</source>
        <translation>换人操作(&amp;S)</translation>
    </message>
    <message>
        <source>P&amp;eople at the keyboard…</source>
        <translation>操作人员(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>显示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>字号(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Public screen</source>
        <translation>大屏(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Show or close</source>
        <translation>打开或关闭(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Display</source>
        <translation>显示器(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Strokes one by one</source>
        <translation>逐笔显示(&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;ounds while entering</source>
        <translation>录票提示音(&amp;O)</translation>
    </message>
    <message>
        <source>L&amp;arger text</source>
        <translation>放大文字(&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys on this page</source>
        <translation>本页按键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Practise entering ballots</source>
        <translation>练习录票(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Verify a file…</source>
        <translation>核验文件(&amp;V)…</translation>
    </message>
    <message>
        <source>Check the &amp;network</source>
        <translation>检查网络(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;About 正票</source>
        <translation>关于正票(&amp;A)</translation>
    </message>
</context>
<context>
    <name>PageKeys</name>
    <message>
        <source>All keys</source>
        <translation>全部按键</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步骤</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤栏</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>True size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Full width</source>
        <translation>适合页宽</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>共 %n 页</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleControl</name>
    <message>
        <source>Who is at the keyboard?</source>
        <translation>现在由谁操作？</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>PinStrip</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Name or initials</source>
        <translation>姓名或拼音首字母</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>口令</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %n second(s).</source>
        <translation>
            <numerusform>%n 秒后可再输。</numerusform>
        </translation>
    </message>
    <message>
        <source>Type it again now.</source>
        <translation>现在可以重新输入。</translation>
    </message>
</context>
<context>
    <name>PracticeControl</name>
    <message>
        <source>First time on this computer? Two minutes with made-up ballots; no file is touched.</source>
        <translation>第一次在这台电脑上录票？先用模拟选票练两分钟，不动任何文件。</translation>
    </message>
    <message>
        <source>Practise (F12)</source>
        <translation>练一练（F12）</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>不用了</translation>
    </message>
</context>
<context>
    <name>SafetyControl</name>
    <message>
        <source>A folder on a second disk or stick</source>
        <translation>第二磁盘或 U 盘上的文件夹</translation>
    </message>
    <message>
        <source>From now on a copy goes to {folder} after each stage.</source>
        <translation>今后每一阶段结束后自动备份到 {folder}。</translation>
    </message>
</context>
<context>
    <name>SealArchive</name>
    <message>
        <source>Archive of elections</source>
        <translation>选举档案</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Found</source>
        <translation>查找结果</translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>now</source>
        <translation>正在进行</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>not yet possible</source>
        <translation>尚不能进行</translation>
    </message>
</context>
<context>
    <name>TermControl</name>
    <message>
        <source>Speeches and questions</source>
        <translation>竞职演讲与提问</translation>
    </message>
</context>
</TS>
