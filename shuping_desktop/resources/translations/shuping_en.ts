<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
<context>
    <name>BallotActions</name>
    <message>
        <source>{} 号评分表作废</source>
        <translation>Void ballot {}</translation>
    </message>
    <message>
        <source>作废的原因：</source>
        <translation>Reason for voiding it:</translation>
    </message>
    <message>
        <source>✓ 已放弃 {} 的第二遍录入，可以从头再录；Ctrl+Z 恢复。</source>
        <translation>✓ The second entry of {} is discarded and can be begun again; Ctrl+Z brings it back.</translation>
    </message>
    <message>
        <source>第二遍要逐格对照纸表录，不能粘贴。</source>
        <translation>The second entry is typed cell by cell from the paper; nothing can be pasted.</translation>
    </message>
    <message>
        <source>粘贴 {} 格</source>
        <translation>Paste {} cells</translation>
    </message>
</context>
<context>
    <name>BallotCard</name>
    <message>
        <source>不记名</source>
        <translation>anonymous</translation>
    </message>
    <message>
        <source>恢复有效  F9</source>
        <translation>Restore  F9</translation>
    </message>
    <message>
        <source>作废…  F9</source>
        <translation>Void…  F9</translation>
    </message>
    <message>
        <source>照纸面重读不符的格子</source>
        <translation>Read the differing cells from the paper again</translation>
    </message>
    <message>
        <source>第二遍（同一人，是较弱的核对）</source>
        <translation>Second entry (same person: a weaker check)</translation>
    </message>
    <message>
        <source>第二遍，看不到第一遍</source>
        <translation>Second entry; the first is hidden</translation>
    </message>
    <message>
        <source>已作废：{}</source>
        <translation>Void: {}</translation>
    </message>
    <message>
        <source>未收到，录入第一格即登记收到</source>
        <translation>Not received; typing the first cell receives it</translation>
    </message>
    <message>
        <source>第一遍录入</source>
        <translation>First entry</translation>
    </message>
    <message>
        <source>满格自动进格</source>
        <translation>A full cell moves on</translation>
    </message>
    <message>
        <source>+ 加半分</source>
        <translation>+ adds a half</translation>
    </message>
    <message>
        <source>Enter 下一格</source>
        <translation>Enter next cell</translation>
    </message>
    <message>
        <source>* 弃评</source>
        <translation>* abstained</translation>
    </message>
    <message>
        <source>/ {}</source>
        <translation>/ {}</translation>
    </message>
    <message>
        <source>− 上一份</source>
        <translation>− previous ballot</translation>
    </message>
    <message>
        <source>末格 Enter 下一份</source>
        <translation>Enter in the last cell: next ballot</translation>
    </message>
    <message>
        <source>Ctrl+F 查找</source>
        <translation>Ctrl+F find</translation>
    </message>
    <message>
        <source>F1 使用说明</source>
        <translation>F1 manual</translation>
    </message>
    <message>
        <source>下</source>
        <translation>below</translation>
    </message>
    <message>
        <source>上</source>
        <translation>above</translation>
    </message>
    <message>
        <source>整块{}移一行</source>
        <translation>Move block one row ({})</translation>
    </message>
    <message>
        <source>⚠  第 {} 行到第 {} 行的和正是{}一行的手写总分，像是错了一行。</source>
        <translation>⚠  The sums of rows {} to {} are the written totals of the row {}; they seem to be one row off.</translation>
    </message>
    <message>
        <source>可能：{}。</source>
        <translation>可能：{}。</translation>
    </message>
    <message>
        <source>≠  两遍录入有 {} 格不符，照纸面再打一遍。</source>
        <translation>≠  Cells in which the two entries differ: {}. Type them from the paper again.</translation>
    </message>
    <message>
        <source>✓  两遍录入一致，按 Enter 录下一份。</source>
        <translation>✓  The two entries agree; press Enter for the next ballot.</translation>
    </message>
    <message>
        <source>⚠  这份评分表有 {} 行待处理。</source>
        <translation>⚠  Open rows on this ballot: {}.</translation>
    </message>
    <message>
        <source>✓  这份评分表已录完，没有待处理的行；在末格按 Enter 到下一份。</source>
        <translation>✓  This ballot is done and nothing is open; press Enter in the last cell for the next one.</translation>
    </message>
    <message>
        <source>✓  录到现在没有待处理的行。</source>
        <translation>✓  Nothing is open so far.</translation>
    </message>
    <message>
        <source>还没有述职对象。请先在“1 述职对象”里填好名单，再录入评分表。</source>
        <translation>There are no participants yet. Fill in the roster under “1 Participants” first.</translation>
    </message>
    <message>
        <source>没有等着录第二遍的评分表：第一遍录完的才能录第二遍。按 F6 回到第一遍。</source>
        <translation>No ballot awaits a second entry: only finished ones can be typed again. F6 goes back to the first entry.</translation>
    </message>
    <message>
        <source>在左边选一份评分表接着录，或新建一份。</source>
        <translation>Choose a ballot on the left to go on with, or make a new one.</translation>
    </message>
    <message>
        <source>还没有评分表。拿起第一份纸表，按 Ctrl+N 新建，照纸面从左到右、从上到下录入。
先在“3 评委与权重”里填好发出份数，这里会列出每一份，缺哪份一目了然。</source>
        <translation>There are no ballots yet. Take the first paper, press Ctrl+N, and type it from left to right, top to bottom.
Fill in how many were issued under “3 Evaluators and weights” first, and every ballot is listed here; then a missing one is plain to see.</translation>
    </message>
</context>
<context>
    <name>BallotDialog</name>
    <message>
        <source>新建评分表</source>
        <translation>New ballot</translation>
    </message>
    <message>
        <source>改票号或评委</source>
        <translation>Change number or evaluator</translation>
    </message>
    <message>
        <source>票号不能为空。</source>
        <translation>The number must not be empty.</translation>
    </message>
    <message>
        <source>评分表</source>
        <translation>Ballot</translation>
    </message>
    <message>
        <source>评委组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>票号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>评委</source>
        <translation>Evaluator</translation>
    </message>
    <message>
        <source>对照纸表核对票号；不记名的评分表，评委留空。</source>
        <translation>Check the number against the paper; leave the evaluator empty on an anonymous form.</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>BallotGridModel</name>
    <message>
        <source>这一格不能填写。</source>
        <translation>This cell cannot be filled in.</translation>
    </message>
    <message>
        <source>{}。请改正，或按 Esc 恢复原来的分。</source>
        <translation>{}. Please correct it, or press Esc for the mark that was there.</translation>
    </message>
    <message>
        <source>这一行的{}两遍一致，不用重读。</source>
        <translation>The two entries agree on {} in this row; it need not be read again.</translation>
    </message>
</context>
<context>
    <name>BallotListModel</name>
    <message>
        <source>要对照纸表重读</source>
        <translation>To be read again</translation>
    </message>
    <message>
        <source>待录第二遍</source>
        <translation>Awaiting second entry</translation>
    </message>
    <message>
        <source>已复核</source>
        <translation>Checked</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>谁在录入</source>
        <translation>Who is typing</translation>
    </message>
    <message>
        <source>录入人的姓名（记入修改记录）：</source>
        <translation>Your name (kept in the history):</translation>
    </message>
    <message>
        <source>……共 {} 格</source>
        <translation>…… {} cells in all</translation>
    </message>
    <message>
        <source>粘贴会改掉 {} 格已有的分：</source>
        <translation>Pasting would replace {} cells that are filled in:</translation>
    </message>
    <message>
        <source>粘贴</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>粘贴并改掉</source>
        <translation>Paste and replace</translation>
    </message>
    <message>
        <source>打开评议</source>
        <translation>Open review</translation>
    </message>
    <message>
        <source>述评评议文件 (*.shuping)</source>
        <translation>Review files (*.shuping)</translation>
    </message>
    <message>
        <source>导入名单或评分表</source>
        <translation>Import rosters or ballots</translation>
    </message>
    <message>
        <source>名单或评分表 (*.csv *.xlsx)</source>
        <translation>Rosters or ballots (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>选择名单</source>
        <translation>Choose a roster</translation>
    </message>
    <message>
        <source>表格 (*.xlsx *.csv *.txt);;所有文件 (*)</source>
        <translation>Tables (*.xlsx *.csv *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>录第一份未收到的评分表</source>
        <translation>Type the first ballot that is not in</translation>
    </message>
    <message>
        <source>新建评分表  Ctrl+N</source>
        <translation>New ballot  Ctrl+N</translation>
    </message>
    <message>
        <source>评分表</source>
        <translation>Ballots</translation>
    </message>
    <message>
        <source>第一遍</source>
        <translation>First</translation>
    </message>
    <message>
        <source>第二遍 F6</source>
        <translation>Second F6</translation>
    </message>
    <message>
        <source>改票号或评委…</source>
        <translation>Number or evaluator…</translation>
    </message>
    <message>
        <source>放弃第二遍</source>
        <translation>Discard second</translation>
    </message>
    <message>
        <source>作废…  F9</source>
        <translation>Void…  F9</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>上一份  −</source>
        <translation>Previous  −</translation>
    </message>
    <message>
        <source>下一份  PgDn</source>
        <translation>Next  PgDn</translation>
    </message>
    <message>
        <source>整块移一行</source>
        <translation>Move block one row</translation>
    </message>
    <message>
        <source>纸面如此  F4</source>
        <translation>As on paper  F4</translation>
    </message>
    <message>
        <source>下一处问题  F8</source>
        <translation>Next problem  F8</translation>
    </message>
</context>
<context>
    <name>EvaluatorsPage</name>
    <message>
        <source>≠  {}的权重合计不是 100%，改正前不计算得分。</source>
        <translation>≠  The weights of {} do not add up to 100%; no scores until they do.</translation>
    </message>
    <message>
        <source>✓  每个类别的权重合计都是 100%。</source>
        <translation>✓  The weights of every category add up to 100%.</translation>
    </message>
    <message>
        <source>小组得分是计入各行之和的平均数；权重乘在平均数上。</source>
        <translation>A group&apos;s score is the mean of the counted rows&apos; sums; weights apply to the means.</translation>
    </message>
    <message>
        <source>互评不给自己打分：本人一行不计入总和，也不计入份数。</source>
        <translation>Nobody scores themselves: one&apos;s own row counts in neither the sum nor the number.</translation>
    </message>
    <message>
        <source>空白行是弃评，不计、不当零分；得分最后四舍五入到 {} 位小数。</source>
        <translation>A blank row is an abstention: not counted, and not zero; scores are rounded to {} decimals at the end.</translation>
    </message>
    <message>
        <source>不要求</source>
        <translation>Not required</translation>
    </message>
    <message>
        <source>全部评分表</source>
        <translation>All ballots</translation>
    </message>
    <message>
        <source>随机抽取 {}%</source>
        <translation>{}% drawn at random</translation>
    </message>
    <message>
        <source>本轨道抽到 {} 份，录完前结果是暂定的</source>
        <translation>{} ballots of this track are drawn; results are provisional until they are typed</translation>
    </message>
    <message>
        <source>{}的名单</source>
        <translation>{}: members</translation>
    </message>
    <message>
        <source>{} 人</source>
        <translation>{} people</translation>
    </message>
    <message>
        <source>✓ 导入评委名单：新增 {}，原样 {}。Ctrl+Z 可整批撤销。</source>
        <translation>✓ Evaluators imported: {} new, {} unchanged. Ctrl+Z takes back the whole batch.</translation>
    </message>
    <message>
        <source>评委组</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>删除评委组</source>
        <translation>Delete group</translation>
    </message>
    <message>
        <source>新评委组的名称，如：日常掌握情况</source>
        <translation>New group&apos;s name, e.g. Day-to-day record</translation>
    </message>
    <message>
        <source>新评委组的名称</source>
        <translation>New group&apos;s name</translation>
    </message>
    <message>
        <source>添加评委组</source>
        <translation>Add group</translation>
    </message>
    <message>
        <source>评委名单</source>
        <translation>Evaluators</translation>
    </message>
    <message>
        <source>导入名单…</source>
        <translation>Import list…</translation>
    </message>
    <message>
        <source>删除评委</source>
        <translation>Delete evaluator</translation>
    </message>
    <message>
        <source>这个组没有列名单：评分表不记名，或尚未登记评委。</source>
        <translation>No evaluators are listed for this group: the form is anonymous, or nobody has been entered yet.</translation>
    </message>
    <message>
        <source>评委姓名，回车添加</source>
        <translation>Evaluator&apos;s name, Enter to add</translation>
    </message>
    <message>
        <source>评委姓名</source>
        <translation>Evaluator&apos;s name</translation>
    </message>
    <message>
        <source>添加评委</source>
        <translation>Add evaluator</translation>
    </message>
    <message>
        <source>权重（%）</source>
        <translation>Weights (%)</translation>
    </message>
    <message>
        <source>权重</source>
        <translation>Weights</translation>
    </message>
    <message>
        <source>等次怎么定</source>
        <translation>How grades are given</translation>
    </message>
    <message>
        <source>名额</source>
        <translation>Quotas</translation>
    </message>
    <message>
        <source>第二遍录入</source>
        <translation>Second entry</translation>
    </message>
    <message>
        <source>第二遍录入的要求</source>
        <translation>How much second entry is required</translation>
    </message>
</context>
<context>
    <name>EvidenceModel</name>
    <message>
        <source>评分表</source>
        <translation>Ballot</translation>
    </message>
    <message>
        <source>各项和</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>是否计入</source>
        <translation>Counted?</translation>
    </message>
</context>
<context>
    <name>FinaliseDialog</name>
    <message>
        <source>{}定稿</source>
        <translation>Finalise {}</translation>
    </message>
    <message>
        <source>还有 {} 项没有认可；请逐项看过打勾，或取消后先去处理。</source>
        <translation>{} points are not accepted yet; look at each and tick it, or cancel and see to it first.</translation>
    </message>
    <message>
        <source>请填定稿人和复核人两个姓名。</source>
        <translation>Please fill in both names: who finalises and who confirms.</translation>
    </message>
    <message>
        <source>定稿人和复核人应是两个人。</source>
        <translation>Two different people must finalise and confirm.</translation>
    </message>
    <message>
        <source>定稿后这条轨道只能查看，各文书印上版本和校验码；以后要改，可以写明原因重新开放。</source>
        <translation>Once final, this track can only be viewed, and its documents bear a version and a code; to change it later, reopen it with a reason.</translation>
    </message>
    <message>
        <source>没有还开着的事项。{}</source>
        <translation>Nothing is open. {}</translation>
    </message>
    <message>
        <source>还开着 {} 项。逐项看过、带着定稿的请打勾（空格键）。{}</source>
        <translation>{} points are open. Look at each, and tick those you finalise with (Space). {}</translation>
    </message>
    <message>
        <source>定稿</source>
        <translation>Finalise</translation>
    </message>
    <message>
        <source>还开着的事项</source>
        <translation>Open points</translation>
    </message>
    <message>
        <source>定稿人</source>
        <translation>Finalised by</translation>
    </message>
    <message>
        <source>复核人</source>
        <translation>Confirmed by</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>票号、姓名或拼音首字母，如 T03、wh</source>
        <translation>Number, name or pinyin initials, e.g. T03, wh</translation>
    </message>
    <message>
        <source>要找的票号、姓名或拼音首字母</source>
        <translation>The number, name or pinyin initials to find</translation>
    </message>
    <message>
        <source>找到的</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>没有找到。</source>
        <translation>Nothing found.</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>FlagsModel</name>
    <message>
        <source>✓  {}（{} 已看过：{}）</source>
        <translation>✓  {}（{} 已看过：{}）</translation>
    </message>
</context>
<context>
    <name>GoingOn</name>
    <message>
        <source>{} 的第二遍还有 {} 行没有录，已先放下。</source>
        <translation>The second entry of {} was left; rows not typed yet: {}.</translation>
    </message>
    <message>
        <source>{} 还有 {} 行没有录（{}），已先放下。纸面空白的行请按 *。</source>
        <translation>{} was left; rows not typed yet: {} ({}). Press * for rows that are blank on the paper.</translation>
    </message>
    <message>
        <source>还有 {} 行没有录（{}）。纸面空白的行请按 *；要先放下这份，再按一次。</source>
        <translation>Rows not typed yet: {} ({}). Press * for rows that are blank on the paper; to leave the ballot for now, press again.</translation>
    </message>
    <message>
        <source>这份评分表还没有录；空白的纸表请按 Ctrl+N 登记，或逐行按 * 弃评。</source>
        <translation>This ballot has not been typed. If the paper is blank, press Ctrl+N to enter it, or * on each row.</translation>
    </message>
    <message>
        <source>第二遍还有 {} 行没有录；纸面空白的行请按 *。</source>
        <translation>Rows of the second entry not typed yet: {}. Press * for rows that are blank on the paper.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{}等</source>
        <translation>{} and others</translation>
    </message>
</context>
<context>
    <name>GroupsModel</name>
    <message>
        <source>评委组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>票号前缀</source>
        <translation>Number prefix</translation>
    </message>
    <message>
        <source>发出份数</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>收到份数</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>{}（按名单）</source>
        <translation>{} (by list)</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>Not given</translation>
    </message>
    <message>
        <source>发出份数“{}”不是整数，请改正。</source>
        <translation>The number issued, “{}”, is not a whole number; please correct it.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>{} 学年{}</source>
        <translation>{} {}</translation>
    </message>
    <message>
        <source>只能查看</source>
        <translation>View only</translation>
    </message>
    <message>
        <source>已保存 {}</source>
        <translation>Saved {}</translation>
    </message>
    <message>
        <source>录入人 {}</source>
        <translation>Typed by {}</translation>
    </message>
    <message>
        <source>演练 — </source>
        <translation>Rehearsal — </translation>
    </message>
    <message>
        <source>述评</source>
        <translation>述评</translation>
    </message>
    <message>
        <source>演练 — 样例数据，不作数</source>
        <translation>Rehearsal — sample data, nothing counts</translation>
    </message>
    <message>
        <source>演练 — 练习数据，不作数</source>
        <translation>Rehearsal — practice data, nothing counts</translation>
    </message>
    <message>
        <source>⚠ 待处理 {}  F7</source>
        <translation>⚠ {} open  F7</translation>
    </message>
    <message>
        <source>✓ 没有待处理</source>
        <translation>✓ Nothing open</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>一页纸说明写到哪里</source>
        <translation>Where to write the one-page crib</translation>
    </message>
    <message>
        <source>没有做成</source>
        <translation>It was not done</translation>
    </message>
    <message>
        <source>打印一页纸说明</source>
        <translation>Print one-page crib</translation>
    </message>
    <message>
        <source>已写成 {}，打开它就可以打印。</source>
        <translation>{} is written; open it to print.</translation>
    </message>
    <message>
        <source>关于述评</source>
        <translation>About 述评</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>所有录入人</source>
        <translation>Everyone</translation>
    </message>
    <message>
        <source>所有评分表</source>
        <translation>All ballots</translation>
    </message>
    <message>
        <source>所有述职对象</source>
        <translation>All participants</translation>
    </message>
    <message>
        <source>没有这样的记录。</source>
        <translation>No such record.</translation>
    </message>
    <message>
        <source>修改记录</source>
        <translation>History</translation>
    </message>
    <message>
        <source>录入人</source>
        <translation>Typed by</translation>
    </message>
    <message>
        <source>评分表</source>
        <translation>Ballot</translation>
    </message>
    <message>
        <source>述职对象</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>查找，如 P03 化工学院 服务思想成长</source>
        <translation>Find, e.g. P03 化工学院</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>撤回这一步</source>
        <translation>Take back this step</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>时间</source>
        <translation>When</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>做了什么</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>从什么到什么</source>
        <translation>From what to what</translation>
    </message>
    <message>
        <source>撤销：{}</source>
        <translation>Undo: {}</translation>
    </message>
    <message>
        <source>重做：{}</source>
        <translation>Redo: {}</translation>
    </message>
    <message>
        <source>{}（已撤销）</source>
        <translation>{} (undone)</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>导入 {} 份</source>
        <translation>Import: {}</translation>
    </message>
    <message>
        <source>新增 {}</source>
        <translation>{} new</translation>
    </message>
    <message>
        <source>与已录的相同 {}（不动）</source>
        <translation>{} the same as typed (left alone)</translation>
    </message>
    <message>
        <source>与已录的不同 {}</source>
        <translation>{} differ from what is typed</translation>
    </message>
    <message>
        <source>有误 {}</source>
        <translation>{} faulty</translation>
    </message>
    <message>
        <source>这些工作簿里没有填过的评分表。</source>
        <translation>There are no filled-in ballots in these workbooks.</translation>
    </message>
    <message>
        <source>有误的要先改正：改好文件再导入，全部成功才写入。</source>
        <translation>Correct what is faulty first: mend the file and import it again. Nothing is written unless all of it can be.</translation>
    </message>
    <message>
        <source>有与已录的不同的；请对照纸表核对，确要以文件为准请勾选上面一项。</source>
        <translation>Some differ from what is typed. Check them against the paper; if the file is right, tick the box above.</translation>
    </message>
    <message>
        <source>导入评分表</source>
        <translation>Import ballots</translation>
    </message>
    <message>
        <source>要导入的评分表</source>
        <translation>Ballots to be imported</translation>
    </message>
    <message>
        <source>与已录的不同时，以文件为准(&amp;F)</source>
        <translation>Where they di&amp;ffer, the file is right</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
</context>
<context>
    <name>ImportPreviewModel</name>
    <message>
        <source>处理</source>
        <translation>What happens</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>评分表</source>
        <translation>Ballot</translation>
    </message>
    <message>
        <source>评委</source>
        <translation>Evaluator</translation>
    </message>
    <message>
        <source>行数</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>＋ 新增</source>
        <translation>＋ New</translation>
    </message>
    <message>
        <source>＝ 相同</source>
        <translation>＝ Same</translation>
    </message>
    <message>
        <source>≠ 不同</source>
        <translation>≠ Differs</translation>
    </message>
    <message>
        <source>⚠ 有误</source>
        <translation>⚠ Faulty</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>打不开评议</source>
        <translation>The review cannot be opened</translation>
    </message>
    <message>
        <source>样例评议</source>
        <translation>Sample review</translation>
    </message>
    <message>
        <source>述评</source>
        <translation>述评</translation>
    </message>
    <message>
        <source>只能查看：{}</source>
        <translation>View only. {}</translation>
    </message>
    <message>
        <source>正在录第二遍，结果里会露出第一遍的数；先换一份评分表再看。</source>
        <translation>A second entry is being typed, and the results would show the first; open another ballot before you look.</translation>
    </message>
    <message>
        <source>正在录第二遍，只能撤销这一份第二遍里的步骤。</source>
        <translation>A second entry is being typed; only steps of this second entry can be undone.</translation>
    </message>
    <message>
        <source>✓ 已撤销：{}</source>
        <translation>✓ Undone: “{}”</translation>
    </message>
    <message>
        <source>✓ 已重做：{}</source>
        <translation>✓ Redone: “{}”</translation>
    </message>
    <message>
        <source>述评评议文件 (*.shuping)</source>
        <translation>Review files (*.shuping)</translation>
    </message>
    <message>
        <source>✓ 每一格离开时就已存盘，不用另外保存。要留一份备份，请用“另存副本”。</source>
        <translation>✓ Every cell is saved as soon as it is left. For a backup, use “Save a copy”.</translation>
    </message>
    <message>
        <source>副本</source>
        <translation>copy</translation>
    </message>
    <message>
        <source>另存副本</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>✓ 副本已写成 {}</source>
        <translation>✓ The copy is written to {}</translation>
    </message>
    <message>
        <source>评议文件已损坏</source>
        <translation>The review file is damaged</translation>
    </message>
    <message>
        <source>重建到新文件…</source>
        <translation>Rebuild into a new file…</translation>
    </message>
    <message>
        <source>重建</source>
        <translation>rebuilt</translation>
    </message>
    <message>
        <source>重建到</source>
        <translation>Rebuild into</translation>
    </message>
    <message>
        <source>没有做成</source>
        <translation>It was not done</translation>
    </message>
    <message>
        <source>1 述职对象</source>
        <translation>1 Participants</translation>
    </message>
    <message>
        <source>2 评分录入</source>
        <translation>2 Entry</translation>
    </message>
    <message>
        <source>3 评委与权重</source>
        <translation>3 Evaluators and weights</translation>
    </message>
    <message>
        <source>4 结果</source>
        <translation>4 Results</translation>
    </message>
    <message>
        <source>知道了  Esc</source>
        <translation>OK  Esc</translation>
    </message>
    <message>
        <source>评议(&amp;R)</source>
        <translation>&amp;Review</translation>
    </message>
    <message>
        <source>编辑(&amp;E)</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>录入(&amp;T)</source>
        <translation>En&amp;try</translation>
    </message>
    <message>
        <source>转到(&amp;G)</source>
        <translation>&amp;Go</translation>
    </message>
    <message>
        <source>打印(&amp;P)</source>
        <translation>&amp;Print</translation>
    </message>
    <message>
        <source>帮助(&amp;H)</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>新建评议…</source>
        <translation>New review…</translation>
    </message>
    <message>
        <source>打开评议…</source>
        <translation>Open review…</translation>
    </message>
    <message>
        <source>打开样例（练习用）(&amp;P)</source>
        <translation>Open the sample (to &amp;practise)</translation>
    </message>
    <message>
        <source>导入名单或评分表…</source>
        <translation>Import rosters or ballots…</translation>
    </message>
    <message>
        <source>已自动保存</source>
        <translation>Saved automatically</translation>
    </message>
    <message>
        <source>另存副本…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>评议信息…(&amp;M)</source>
        <translation>Review &amp;details…</translation>
    </message>
    <message>
        <source>关闭评议</source>
        <translation>Close review</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>查找评分表或述职对象…(&amp;F)</source>
        <translation>&amp;Find ballot or participant…</translation>
    </message>
    <message>
        <source>第一遍 / 第二遍录入(&amp;S)</source>
        <translation>First / &amp;second entry</translation>
    </message>
    <message>
        <source>作废 / 恢复这份评分表(&amp;V)</source>
        <translation>&amp;Void / restore this ballot</translation>
    </message>
    <message>
        <source>朗读核对单…</source>
        <translation>Reading list…</translation>
    </message>
    <message>
        <source>修改记录…</source>
        <translation>History…</translation>
    </message>
    <message>
        <source>换录入人…(&amp;O)</source>
        <translation>Change who is t&amp;yping…</translation>
    </message>
    <message>
        <source>待处理问题</source>
        <translation>Open problems</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>打印公示…</source>
        <translation>Print announcement…</translation>
    </message>
    <message>
        <source>核对校验码…(&amp;V)</source>
        <translation>&amp;Verify code…</translation>
    </message>
    <message>
        <source>使用说明</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>按键一览</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>打印一页纸说明…(&amp;P)</source>
        <translation>Print one-page &amp;crib…</translation>
    </message>
    <message>
        <source>关于述评(&amp;A)</source>
        <translation>&amp;About 述评</translation>
    </message>
    <message>
        <source>显示(&amp;D)</source>
        <translation>&amp;Display</translation>
    </message>
    <message>
        <source>跟随系统(&amp;S)</source>
        <translation>As the &amp;system</translation>
    </message>
    <message>
        <source>浅色(&amp;L)</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>深色(&amp;D)</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>高对比(&amp;C)</source>
        <translation>High &amp;contrast</translation>
    </message>
    <message>
        <source>放弃这份的第二遍录入(&amp;D)</source>
        <translation>&amp;Discard second entry of this ballot</translation>
    </message>
    <message>
        <source>导出填写用的评分表…(&amp;T)</source>
        <translation>Export &amp;templates to fill in…</translation>
    </message>
    <message>
        <source>导出工作簿…(&amp;X)</source>
        <translation>E&amp;xport workbook…</translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message>
        <source>使用说明</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>使用说明 — {}</source>
        <translation>Manual — {}</translation>
    </message>
    <message>
        <source>没有找到；换个词试试，如 总分、作废、定稿。</source>
        <translation>Nothing found; try another word, e.g. total, void, final.</translation>
    </message>
    <message>
        <source>{} 节里有，按 Enter 到下一处。</source>
        <translation>Found in {} sections; Enter goes to the next place.</translation>
    </message>
    <message>
        <source>查找  Ctrl+F，如 总分、作废</source>
        <translation>Find  Ctrl+F, e.g. total, void</translation>
    </message>
    <message>
        <source>在使用说明里查找</source>
        <translation>Find in the manual</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>后退  Alt+←</source>
        <translation>Back  Alt+←</translation>
    </message>
    <message>
        <source>前进  Alt+→</source>
        <translation>Forward  Alt+→</translation>
    </message>
    <message>
        <source>关闭  Esc</source>
        <translation>Close  Esc</translation>
    </message>
</context>
<context>
    <name>MarkGrid</name>
    <message>
        <source>剪切</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>这里只填数字；“{}”没有录入。</source>
        <translation>Only numbers here; “{}” was not taken.</translation>
    </message>
    <message>
        <source>这份评分表已到末尾：按 Enter 打开下一份，按 Backspace 改这一格。</source>
        <translation>This is the end of the ballot: Enter opens the next one, Backspace changes this cell.</translation>
    </message>
    <message>
        <source>先打整数，再按 + 加半分。</source>
        <translation>Type the whole number first, then + for a half.</translation>
    </message>
    <message>
        <source>前一格已经是 {}；这里只填数字。</source>
        <translation>The cell before is {} already; only numbers here.</translation>
    </message>
    <message>
        <source>这里没有半分。</source>
        <translation>There are no half points here.</translation>
    </message>
    <message>
        <source>{} {} 格</source>
        <translation>{} {} cells</translation>
    </message>
    <message>
        <source>备注栏按 / 标“未达到要求”，再按一次取消</source>
        <translation>In the remark, / marks 未达到要求; once more unmarks it</translation>
    </message>
    <message>
        <source>其他说明按 F2 再写</source>
        <translation>F2 to write any other remark</translation>
    </message>
    <message>
        <source>纸面写着“未达到要求”按 /</source>
        <translation>Where the paper says 未达到要求, press /</translation>
    </message>
    <message>
        <source>没有写按 Delete</source>
        <translation>where it does not, Delete</translation>
    </message>
</context>
<context>
    <name>MeaningHeader</name>
    <message>
        <source>第 {} 列的含义</source>
        <translation>Meaning of column {}</translation>
    </message>
</context>
<context>
    <name>NewReviewDialog</name>
    <message>
        <source>新建评议</source>
        <translation>New review</translation>
    </message>
    <message>
        <source>评议名称</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>学年</source>
        <translation>School year</translation>
    </message>
    <message>
        <source>学校</source>
        <translation>School</translation>
    </message>
    <message>
        <source>某某职业学院（可以以后再填）</source>
        <translation>Some Vocational College (can be filled in later)</translation>
    </message>
    <message>
        <source>这是演练，不作数（建立后不能改；屏幕上和纸上都会写明“演练”）</source>
        <translation>This is a rehearsal and does not count (cannot be changed later; screen and paper will say so)</translation>
    </message>
    <message>
        <source>新评议的文件</source>
        <translation>File of the new review</translation>
    </message>
    <message>
        <source>换个位置…</source>
        <translation>Another place…</translation>
    </message>
    <message>
        <source>上一步</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>职务和姓名，一行一人，可从表格整段粘贴；
也可以先空着，以后再填或导入。</source>
        <translation>Position and name, one person a line; a table can be pasted.
Or leave it empty, and fill in or import later.</translation>
    </message>
    <message>
        <source>认出 {} 个</source>
        <translation>{} recognised</translation>
    </message>
    <message>
        <source>还有要改正的，下一步会指出</source>
        <translation>Something needs correcting; the next step tells what</translation>
    </message>
    <message>
        <source>第 {} 步，共 {} 步</source>
        <translation>Step {} of {}</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>建立并开始录入</source>
        <translation>Create and begin</translation>
    </message>
    <message>
        <source>哪一年，哪所学校</source>
        <translation>Which year, which school</translation>
    </message>
    <message>
        <source>都填好了就按 Enter；以后都能在“评议信息”里改。</source>
        <translation>Press Enter when all is filled in; it can be changed later under “Review details”.</translation>
    </message>
    <message>
        <source>谁来述职</source>
        <translation>Who reports</translation>
    </message>
    <message>
        <source>一行一个，可以增删改；以后都能在“述职对象”页里改。</source>
        <translation>One a line; add, remove, change. It can all be changed later on the page “Participants”.</translation>
    </message>
    <message>
        <source>评委组和发出份数</source>
        <translation>Groups and ballots issued</translation>
    </message>
    <message>
        <source>发了多少份评分表，收齐时好核对；不知道就空着，以后再填。</source>
        <translation>How many ballots went out, so that a missing one is seen; leave it empty if you do not know yet.</translation>
    </message>
    <message>
        <source>文件放在哪里</source>
        <translation>Where the file goes</translation>
    </message>
    <message>
        <source>一份评议一个文件，录入时随时自动保存。</source>
        <translation>One file a review, saved by itself as you type.</translation>
    </message>
    <message>
        <source>{}（名单上的人数）</source>
        <translation>{} (as many as listed)</translation>
    </message>
    <message>
        <source>不详</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>{} {} 个</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>演练，不作数</source>
        <translation>rehearsal, does not count</translation>
    </message>
    <message>
        <source>正式评议</source>
        <translation>in earnest</translation>
    </message>
    <message>
        <source>{} 学年{}（{}）
述职对象：{}</source>
        <translation>{} {} ({})
Participants: {}</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>述评评议文件 (*.shuping)</source>
        <translation>Review files (*.shuping)</translation>
    </message>
    <message>
        <source>新评议放在哪里</source>
        <translation>Where to put the new review</translation>
    </message>
    <message>
        <source>请写明文件名，或点“换个位置…”选择。</source>
        <translation>Please give a file name, or choose one by “Another place…”.</translation>
    </message>
    <message>
        <source>没有 {} 这个文件夹，请换个位置。</source>
        <translation>There is no folder {}; please choose another place.</translation>
    </message>
    <message>
        <source>{} 已经有了，不会覆盖；请换一个文件名。</source>
        <translation>{} exists already and will not be replaced; please choose another name.</translation>
    </message>
    <message>
        <source>{} 不能写入，请换个位置。</source>
        <translation>{} cannot be written to; please choose another place.</translation>
    </message>
</context>
<context>
    <name>OpinionPanel</name>
    <message>
        <source>综合评价意见（{} 份未完）</source>
        <translation>Opinion ({} unfinished)</translation>
    </message>
    <message>
        <source>综合评价意见 ✓</source>
        <translation>Opinion ✓</translation>
    </message>
</context>
<context>
    <name>PaperModel</name>
    <message>
        <source>职务</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>各项和</source>
        <translation>Sum</translation>
    </message>
    <message>
        <source>手写
{}</source>
        <translation>手写
{}</translation>
    </message>
    <message>
        <source>本人</source>
        <translation>Own row</translation>
    </message>
    <message>
        <source>弃评</source>
        <translation>Abstained</translation>
    </message>
</context>
<context>
    <name>ParticipantsModel</name>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>书面报告</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>{}签字</source>
        <translation>Signed by {}</translation>
    </message>
    <message>
        <source>已签</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>未签</source>
        <translation>Not signed</translation>
    </message>
    <message>
        <source>已收</source>
        <translation>In</translation>
    </message>
    <message>
        <source>未收</source>
        <translation>Not in</translation>
    </message>
</context>
<context>
    <name>ParticipantsPage</name>
    <message>
        <source>每人述职：至多 {} 分钟</source>
        <translation>Each speaks: at most {} minutes</translation>
    </message>
    <message>
        <source>述职会议：{}</source>
        <translation>Meeting: {}</translation>
    </message>
    <message>
        <source>书面报告：{}前交</source>
        <translation>Report due: {}</translation>
    </message>
    <message>
        <source>报告由{}签字</source>
        <translation>Report signed by {}</translation>
    </message>
    <message>
        <source>{} 人，书面报告收到 {} 份</source>
        <translation>{} people, {} reports in</translation>
    </message>
    <message>
        <source>{} 个，书面报告收到 {} 份</source>
        <translation>{} units, {} reports in</translation>
    </message>
    <message>
        <source>✓ 导入名单：新增 {}，更新 {}，原样 {}。Ctrl+Z 可整批撤销。</source>
        <translation>✓ Roster imported: {} new, {} updated, {} unchanged. Ctrl+Z takes back the whole batch.</translation>
    </message>
    <message>
        <source>述职对象</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>导入名单…</source>
        <translation>Import list…</translation>
    </message>
    <message>
        <source>上移  Alt+↑</source>
        <translation>Up  Alt+↑</translation>
    </message>
    <message>
        <source>下移  Alt+↓</source>
        <translation>Down  Alt+↓</translation>
    </message>
    <message>
        <source>删除  Del</source>
        <translation>Delete  Del</translation>
    </message>
    <message>
        <source>名单还是空的。在下面填写后按回车添加，或点“导入名单…”从表格读入。</source>
        <translation>The roster is still empty. Fill in below and press Enter to add, or choose “Import list…” to read a table.</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>添加  Enter</source>
        <translation>Add  Enter</translation>
    </message>
    <message>
        <source>通知里的安排</source>
        <translation>As the notice has it</translation>
    </message>
    <message>
        <source>双击或按 F2 修改；勾选栏按空格。任何一步都可以用 Ctrl+Z 撤销。</source>
        <translation>Double click or F2 to edit; Space ticks. Every step can be undone with Ctrl+Z.</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>打印 — {}</source>
        <translation>Print — {}</translation>
    </message>
    <message>
        <source>再打一次（{}）</source>
        <translation>Print again ({})</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>第 {} 页&#x3000;共 {} 页</source>
        <translation>Page {} of {}</translation>
    </message>
    <message>
        <source>没有打印</source>
        <translation>Not printed</translation>
    </message>
    <message>
        <source>写到文件</source>
        <translation>Write to a file</translation>
    </message>
    <message>
        <source>✓ 已写成 {}</source>
        <translation>✓ Written to {}</translation>
    </message>
    <message>
        <source>全部文书放在哪里</source>
        <translation>Where to put all documents</translation>
    </message>
    <message>
        <source>✓ 已写到 {}，共 {} 个文件</source>
        <translation>✓ Written to {}, {} files in all</translation>
    </message>
    <message>
        <source>这份文书没有做成：{}</source>
        <translation>This document could not be made: {}</translation>
    </message>
    <message>
        <source>已取消；已写好 {} 个文件，都是完整的，在 {}</source>
        <translation>Cancelled; {} files are written, all of them whole, in {}</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>整页</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <source>页宽</source>
        <translation>Page width</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>全部导出到文件夹…</source>
        <translation>Export all to a folder…</translation>
    </message>
    <message>
        <source>Word 文件…</source>
        <translation>Word file…</translation>
    </message>
    <message>
        <source>PDF 文件…</source>
        <translation>PDF file…</translation>
    </message>
    <message>
        <source>再打一次</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
</context>
<context>
    <name>QuotasModel</name>
    <message>
        <source>名额“{}”不是整数，请改正。</source>
        <translation>The quota “{}” is not a whole number; please correct it.</translation>
    </message>
    <message>
        <source>名额</source>
        <translation>Quotas</translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message>
        <source>还没有录入评分表。</source>
        <translation>No ballots are typed yet.</translation>
    </message>
    <message>
        <source>朗读核对单</source>
        <translation>Reading list</translation>
    </message>
    <message>
        <source>最近录入的在最上面，与手里那叠纸同序：一人念纸，一人看这里。</source>
        <translation>The ballot typed last is on top, as in the pile in your hand: one reads the paper, the other looks here.</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>移出列表（不删除文件）</source>
        <translation>Remove from list (the file stays)</translation>
    </message>
    <message>
        <source>（文件不在了）</source>
        <translation> (file is gone)</translation>
    </message>
    <message>
        <source>演练</source>
        <translation>Rehearsal</translation>
    </message>
</context>
<context>
    <name>ResultLists</name>
    <message>
        <source>待处理 {}</source>
        <translation>Problems {}</translation>
    </message>
    <message>
        <source>留意 {}</source>
        <translation>Flags {}</translation>
    </message>
    <message>
        <source>裁定（{} 待定）</source>
        <translation>Rulings ({} awaited)</translation>
    </message>
    <message>
        <source>裁定</source>
        <translation>Rulings</translation>
    </message>
    <message>
        <source>✓ 没有要留意的评分表。</source>
        <translation>✓ No ballots are flagged.</translation>
    </message>
    <message>
        <source>还没有作过裁定。</source>
        <translation>No rulings yet.</translation>
    </message>
    <message>
        <source>✓ 没有待处理的问题。</source>
        <translation>✓ Nothing is open.</translation>
    </message>
    <message>
        <source>重新留意</source>
        <translation>Flag again</translation>
    </message>
    <message>
        <source>已看过…</source>
        <translation>Seen…</translation>
    </message>
    <message>
        <source>撤回…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>裁定…</source>
        <translation>Rule…</translation>
    </message>
    <message>
        <source>说明理由：</source>
        <translation>Reason:</translation>
    </message>
    <message>
        <source>已看过</source>
        <translation>Seen</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>名次</source>
        <translation>Rank</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>得分</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>等次</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remark</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>{}述职评议结果</source>
        <translation>{}: results</translation>
    </message>
    <message>
        <source>✓ 已定稿&#x3000;第 {} 版&#x3000;{}</source>
        <translation>✓ Final&#x3000;version {}&#x3000;{}</translation>
    </message>
    <message>
        <source>⚠ 暂定：还有 {} 项待裁定</source>
        <translation>⚠ Provisional: {} awaiting a ruling</translation>
    </message>
    <message>
        <source>暂定：还没有述职对象</source>
        <translation>Provisional: no participants yet</translation>
    </message>
    <message>
        <source>⚠ 暂定：还有 {} 项待处理</source>
        <translation>⚠ Provisional: {} open</translation>
    </message>
    <message>
        <source>暂定：没有待处理，可以定稿</source>
        <translation>Provisional: nothing open, ready to finalise</translation>
    </message>
    <message>
        <source>名额：{}&#x3000;·&#x3000;</source>
        <translation>Quotas: {}&#x3000;·&#x3000;</translation>
    </message>
    <message>
        <source>均分后的括号是计入的份数；得分四舍五入到 {} 位小数，同分按未取整的得分，仍同则并列。</source>
        <translation>In brackets behind a mean: how many ballots count; scores are rounded to {} decimals, ties are parted by the exact score, else shared.</translation>
    </message>
    <message>
        <source>依据的评分表：{}。</source>
        <translation>Ballots behind this: {}. </translation>
    </message>
    <message>
        <source>第 {} 名</source>
        <translation>Rank {}</translation>
    </message>
    <message>
        <source>暂无名次</source>
        <translation>No rank yet</translation>
    </message>
    <message>
        <source>得分 {}</source>
        <translation>Score {}</translation>
    </message>
    <message>
        <source>暂无得分</source>
        <translation>No score yet</translation>
    </message>
    <message>
        <source>等次 {}</source>
        <translation>Grade {}</translation>
    </message>
    <message>
        <source>等次未定</source>
        <translation>No grade yet</translation>
    </message>
    <message>
        <source>（按规则为 {}）</source>
        <translation>(by the rules: {})</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>无</source>
        <translation>none</translation>
    </message>
    <message>
        <source>{}：{} ÷ {} 份 ＝ {}，占 {}%</source>
        <translation>{}: {} ÷ {} ballots = {}, weighs {}%</translation>
    </message>
    <message>
        <source>还有评委组没有计入的评分，暂不计算得分。</source>
        <translation>A group has no counted ballot yet, so there is no score.</translation>
    </message>
    <message>
        <source>加权合计 {} → 四舍五入 {}</source>
        <translation>Weighted sum {} → rounded {}</translation>
    </message>
    <message>
        <source>评议信息…</source>
        <translation>Review details…</translation>
    </message>
    <message>
        <source>重新开放…</source>
        <translation>Reopen…</translation>
    </message>
    <message>
        <source>定稿…</source>
        <translation>Finalise…</translation>
    </message>
    <message>
        <source>打印…  Ctrl+P</source>
        <translation>Print…  Ctrl+P</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>待处理</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>留意</source>
        <translation>Flags</translation>
    </message>
    <message>
        <source>裁定</source>
        <translation>Rulings</translation>
    </message>
    <message>
        <source>双击或按回车前往</source>
        <translation>Double click or Enter to go there</translation>
    </message>
    <message>
        <source>已看过…</source>
        <translation>Seen…</translation>
    </message>
    <message>
        <source>裁定…</source>
        <translation>Rule…</translation>
    </message>
    <message>
        <source>待处理问题</source>
        <translation>Open problems</translation>
    </message>
    <message>
        <source>✓ 没有待处理的问题。</source>
        <translation>✓ Nothing is open.</translation>
    </message>
    <message>
        <source>得分怎么来的</source>
        <translation>How the score comes about</translation>
    </message>
    <message>
        <source>各项均分（竖线为同类均值）</source>
        <translation>Means (bar: the category)</translation>
    </message>
    <message>
        <source>评分表</source>
        <translation>Ballots</translation>
    </message>
    <message>
        <source>综合评价意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>依据的评分表</source>
        <translation>Ballots behind this</translation>
    </message>
    <message>
        <source>肯定成绩</source>
        <translation>Achievements</translation>
    </message>
    <message>
        <source>指出问题</source>
        <translation>Shortcomings</translation>
    </message>
    <message>
        <source>已写完</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>下一个未写完</source>
        <translation>Next unfinished</translation>
    </message>
</context>
<context>
    <name>RosterDialog</name>
    <message>
        <source>导入评委名单：{}</source>
        <translation>Import evaluators: {}</translation>
    </message>
    <message>
        <source>导入名单：{}</source>
        <translation>Import roster: {}</translation>
    </message>
    <message>
        <source>认不出评委组的归入</source>
        <translation>Unrecognised groups go to</translation>
    </message>
    <message>
        <source>（请选择）</source>
        <translation>(please choose)</translation>
    </message>
    <message>
        <source>导入名单</source>
        <translation>Import roster</translation>
    </message>
    <message>
        <source>选择文件…  Ctrl+O</source>
        <translation>Choose file…  Ctrl+O</translation>
    </message>
    <message>
        <source>粘贴  Ctrl+V</source>
        <translation>Paste  Ctrl+V</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>表头</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>哪一行是表头</source>
        <translation>Which row is the header</translation>
    </message>
    <message>
        <source>认不出类别的归入</source>
        <translation>Unrecognised categories go to</translation>
    </message>
    <message>
        <source>名单的每一行和读出的内容</source>
        <translation>Each row of the roster and how it was read</translation>
    </message>
    <message>
        <source>选择 .xlsx 或 .csv 文件；或者在 Excel、WPS、Word 里复制名单，再到这里按 Ctrl+V。</source>
        <translation>Choose an .xlsx or .csv file; or copy the roster in Excel, WPS or Word and press Ctrl+V here.</translation>
    </message>
    <message>
        <source>下一处要处理  F4</source>
        <translation>Next to see to  F4</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
</context>
<context>
    <name>RosterPreviewModel</name>
    <message>
        <source>不用</source>
        <translation>Not used</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>部门</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>评委组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>没有表头</source>
        <translation>No header</translation>
    </message>
    <message>
        <source>第 {} 行：{}</source>
        <translation>Row {}: {}</translation>
    </message>
    <message>
        <source>人</source>
        <translation>people</translation>
    </message>
    <message>
        <source>个</source>
        <translation>units</translation>
    </message>
    <message>
        <source>认出 {} {}，跳过 {} 行</source>
        <translation>{} {} recognised, {} rows skipped</translation>
    </message>
    <message>
        <source>，{} 处要处理</source>
        <translation>, {} to see to</translation>
    </message>
    <message>
        <source>；其中 {} {}已在名单里</source>
        <translation>; {} {} of them are on the roster already</translation>
    </message>
    <message>
        <source>读作</source>
        <translation>Read as</translation>
    </message>
    <message>
        <source>（已在名单）</source>
        <translation> (on the roster)</translation>
    </message>
    <message>
        <source>（已在名单，更新）</source>
        <translation> (on the roster, updated)</translation>
    </message>
    <message>
        <source>{} 里没有内容。</source>
        <translation>There is nothing in {}.</translation>
    </message>
</context>
<context>
    <name>RulingDialog</name>
    <message>
        <source>请写明裁定的理由。</source>
        <translation>Please give the reason for the ruling.</translation>
    </message>
    <message>
        <source>请填写裁定人，例如评议小组。</source>
        <translation>Please say who ruled, e.g. 评议小组.</translation>
    </message>
    <message>
        <source>请填写{}。</source>
        <translation>Please fill in: {}.</translation>
    </message>
    <message>
        <source>裁定前：{}</source>
        <translation>Until ruled: {}</translation>
    </message>
    <message>
        <source>（请选等次）</source>
        <translation>(choose a grade)</translation>
    </message>
    <message>
        <source>{}的等次</source>
        <translation>Grade of {}</translation>
    </message>
    <message>
        <source>表决票数</source>
        <translation>Votes</translation>
    </message>
    <message>
        <source>见证人</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>例如 赞成 5，反对 2</source>
        <translation>e.g. 5 for, 2 against</translation>
    </message>
    <message>
        <source>裁定</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>裁定哪一件事</source>
        <translation>Which question to rule on</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>办法</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>裁定人</source>
        <translation>Ruled by</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>RulingsModel</name>
    <message>
        <source>{}：{}，待裁定为{}</source>
        <translation>{}：{}，待裁定为{}</translation>
    </message>
    <message>
        <source>{}：{}（{}，{}）</source>
        <translation>{}：{}（{}，{}）</translation>
    </message>
    <message>
        <source>依据已变，不再有效：{}</source>
        <translation>依据已变，不再有效：{}</translation>
    </message>
    <message>
        <source>已撤回：{}；撤回原因：{}</source>
        <translation>已撤回：{}；撤回原因：{}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>述评</source>
        <translation>述评</translation>
    </message>
    <message>
        <source>述职评议的录入、核对、汇总与公示。全部在本机，一份评议一个文件。</source>
        <translation>Typing, checking, tallying and announcing an appraisal by duty report. All on this machine, one file a review.</translation>
    </message>
    <message>
        <source>新建评议</source>
        <translation>New review</translation>
    </message>
    <message>
        <source>打开评议…</source>
        <translation>Open review…</translation>
    </message>
    <message>
        <source>用样例练习</source>
        <translation>Practise on the sample</translation>
    </message>
    <message>
        <source>最近的评议</source>
        <translation>Recent reviews</translation>
    </message>
    <message>
        <source>↑ ↓ 选择&#x3000;Enter 打开&#x3000;Delete 移出列表（不删除文件）</source>
        <translation>↑ ↓ choose&#x3000;Enter open&#x3000;Delete remove from list (the file stays)</translation>
    </message>
    <message>
        <source>还没有打开过评议。先新建一份，或用样例练习：样例是虚构的，改坏了也没关系。</source>
        <translation>No review has been opened yet. Make a new one, or practise on the sample: it is made up, and nothing can go wrong.</translation>
    </message>
</context>
<context>
    <name>TextsDialog</name>
    <message>
        <source>评议信息</source>
        <translation>Review details</translation>
    </message>
    <message>
        <source>评议名称</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>学生会述职评议</source>
        <translation>学生会述职评议</translation>
    </message>
    <message>
        <source>学年</source>
        <translation>School year</translation>
    </message>
    <message>
        <source>2022-2023</source>
        <translation>2022-2023</translation>
    </message>
    <message>
        <source>学校</source>
        <translation>School</translation>
    </message>
    <message>
        <source>某某职业技术学院</source>
        <translation>某某职业技术学院</translation>
    </message>
    <message>
        <source>会议日期</source>
        <translation>Date of meeting</translation>
    </message>
    <message>
        <source>2022年12月1日</source>
        <translation>2022年12月1日</translation>
    </message>
    <message>
        <source>开始时间</source>
        <translation>Begins at</translation>
    </message>
    <message>
        <source>14:00</source>
        <translation>14:00</translation>
    </message>
    <message>
        <source>会议地点</source>
        <translation>Place of meeting</translation>
    </message>
    <message>
        <source>报告厅</source>
        <translation>报告厅</translation>
    </message>
    <message>
        <source>签名栏</source>
        <translation>Who signs</translation>
    </message>
    <message>
        <source>计票人、监票人、评议小组组长</source>
        <translation>计票人、监票人、评议小组组长</translation>
    </message>
    <message>
        <source>公文页边距</source>
        <translation>Margins</translation>
    </message>
    <message>
        <source>上 左 下 右，毫米：37 28 35 26</source>
        <translation>Top left bottom right, in mm: 37 28 35 26</translation>
    </message>
    <message>
        <source>共青团某某学院委员会</source>
        <translation>共青团某某学院委员会</translation>
    </message>
    <message>
        <source>2022年12月5日</source>
        <translation>2022年12月5日</translation>
    </message>
    <message>
        <source>2022年12月9日</source>
        <translation>2022年12月9日</translation>
    </message>
    <message>
        <source>受理部门</source>
        <translation>Office in charge</translation>
    </message>
    <message>
        <source>团委办公室</source>
        <translation>团委办公室</translation>
    </message>
    <message>
        <source>公示上写出得分</source>
        <translation>Scores on the announcement</translation>
    </message>
    <message>
        <source>给学院团委的开头</source>
        <translation>Opening of the letter to a college</translation>
    </message>
    <message>
        <source>留空用自带的写法；可用 {name}、{year}、{school}</source>
        <translation>Leave empty for the usual words; {name}, {year}, {school} are filled in</translation>
    </message>
    <message>
        <source>给本人的开头</source>
        <translation>Opening of the notice to a person</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>发布单位</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>发布日期</source>
        <translation>Date of issue</translation>
    </message>
    <message>
        <source>公示开始</source>
        <translation>Announced from</translation>
    </message>
    <message>
        <source>公示结束</source>
        <translation>Announced until</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Contact phone</translation>
    </message>
    <message>
        <source>0000-0000000</source>
        <translation>0000-0000000</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>留空的项目在文书上印成横线，供手工填写，或用自带的写法。</source>
        <translation>What is left empty is printed as a line to fill in by hand, or in the usual words.</translation>
    </message>
</context>
<context>
    <name>TroubleDialog</name>
    <message>
        <source>也记在 {}</source>
        <translation>Also noted in {}</translation>
    </message>
    <message>
        <source>✓ 已复制</source>
        <translation>✓ Copied</translation>
    </message>
    <message>
        <source>意外错误</source>
        <translation>Unexpected error</translation>
    </message>
    <message>
        <source>程序出了意外，刚才这一步可能没有做成</source>
        <translation>Something went wrong; the last step may not have been done</translation>
    </message>
    <message>
        <source>已录的分没有丢：每一格离开时就已写进文件。请看看刚才那一格，接着录即可；同样的事再发生时，请关闭评议后重新打开。</source>
        <translation>No marks are lost: each cell is in the file once it is left. Look at the cell you were in, and go on. If it happens again, close the review and open it anew.</translation>
    </message>
    <message>
        <source>下面这段可以复制给维护程序的人，里面没有姓名、分数和文件位置；程序不会自己发送任何东西。</source>
        <translation>This can be copied for whoever looks after the program. There are no names, marks or file places in it, and the program sends nothing by itself.</translation>
    </message>
    <message>
        <source>错误报告</source>
        <translation>Error report</translation>
    </message>
    <message>
        <source>这次用完以前，同一个错误不再提示</source>
        <translation>Do not tell of this error again until the program is closed</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>WeightsModel</name>
    <message>
        <source>权重“{}”应是 0 到 100 的数，至多两位小数。</source>
        <translation>The weight “{}” should be a number from 0 to 100 with at most two decimals.</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>述评 {}</source>
        <translation>述评 {}</translation>
    </message>
    <message>
        <source>述职评议的录入、核对、汇总与公示。
数据只在本机，程序从不联网。</source>
        <translation>Typing, checking, tallying and announcing an appraisal by duty report.
All data stays on this machine; the program never goes online.</translation>
    </message>
    <message>
        <source>出错记录（不含姓名和分数，没有出过错就没有）：
{}</source>
        <translation>Record of errors (no names or marks in it; there is none until something goes wrong):
{}</translation>
    </message>
    <message>
        <source>许可：本程序 MIT；Qt 和 PySide6 LGPL-3.0；
SQLite 公有领域；apsw、openpyxl MIT；
python-docx、pypinyin MIT；defusedxml PSF；
reportlab BSD；pypdfium2 Apache-2.0 / BSD-3；
字体 Noto Sans SC、Noto Serif SC OFL-1.1。</source>
        <translation>Licences: this program MIT; Qt and PySide6 LGPL-3.0;
SQLite public domain; apsw, openpyxl MIT;
python-docx, pypinyin MIT; defusedxml PSF;
reportlab BSD; pypdfium2 Apache-2.0 / BSD-3;
fonts Noto Sans SC, Noto Serif SC OFL-1.1.</translation>
    </message>
</context>
<context>
    <name>ballot</name>
    <message>
        <source>待录</source>
        <translation>To type</translation>
    </message>
    <message>
        <source>未收到</source>
        <translation>Not received</translation>
    </message>
    <message>
        <source>作废：{}</source>
        <translation>Void: {}</translation>
    </message>
    <message>
        <source>两遍不符 {} 格</source>
        <translation>differing: {}</translation>
    </message>
    <message>
        <source>问题 {}</source>
        <translation>problems: {}</translation>
    </message>
    <message>
        <source>已录一遍</source>
        <translation>Typed once</translation>
    </message>
    <message>
        <source>已录</source>
        <translation>Typed</translation>
    </message>
    <message>
        <source>缺项 {} 行</source>
        <translation>incomplete: {}</translation>
    </message>
    <message>
        <source>录入中 {} / {}</source>
        <translation>Typing {} / {}</translation>
    </message>
    <message>
        <source>本人复核</source>
        <translation>Checked by same</translation>
    </message>
    <message>
        <source>已复核</source>
        <translation>Checked</translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message>
        <source>按手写总分 {} 计</source>
        <translation>As written: {}</translation>
    </message>
    <message>
        <source>计入，总分不符</source>
        <translation>Yes, total ≠</translation>
    </message>
    <message>
        <source>计入</source>
        <translation>Yes</translation>
    </message>
</context>
<context>
    <name>finder</name>
    <message>
        <source>（未收到）</source>
        <translation> (not received)</translation>
    </message>
</context>
<context>
    <name>grading</name>
    <message>
        <source>{}：{} 分及以上</source>
        <translation>{}: {} and above</translation>
    </message>
    <message>
        <source>{}：{} 分以下</source>
        <translation>{}: below {}</translation>
    </message>
    <message>
        <source>{}：得分从高到低 {} 名</source>
        <translation>{}: the {} best scores</translation>
    </message>
    <message>
        <source>或</source>
        <translation> or </translation>
    </message>
    <message>
        <source>（由评议小组裁定为{}）</source>
        <translation> (the panel rules it as {})</translation>
    </message>
</context>
<context>
    <name>grid</name>
    <message>
        <source>评分表</source>
        <translation>Ballot</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>{}；等 {} 处</source>
        <translation>{}; {} places in all</translation>
    </message>
</context>
<context>
    <name>manual</name>
    <message>
        <source>开始</source>
        <translation>Beginning</translation>
    </message>
    <message>
        <source>开会以前</source>
        <translation>Before the meeting</translation>
    </message>
    <message>
        <source>录评分表</source>
        <translation>Typing ballots</translation>
    </message>
    <message>
        <source>出结果</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>打印和工作簿</source>
        <translation>Printing and workbooks</translation>
    </message>
    <message>
        <source>出了事</source>
        <translation>When something goes wrong</translation>
    </message>
    <message>
        <source>附</source>
        <translation>Also</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>打印机“{}”没有接受，请检查它是否接好、开着，再打一次。</source>
        <translation>The printer “{}” did not accept it; check that it is connected and switched on, and print again.</translation>
    </message>
    <message>
        <source>正在打印…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>已取消打印；已送出的页可能还会打出来。</source>
        <translation>Printing was cancelled; pages already sent may still come out.</translation>
    </message>
</context>
<context>
    <name>pasting</name>
    <message>
        <source>请先站到要粘贴的第一格上。</source>
        <translation>Stand in the first cell to paste into.</translation>
    </message>
    <message>
        <source>剪贴板里没有可以粘贴的格子。</source>
        <translation>There are no cells to paste in the clipboard.</translation>
    </message>
    <message>
        <source>剪贴板里有 {} 行 {} 列，从这一格起放不下，没有粘贴。</source>
        <translation>The clipboard holds {} rows by {} columns; they do not fit from this cell on, and nothing was pasted.</translation>
    </message>
    <message>
        <source>剪贴板第 {} 行（{}）：{}，没有粘贴。</source>
        <translation>Nothing was pasted because of row {} of the clipboard ({}). {}</translation>
    </message>
    <message>
        <source>这一行不能填写</source>
        <translation>This row cannot be filled in</translation>
    </message>
    <message>
        <source>空白</source>
        <translation>blank</translation>
    </message>
</context>
<context>
    <name>reading_list</name>
    <message>
        <source>（作废：{}）</source>
        <translation> (void: {})</translation>
    </message>
    <message>
        <source>不记名</source>
        <translation>anonymous</translation>
    </message>
    <message>
        <source>空白</source>
        <translation>blank</translation>
    </message>
    <message>
        <source>&#x3000;手写{} {}</source>
        <translation>&#x3000;written {} {}</translation>
    </message>
</context>
<context>
    <name>ruling_actions</name>
    <message>
        <source>撤回关于{}的裁定，原因：</source>
        <translation>Withdraw the ruling on {}, because:</translation>
    </message>
    <message>
        <source>撤回裁定</source>
        <translation>Withdraw ruling</translation>
    </message>
    <message>
        <source>重新开放后，已经打印的文书都成为旧版。原因：</source>
        <translation>Once reopened, all documents printed so far are an old version. Reason:</translation>
    </message>
    <message>
        <source>重新开放</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>核对校验码</source>
        <translation>Verify code</translation>
    </message>
    <message>
        <source>纸上页脚的校验码：</source>
        <translation>The code at the foot of the paper:</translation>
    </message>
</context>
<context>
    <name>said</name>
    <message>
        <source>{where}：{seen}；{remedy}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>told</name>
    <message>
        <source>收到 {}</source>
        <translation>Received {}</translation>
    </message>
    <message>
        <source>（作废 {}）</source>
        <translation> ({} void)</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{}等 {} 份</source>
        <translation>{}, {} in all</translation>
    </message>
    <message>
        <source>，缺 {}</source>
        <translation>; missing {}</translation>
    </message>
    <message>
        <source>整份作废，不计</source>
        <translation>No: void</translation>
    </message>
    <message>
        <source>本人，不计</source>
        <translation>No: own row</translation>
    </message>
    <message>
        <source>裁定作废，不计</source>
        <translation>No: ruled void</translation>
    </message>
    <message>
        <source>空白，不计</source>
        <translation>No: blank</translation>
    </message>
    <message>
        <source>弃评，不计</source>
        <translation>No: abstained</translation>
    </message>
    <message>
        <source>未录全，不计</source>
        <translation>No: incomplete</translation>
    </message>
    <message>
        <source>缺席，不参加评定</source>
        <translation>Absent, takes no part</translation>
    </message>
    <message>
        <source>退出，不参加评定</source>
        <translation>Withdrawn, takes no part</translation>
    </message>
</context>
<context>
    <name>typing</name>
    <message>
        <source>“{}”不是数</source>
        <translation>“{}” is not a number</translation>
    </message>
    <message>
        <source>“{}”多于两位小数</source>
        <translation>“{}” has more than two decimals</translation>
    </message>
</context>
<context>
    <name>window_actions</name>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
</context>
<context>
    <name>workbook_actions</name>
    <message>
        <source>✓ 导入完成：述职对象 {}，评分表 {}。Ctrl+Z 可整批撤销。</source>
        <translation>✓ Imported: {} participants, {} ballots. Ctrl+Z takes back the whole batch.</translation>
    </message>
    <message>
        <source>导出工作簿</source>
        <translation>Export workbook</translation>
    </message>
    <message>
        <source>工作簿</source>
        <translation>workbook</translation>
    </message>
    <message>
        <source>填写用评分表 {}</source>
        <translation>ballots to fill in {}</translation>
    </message>
    <message>
        <source>导出填写用的评分表</source>
        <translation>Export ballots to fill in</translation>
    </message>
    <message>
        <source>Excel 工作簿 (*.xlsx)</source>
        <translation>Excel workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>✓ 已写成 {}</source>
        <translation>✓ Written to {}</translation>
    </message>
</context>
</TS>
