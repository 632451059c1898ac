<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="zh_CN">
<context>
    <name>BackgroundJobs</name>
    <message>
        <source>出现意外错误</source>
        <translation>an unexpected error occurred</translation>
    </message>
</context>
<context>
    <name>BackupActions</name>
    <message>
        <source>备份已恢复到 {}。现在打开它吗？</source>
        <translation>The backup was restored to {}. Open it now?</translation>
    </message>
    <message>
        <source>已经恢复</source>
        <translation>Restored</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>自动备份没有做成：{}录入照常保存在评议文件里。</source>
        <translation>No automatic backup was made: {} What you type is saved in the review file as always.</translation>
    </message>
</context>
<context>
    <name>BackupList</name>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>步数</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>评分表</source>
        <translation>Ballots</translation>
    </message>
    <message>
        <source>分</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>原文件</source>
        <translation>Made of</translation>
    </message>
    <message>
        <source>不详</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>读不出</source>
        <translation>unreadable</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>（没有名称）</source>
        <translation>(no title)</translation>
    </message>
    <message>
        <source>{}（正打开着）</source>
        <translation>{} (open now)</translation>
    </message>
    <message>
        <source>{}&#x3000;{}（文件已不在）</source>
        <translation>{}  {} (the file is gone)</translation>
    </message>
    <message>
        <source>备份会放在这台电脑的 {}，只有您自己能读。</source>
        <translation>Backups go to {} on this computer; only you can read them.</translation>
    </message>
    <message>
        <source>备份在这台电脑的 {}，只有您自己能读，没有加密。最近 3 小时每 10 分钟留一份，当天每小时一份，一个月内每天一份，再早每月一份；每份评议最多占 {} MB。在公用电脑上，用完可以删除。</source>
        <translation>The backups are in {} on this computer; only you can read them, and they are not encrypted. One is kept for every 10 minutes of the last 3 hours, every hour of the day, every day of the month, and every month before; at most {} MB for a review. On a shared computer you can delete them when you are done.</translation>
    </message>
    <message>
        <source>还没有备份。打开评议录入时，程序会自动备份。</source>
        <translation>There are no backups yet. The program makes them while a review is open for typing.</translation>
    </message>
    <message>
        <source>正在和现在的样子比较…</source>
        <translation>Comparing with the present state…</translation>
    </message>
    <message>
        <source>无法比较：{}</source>
        <translation>Cannot compare: {}</translation>
    </message>
    <message>
        <source>这份评议的文件现在找不到或打不开，可以从备份恢复。</source>
        <translation>The file of this review cannot be found or opened now; it can be restored from the backup.</translation>
    </message>
    <message>
        <source>……共 {} 处</source>
        <translation>… {} in all</translation>
    </message>
    <message>
        <source>恢复到新文件</source>
        <translation>Restore to a new file</translation>
    </message>
    <message>
        <source>述评评议文件 (*.shuping)</source>
        <translation>Shuping review (*.shuping)</translation>
    </message>
    <message>
        <source>正在恢复…</source>
        <translation>Restoring…</translation>
    </message>
    <message>
        <source>评议</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>{} 恢复 {}{}</source>
        <translation>{} restored {}{}</translation>
    </message>
    <message>
        <source>将删除“{}”在这台电脑上的全部 {} 份备份，不能撤销。评议文件本身不动。</source>
        <translation>All backups of “{}” on this computer ({}) will be deleted. This cannot be undone. The review file itself is not touched.</translation>
    </message>
    <message>
        <source>删除备份</source>
        <translation>Delete backups</translation>
    </message>
    <message>
        <source>较早的样子</source>
        <translation>Earlier states</translation>
    </message>
    <message>
        <source>评议(&amp;R)</source>
        <translation>&amp;Review</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>和现在的不同</source>
        <translation>Differences from now</translation>
    </message>
    <message>
        <source>删除这份评议的备份…</source>
        <translation>Delete this review&apos;s backups…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>恢复到新文件…</source>
        <translation>Restore to a new file…</translation>
    </message>
</context>
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
        <source>第二遍要对照纸质评分表逐格录入，不能粘贴。</source>
        <translation>The second entry is typed cell by cell from the paper; nothing can be pasted.</translation>
    </message>
    <message>
        <source>{} 号还没有收到，不用作废。</source>
        <translation>{} is not received yet; there is nothing to void.</translation>
    </message>
    <message>
        <source>✓ {} {} 已移到{}，录好的都在；Ctrl+Z 恢复。</source>
        <translation>✓ {} {} moved to {} with all that is typed; Ctrl+Z takes it back.</translation>
    </message>
    <message>
        <source>（{}）</source>
        <translation> ({})</translation>
    </message>
    <message>
        <source>删除评分表</source>
        <translation>Delete the ballot</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>✓ 已删除 {}{}；Ctrl+Z 恢复。</source>
        <translation>✓ Deleted {}{}; Ctrl+Z brings it back.</translation>
    </message>
    <message>
        <source>放弃 {} 的第二遍录入？{}会删去。</source>
        <translation>Discard the second entry of {}? {} will be deleted.</translation>
    </message>
    <message>
        <source>放弃第二遍</source>
        <translation>Discard the second entry</translation>
    </message>
    <message>
        <source>第二遍不写附注；要写，请按 F6 回到第一遍。</source>
        <translation>No notes in the second entry; press F6 for the first.</translation>
    </message>
    <message>
        <source>{} 的附注</source>
        <translation>Note on {}</translation>
    </message>
    <message>
        <source>给录入和核对的人看，不影响得分：</source>
        <translation>For those who type and check; it does not affect the score:</translation>
    </message>
    <message>
        <source>只有打分的格可以照录。</source>
        <translation>Only a cell for a mark can be recorded as on paper.</translation>
    </message>
    <message>
        <source>{}“{}”一格，纸上写的是：</source>
        <translation>{}, “{}”: the paper reads:</translation>
    </message>
    <message>
        <source>照录</source>
        <translation>As on paper</translation>
    </message>
    <message>
        <source>看不清</source>
        <translation>unreadable</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>✓ 已对调 {} 份评分表的两栏；Ctrl+Z 恢复。</source>
        <translation>✓ Exchanged the two columns of {} ballots; Ctrl+Z takes it back.</translation>
    </message>
    <message>
        <source>已整块下移一行；要恢复，请按 Ctrl+Z。</source>
        <translation>The block was moved down by one row; Ctrl+Z moves it back.</translation>
    </message>
    <message>
        <source>已整块上移一行；要恢复，请按 Ctrl+Z。</source>
        <translation>The block was moved up by one row; Ctrl+Z moves it back.</translation>
    </message>
    <message>
        <source>✓ {} {} 已作废，不计入得分，录好的分都在；再按 F9 恢复有效。</source>
        <translation>✓ {} {} is void and does not count; its marks are kept. F9 makes it valid again.</translation>
    </message>
    <message>
        <source>删除 {}{}？
纸质评分表确实存在、只是不计入的，请用“作废”。</source>
        <translation>Delete {}{}?
If the paper exists but does not count, void it instead.</translation>
    </message>
    <message>
        <source>✓ {} {} 已恢复有效，照常计入得分。</source>
        <translation>✓ {} {} is valid again and counts.</translation>
    </message>
    <message>
        <source>要粘贴的与这里的一样，没有改动。</source>
        <translation>What is on the clipboard is here already; nothing was changed.</translation>
    </message>
</context>
<context>
    <name>BallotCard</name>
    <message>
        <source>新建评分表  Ctrl+N</source>
        <translation>New ballot  Ctrl+N</translation>
    </message>
    <message>
        <source>录第一份未收到的评分表</source>
        <translation>Type the first ballot that is not in</translation>
    </message>
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
        <source>第二遍，看不到第一遍</source>
        <translation>Second entry; the first is hidden</translation>
    </message>
    <message>
        <source>已作废：{}</source>
        <translation>Void: {}</translation>
    </message>
    <message>
        <source>未收到，录入第一格即登记收到</source>
        <translation>Not received; the first mark receives it</translation>
    </message>
    <message>
        <source>第一遍录入</source>
        <translation>First entry</translation>
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
        <source>已裁定：{}（{}）。</source>
        <translation>Ruled: {} ({}).</translation>
    </message>
    <message>
        <source>两遍录入一致，按 Enter 录下一份。</source>
        <translation>The two entries agree; press Enter for the next ballot.</translation>
    </message>
    <message>
        <source>这份评分表有 {} 行待处理。</source>
        <translation>Rows to settle on this ballot: {}.</translation>
    </message>
    <message>
        <source>这份评分表已录完，没有待处理的行；在末格按 Enter 到下一份。</source>
        <translation>This ballot is done, with nothing to settle; press Enter in the last cell for the next one.</translation>
    </message>
    <message>
        <source>整块{}移一行</source>
        <translation>Move block one row ({})</translation>
    </message>
    <message>
        <source>可能：{}。</source>
        <translation> Possibly: {}.</translation>
    </message>
    <message>
        <source>还没有述职对象。请先在“1 述职对象”里填好名单，再录入评分表。</source>
        <translation>There are no participants yet. Fill in the roster under “1 Participants” first.</translation>
    </message>
    <message>
        <source>放弃第二遍</source>
        <translation>Discard second</translation>
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
        <source>下一处问题  F8</source>
        <translation>Next problem  F8</translation>
    </message>
    <message>
        <source>不是同一个人</source>
        <translation>Not the same person</translation>
    </message>
    <message>
        <source>就是本人</source>
        <translation>The same person</translation>
    </message>
    <message>
        <source>对照纸质评分表，重录不符的格</source>
        <translation>Read the differing cells from the paper again</translation>
    </message>
    <message>
        <source>第二遍（与第一遍为同一人，核对作用较弱）</source>
        <translation>Second entry (same person: a weaker check)</translation>
    </message>
    <message>
        <source>填满自动跳到下一格</source>
        <translation>A full cell moves on</translation>
    </message>
    <message>
        <source>第 {} 行到第 {} 行的各项和与{}一行的手写总分相符，可能录错了一行。</source>
        <translation>The sums of rows {} to {} are the written totals of the row {}; they seem to be one row off.</translation>
    </message>
    <message>
        <source>两遍录入有 {} 格不符，请对照纸质评分表重录。</source>
        <translation>Cells in which the two entries differ: {}. Type them from the paper again.</translation>
    </message>
    <message>
        <source>已录的行没有问题。</source>
        <translation>Nothing to settle so far.</translation>
    </message>
    <message>
        <source>没有待录第二遍的评分表：第一遍录完后才能录第二遍。按 F6 返回第一遍。</source>
        <translation>No ballot awaits a second entry: only finished ones can be typed again. F6 goes back to the first entry.</translation>
    </message>
    <message>
        <source>请在左侧选一份评分表继续录入，或新建一份。</source>
        <translation>Choose a ballot on the left to go on with, or make a new one.</translation>
    </message>
    <message>
        <source>纸上确实这样写  F4</source>
        <translation>As on paper  F4</translation>
    </message>
    <message>
        <source>取消确认  F4</source>
        <translation>Not as on paper  F4</translation>
    </message>
    <message>
        <source>这份评分表有 {} 行已确认，待评议小组裁定；别的行没有问题。</source>
        <translation>{} rows of this ballot are confirmed and await the panel; the others have no problem.</translation>
    </message>
    <message>
        <source>附注…  F3</source>
        <translation>Note…  F3</translation>
    </message>
    <message>
        <source>&#x3000;附注：{}</source>
        <translation>  Note: {}</translation>
    </message>
    <message>
        <source>{}&#x3000;附注：{}</source>
        <translation>{}  Note: {}</translation>
    </message>
    <message>
        <source>改票号、组、评委…</source>
        <translation>Correct…</translation>
    </message>
    <message>
        <source>&#x3000;&#x3000;{} 已确认，待裁定</source>
        <translation>&#x3000;&#x3000;{} confirmed, awaits the panel</translation>
    </message>
    <message>
        <source>还没有评分表。请取第一份纸质评分表，按 Ctrl+N 新建，按表上的次序从左到右、从上到下录入。
先在“3 评委与权重”里填好发出份数，这里会列出每一份，便于核对缺哪几份。</source>
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
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>请对照纸质评分表核对票号；不记名的评分表，评委留空。</source>
        <translation>Check the number against the paper; leave the evaluator empty on an anonymous form.</translation>
    </message>
    <message>
        <source>改票号、评委组或评委</source>
        <translation>Correct number, group or evaluator</translation>
    </message>
    <message>
        <source>票号不能为空；纸上没有票号的，点“纸上没有票号”。</source>
        <translation>The number must not be empty; if the paper has none, click “No number on paper”.</translation>
    </message>
    <message>
        <source>两张纸写着同一个票号的，后一张记作 {}。</source>
        <translation> If two papers bear the same number, record the later one as {}.</translation>
    </message>
    <message>
        <source>记作 {}</source>
        <translation>Record as {}</translation>
    </message>
    <message>
        <source>{} 是“{}”的票号，现在要放在“{}”。要放到“{}”吗？</source>
        <translation>{} is a number of “{}”, and would go to “{}”. Put it into “{}”?</translation>
    </message>
    <message>
        <source>放到“{}”</source>
        <translation>Put it into “{}”</translation>
    </message>
    <message>
        <source>就放在“{}”</source>
        <translation>Keep it in “{}”</translation>
    </message>
    <message>
        <source>纸上没有票号</source>
        <translation>No number on paper</translation>
    </message>
    <message>
        <source>附注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>可不填；如“缺第二页”“补签名”</source>
        <translation>Optional: “page 2 missing”, for example</translation>
    </message>
    <message>
        <source>删除这份评分表…</source>
        <translation>Delete This Ballot…</translation>
    </message>
    <message>
        <source>“{}”的票号写作 {} 这样；写 {}，登记册里 {} 还是没有收到。</source>
        <translation>The numbers of {} are written like {}; with {}, the register goes on listing {} as missing.</translation>
    </message>
    <message>
        <source>就记作 {}</source>
        <translation>Keep {}</translation>
    </message>
</context>
<context>
    <name>BallotListModel</name>
    <message>
        <source>待录第二遍</source>
        <translation>Awaiting second entry</translation>
    </message>
    <message>
        <source>已复核</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>待对照重录</source>
        <translation>To be read again</translation>
    </message>
</context>
<context>
    <name>BallotListPanel</name>
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
        <source>新建评分表  Ctrl+N</source>
        <translation>New ballot  Ctrl+N</translation>
    </message>
</context>
<context>
    <name>BallotModel</name>
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
{heading}</source>
        <translation>Written
total</translation>
    </message>
    <message>
        <source>{}。请改正，或按 Esc 恢复原来的分。</source>
        <translation>{}. Please correct it, or press Esc for the mark that was there.</translation>
    </message>
    <message>
        <source>这一行的{}两遍一致，不用重读。</source>
        <translation>The two entries agree on {} in this row; it need not be read again.</translation>
    </message>
    <message>
        <source>本人</source>
        <translation>Self</translation>
    </message>
    <message>
        <source>弃评</source>
        <translation>Abstain</translation>
    </message>
    <message>
        <source>还没有打开评分表：请按 Ctrl+N 新建，或在左边选一份。</source>
        <translation>No ballot is open: press Ctrl+N for a new one, or choose one on the left.</translation>
    </message>
    <message>
        <source>这种评分表没有“未达到要求”，不用按 /。</source>
        <translation>This form has no 未达到要求; / does nothing here.</translation>
    </message>
    <message>
        <source>第二遍只录入，不按 F4 确认；要确认，请按 F6 回到第一遍。</source>
        <translation>The second entry only types; to confirm a row with F4, go back to the first with F6.</translation>
    </message>
    <message>
        <source>第 {} 行还没有录，没有可以移动的。</source>
        <translation>Row {} is not typed yet; there is nothing to move.</translation>
    </message>
    <message>
        <source>纸上确实是 {}：按 Ctrl+Enter 照录。</source>
        <translation> If the paper does read {}: Ctrl+Enter records it.</translation>
    </message>
    <message>
        <source>只有打分的格可以照录。</source>
        <translation>Only a cell for a mark can be recorded as on paper.</translation>
    </message>
    <message>
        <source>附注：{}</source>
        <translation>Note: {}</translation>
    </message>
    <message>
        <source>第 {} 行已照录，等评议小组裁定，不用按 F4 确认。</source>
        <translation>Row {} is recorded as on paper and awaits the panel; F4 is not needed.</translation>
    </message>
    <message>
        <source>第二遍要对照纸质评分表逐格录入，不能整块移行。</source>
        <translation>The second entry is typed cell by cell from the paper; no block can be moved.</translation>
    </message>
</context>
<context>
    <name>BallotNavigator</name>
    <message>
        <source>{} 行没有录（{}）</source>
        <translation>rows not typed yet: {} ({})</translation>
    </message>
    <message>
        <source>{} 行没有录全（{}）</source>
        <translation>rows not typed in full: {} ({})</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{}等</source>
        <translation>{} and others</translation>
    </message>
    <message>
        <source>{} 的第二遍还有 {} 行没有录，已暂缓。</source>
        <translation>The second entry of {} was left; rows not typed yet: {}.</translation>
    </message>
    <message>
        <source>{} 还有 {}，已暂缓。{}。</source>
        <translation>{} was left; {}. {}.</translation>
    </message>
    <message>
        <source>还有 {}。{}；如要暂缓这份，请再按一次。</source>
        <translation>Still to do: {}. {}; to leave the ballot for now, press again.</translation>
    </message>
    <message>
        <source>纸上空白的行请按 *</source>
        <translation>Press * for rows that are blank on the paper</translation>
    </message>
    <message>
        <source>纸上没有写全的行请按 F4</source>
        <translation>Press F4 for rows that are not filled in completely on the paper</translation>
    </message>
    <message>
        <source>这份评分表还没有录；纸上没有评分的，请按 Ctrl+N 登记，或逐行按 * 弃评。</source>
        <translation>This ballot has not been typed. If the paper is blank, press Ctrl+N to enter it, or * on each row.</translation>
    </message>
    <message>
        <source>第二遍还有 {} 行没有录；纸上空白的行请按 *。</source>
        <translation>Rows of the second entry not typed yet: {}. Press * for rows that are blank on the paper.</translation>
    </message>
    <message>
        <source>已经是第一份评分表了。</source>
        <translation>This is the first ballot.</translation>
    </message>
    <message>
        <source>已经是最后一份评分表了；{}</source>
        <translation>This is the last ballot. {}</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>栏目次序</source>
        <translation>Order of columns</translation>
    </message>
    <message>
        <source>评分项，从左到右</source>
        <translation>Criteria, from left to right</translation>
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
        <source>恢复方案的次序</source>
        <translation>Order of the scheme</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>把各栏排成与纸质评分表一样的次序，录入页、空白评分表和朗读核对单都照它排。已录的分仍在各自的评分项下，得分不变。</source>
        <translation>Put the columns into the order of the paper; the entry page, blank ballots and the reading list follow it. Marks already typed stay with their criterion, and scores do not change.</translation>
    </message>
</context>
<context>
    <name>CopyActions</name>
    <message>
        <source>另存副本</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>述评评议文件 (*.shuping)</source>
        <translation>Review files (*.shuping)</translation>
    </message>
    <message>
        <source>最后录入的内容没有写进 {}，也没有另存副本；现在关闭就没有了。</source>
        <translation>What was typed last is not in {}, and no copy was saved; closing now loses it.</translation>
    </message>
    <message>
        <source>还没有另存副本</source>
        <translation>No copy saved</translation>
    </message>
    <message>
        <source>不另存，关闭</source>
        <translation>Close without a copy</translation>
    </message>
    <message>
        <source>没有写进评议文件</source>
        <translation>Not written to the review</translation>
    </message>
    <message>
        <source>另存副本…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>副本</source>
        <translation>copy</translation>
    </message>
    <message>
        <source>正在保存副本…</source>
        <translation>Saving the copy…</translation>
    </message>
</context>
<context>
    <name>CriteriaChart</name>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>只能查看：{}</source>
        <translation>View only. {}</translation>
    </message>
    <message>
        <source>已定稿（第 {} 版），只能查看；如需修改，请先在“结果”页重新开放。</source>
        <translation>Final (version {}), view only; to change it, reopen it in “Results”.</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
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
        <source>选择名单</source>
        <translation>Choose a roster</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>录入人</source>
        <translation>Who is typing</translation>
    </message>
    <message>
        <source>名单或评分表 (*.xlsx *.xlsm *.xls *.et *.ods *.csv *.tsv *.txt *.docx *.zip);;所有文件 (*)</source>
        <translation>Rosters or ballots (*.xlsx *.xlsm *.xls *.et *.ods *.csv *.tsv *.txt *.docx *.zip);;All files (*)</translation>
    </message>
    <message>
        <source>表格 (*.xlsx *.xlsm *.xls *.et *.ods *.csv *.tsv *.txt *.docx);;所有文件 (*)</source>
        <translation>Tables (*.xlsx *.xlsm *.xls *.et *.ods *.csv *.tsv *.txt *.docx);;All files (*)</translation>
    </message>
    <message>
        <source>……共 {} 行</source>
        <translation>… {} lines in all</translation>
    </message>
    <message>
        <source>将这样粘贴：</source>
        <translation>Will be pasted like this:</translation>
    </message>
    <message>
        <source>正在读取修改记录…</source>
        <translation>Reading the history…</translation>
    </message>
    <message>
        <source>正在整理朗读核对单…</source>
        <translation>Preparing the reading list…</translation>
    </message>
</context>
<context>
    <name>DraftGrid</name>
    <message>
        <source>空格键在这里没有用；到下一格按 Enter 或 Tab。</source>
        <translation>Space does nothing here; Enter or Tab goes to the next cell.</translation>
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
        <source>请先输入整数，再按 + 加半分。</source>
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
        <source>“{}”没有录入，这一格录成了 {}，请核对。</source>
        <translation>“{}” was not entered; this cell now reads {}. Please check.</translation>
    </message>
    <message>
        <source>刚才录到 {}，接着录成了 {}；要重录这一格，请按 Delete。</source>
        <translation>{} was begun, and went on to {}; press Delete to type the cell anew.</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>还没有述职对象：请先在“1 述职对象”里填好名单，再新建评分表。</source>
        <translation>There are no participants yet: fill in the roster under “1 Participants” first.</translation>
    </message>
    <message>
        <source>这份评分表没有待处理的行；全部待处理按 F7。</source>
        <translation>No row of this ballot has a problem; F7 lists all open problems.</translation>
    </message>
    <message>
        <source>恢复这份评分表</source>
        <translation>Restore this ballot</translation>
    </message>
    <message>
        <source>这份评分表作废…</source>
        <translation>Void this ballot…</translation>
    </message>
    <message>
        <source>下一处问题</source>
        <translation>Next problem</translation>
    </message>
    <message>
        <source>下一份评分表</source>
        <translation>Next ballot</translation>
    </message>
    <message>
        <source>上一份评分表</source>
        <translation>Previous ballot</translation>
    </message>
    <message>
        <source>本行附注…</source>
        <translation>Note on the row…</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
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
        <source>错误报告</source>
        <translation>Error report</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>程序出现意外错误，刚才这一步可能没有完成</source>
        <translation>Something went wrong; the last step may not have been done</translation>
    </message>
    <message>
        <source>已录的分没有丢失：每一格离开时就已写入文件。请核对刚才的一格，继续录入即可；再次出现时，请关闭评议后重新打开。</source>
        <translation>No marks are lost: each cell is in the file once it is left. Look at the cell you were in, and go on. If it happens again, close the review and open it anew.</translation>
    </message>
    <message>
        <source>下面的内容可以复制给程序的维护人员，其中没有姓名、分数和文件位置；程序不会自动发送任何内容。</source>
        <translation>This can be copied for whoever looks after the program. There are no names, marks or file places in it, and the program sends nothing by itself.</translation>
    </message>
    <message>
        <source>本次运行期间不再提示同一个错误</source>
        <translation>Do not tell of this error again until the program is closed</translation>
    </message>
</context>
<context>
    <name>EvaluatorsPage</name>
    <message>
        <source>≠  {}的权重合计不是 100%，改正前不计算得分。</source>
        <translation>≠  The weights of {} do not add up to 100%; no scores until they do.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
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
    <message>
        <source>互评时不给自己评分：本人一行不计入总和，也不计入份数。</source>
        <translation>Nobody scores themselves: one&apos;s own row counts in neither the sum nor the number.</translation>
    </message>
    <message>
        <source>空白行按弃评处理，不计入，也不按零分计；得分最后四舍五入到 {} 位小数。</source>
        <translation>A blank row is an abstention: not counted, and not zero; scores are rounded to {} decimals at the end.</translation>
    </message>
    <message>
        <source>这一部分抽到 {} 份，录完以前结果是暂定的</source>
        <translation>{} ballots of this part are drawn; results are provisional until they are typed</translation>
    </message>
    <message>
        <source>等次的确定办法</source>
        <translation>How grades are given</translation>
    </message>
    <message>
        <source>（{} 位评委的名单）</source>
        <translation> (list of {} evaluators)</translation>
    </message>
    <message>
        <source>删除评委组“{}”{}？</source>
        <translation>Delete the group “{}”{}?</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>✓ 已删除评委组“{}”{}；Ctrl+Z 恢复。</source>
        <translation>✓ Deleted the group “{}”{}; Ctrl+Z brings it back.</translation>
    </message>
    <message>
        <source>✓ 已删除评委 {}；Ctrl+Z 恢复。</source>
        <translation>✓ Deleted the evaluator {}; Ctrl+Z brings them back.</translation>
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
    <name>ExchangeDialog</name>
    <message>
        <source>只{}录的</source>
        <translation>Those typed by {}</translation>
    </message>
    <message>
        <source>全部已录的</source>
        <translation>All that are typed</translation>
    </message>
    <message>
        <source>从一份到另一份</source>
        <translation>From one ballot to another</translation>
    </message>
    <message>
        <source>{} 份评分表，{} 行要对调</source>
        <translation>{} ballots with {} rows to exchange</translation>
    </message>
    <message>
        <source>；其中 {} 行的裁定会失效，要重新裁定</source>
        <translation>; the rulings on {} of them lapse and are to be given again</translation>
    </message>
    <message>
        <source>请选两个不同的栏。</source>
        <translation>Choose two different columns.</translation>
    </message>
    <message>
        <source>另有 {} 处。</source>
        <translation> {} more.</translation>
    </message>
    <message>
        <source>空白</source>
        <translation>blank</translation>
    </message>
    <message>
        <source>{}&#x3000;{}&#x3000;{}、{} → {}、{}</source>
        <translation>{}&#x3000;{}&#x3000;{}, {} → {}, {}</translation>
    </message>
    <message>
        <source>对调两栏的分</source>
        <translation>Exchange two columns</translation>
    </message>
    <message>
        <source>这一栏</source>
        <translation>This column</translation>
    </message>
    <message>
        <source>与这一栏对调</source>
        <translation>and this one</translation>
    </message>
    <message>
        <source>评分表</source>
        <translation>Ballots</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>要改的分</source>
        <translation>Marks to change</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>对调</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>纸质评分表的两栏与屏幕的次序不同、分录反了时用。对调是一步，Ctrl+Z 可撤销；以后要按纸上的次序录，请改“栏目次序”。</source>
        <translation>For marks typed into each other&apos;s column, because the paper&apos;s columns stand in another order. The exchange is one step that Ctrl+Z takes back; to type in the paper&apos;s order from now on, change “Order of columns”.</translation>
    </message>
</context>
<context>
    <name>FileSafetyDialog</name>
    <message>
        <source>文件安全</source>
        <translation>File safety</translation>
    </message>
    <message>
        <source>现在核对(&amp;V)</source>
        <translation>&amp;Verify Now</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>请留意：{}</source>
        <translation>Please look at: {}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{} 没有发现问题</source>
        <translation>{}: no problems found</translation>
    </message>
    <message>
        <source>正在核对 {}…</source>
        <translation>Verifying {}…</translation>
    </message>
</context>
<context>
    <name>FinaliseDialog</name>
    <message>
        <source>{}定稿</source>
        <translation>Finalise {}</translation>
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
        <source>定稿</source>
        <translation>Finalise</translation>
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
    <message>
        <source>还有 {} 项没有认可；请逐项核对后打勾，或取消后先处理。</source>
        <translation>{} points are not accepted yet; look at each and tick it, or cancel and see to it first.</translation>
    </message>
    <message>
        <source>定稿后这一部分只能查看，各文书印上版本和校验码；以后如需修改，可以写明原因重新开放。</source>
        <translation>Once final, this track can only be viewed, and its documents bear a version and a code; to change it later, reopen it with a reason.</translation>
    </message>
    <message>
        <source>没有未处理的事项。{}</source>
        <translation>Nothing is left to settle. {}</translation>
    </message>
    <message>
        <source>还有 {} 项没有处理。请逐项核对，认可不处理即定稿的请打勾（空格键）。{}</source>
        <translation>Left to settle: {}. Look at each; tick it (Space) to finalise although it is not settled. {}</translation>
    </message>
    <message>
        <source>未处理的事项</source>
        <translation>Left to settle</translation>
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
    <message>
        <source>查找结果</source>
        <translation>What was found</translation>
    </message>
</context>
<context>
    <name>FlagsModel</name>
    <message>
        <source>✓  {}（{} 已看过：{}）</source>
        <translation>✓  {} (seen by {}: {})</translation>
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
    <name>HeaderMenu</name>
    <message>
        <source>栏目次序…</source>
        <translation>Order of columns…</translation>
    </message>
    <message>
        <source>对调两栏的分…</source>
        <translation>Exchange two columns…</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>打印一页纸说明</source>
        <translation>Print one-page crib</translation>
    </message>
    <message>
        <source>关于述评</source>
        <translation>About 述评</translation>
    </message>
    <message>
        <source>一页纸说明的保存位置</source>
        <translation>Where to write the one-page crib</translation>
    </message>
    <message>
        <source>没有完成</source>
        <translation>It was not done</translation>
    </message>
    <message>
        <source>已保存到 {}，打开后即可打印。</source>
        <translation>{} is written; open it to print.</translation>
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
        <source>按上面的条件只列出 {} 步，全部共 {} 步。</source>
        <translation>The filter above lists {} of {} steps.</translation>
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
        <source>列出全部</source>
        <translation>List all</translation>
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
    <message>
        <source>没有符合条件的记录。</source>
        <translation>No such record.</translation>
    </message>
    <message>
        <source>正在撤回…</source>
        <translation>Reverting…</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>时间</source>
        <translation>When</translation>
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
    <message>
        <source>操作</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>修改内容</source>
        <translation>From what to what</translation>
    </message>
    <message>
        <source>录入人</source>
        <translation>Typed by</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>新增 {}</source>
        <translation>{} new</translation>
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
        <source>未取 {}</source>
        <translation>left out {}</translation>
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
    <message>
        <source>与已录的相同 {}（不变）</source>
        <translation>{} the same as typed (left alone)</translation>
    </message>
    <message>
        <source>有与已录内容不同的；请对照纸质评分表核对，确需以文件为准的，请勾选上面一项。</source>
        <translation>Some differ from what is typed. Check them against the paper; if the file is right, tick the box above.</translation>
    </message>
    <message>
        <source>导入 {} 项</source>
        <translation>Import {} items</translation>
    </message>
    <message>
        <source>我已看过未取和要留意的 {} 项(&amp;S)</source>
        <translation>I have &amp;seen the {} items left out or to be noted</translation>
    </message>
    <message>
        <source>推定 {}</source>
        <translation>assumed {}</translation>
    </message>
    <message>
        <source>留意 {}</source>
        <translation>to be noted {}</translation>
    </message>
    <message>
        <source>有的内容没有取，或不是看上去的那样；请逐项看过，再勾选上面一项。</source>
        <translation>Something is left out, or is not as it looks; please look at each item, then tick the box above.</translation>
    </message>
    <message>
        <source>导入名单或评分表</source>
        <translation>Import rosters or ballots</translation>
    </message>
    <message>
        <source>文件和工作表</source>
        <translation>Files and sheets</translation>
    </message>
    <message>
        <source>不取这一张(&amp;N)</source>
        <translation>Leave this sheet &amp;out</translation>
    </message>
    <message>
        <source>读入隐藏的部分(&amp;H)</source>
        <translation>Read &amp;hidden parts</translation>
    </message>
    <message>
        <source>读作(&amp;T)</source>
        <translation>&amp;Track</translation>
    </message>
    <message>
        <source>评委组(&amp;G)</source>
        <translation>&amp;Group</translation>
    </message>
    <message>
        <source>票号(&amp;B)</source>
        <translation>&amp;Ballot number</translation>
    </message>
    <message>
        <source>表头和各列…(&amp;C)</source>
        <translation>Headings and &amp;columns…</translation>
    </message>
    <message>
        <source>要导入的内容</source>
        <translation>What will be imported</translation>
    </message>
    <message>
        <source>全部（{} 项）</source>
        <translation>All ({} items)</translation>
    </message>
    <message>
        <source>评分表 {} 份</source>
        <translation>ballots: {}</translation>
    </message>
    <message>
        <source>名单 {} 行</source>
        <translation>roster rows: {}</translation>
    </message>
    <message>
        <source>不取</source>
        <translation>left out</translation>
    </message>
    <message>
        <source>⚠ 有误</source>
        <translation>⚠ Faulty</translation>
    </message>
    <message>
        <source>（请选择）</source>
        <translation>(please choose)</translation>
    </message>
    <message>
        <source>有误的请先在文件中改正，再重新导入；也可以选中那一张工作表，改变读法或不取。</source>
        <translation>Please correct the faults in the file and import it again, or choose its sheet to read it differently or to leave it out.</translation>
    </message>
    <message>
        <source>正在核对…</source>
        <translation>Comparing…</translation>
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
    <message>
        <source>－ 未取</source>
        <translation>－ Left out</translation>
    </message>
    <message>
        <source>？ 推定</source>
        <translation>？ Assumed</translation>
    </message>
    <message>
        <source>！ 留意</source>
        <translation>！ Note</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>撤销：{}</source>
        <translation>Undo: {}</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>重做：{}</source>
        <translation>Redo: {}</translation>
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
        <source>显示(&amp;D)</source>
        <translation>&amp;Display</translation>
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
        <source>文件安全…(&amp;S)</source>
        <translation>File &amp;safety…</translation>
    </message>
    <message>
        <source>导出填写用的评分表…(&amp;T)</source>
        <translation>Export &amp;templates to fill in…</translation>
    </message>
    <message>
        <source>导出工作簿…(&amp;X)</source>
        <translation>E&amp;xport workbook…</translation>
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
        <source>查找评分表或述职对象…(&amp;F)</source>
        <translation>&amp;Find ballot or participant…</translation>
    </message>
    <message>
        <source>第一遍 / 第二遍录入(&amp;S)</source>
        <translation>First / &amp;second entry</translation>
    </message>
    <message>
        <source>删除这份评分表…(&amp;B)</source>
        <translation>Delete this &amp;ballot…</translation>
    </message>
    <message>
        <source>放弃这份的第二遍录入(&amp;D)</source>
        <translation>&amp;Discard second entry of this ballot</translation>
    </message>
    <message>
        <source>作废 / 恢复这份评分表(&amp;V)</source>
        <translation>&amp;Void / restore this ballot</translation>
    </message>
    <message>
        <source>栏目次序…(&amp;C)</source>
        <translation>Order of the &amp;columns…</translation>
    </message>
    <message>
        <source>对调两栏的分…(&amp;X)</source>
        <translation>E&amp;xchange two columns…</translation>
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
        <source>待处理问题</source>
        <translation>Problems to settle</translation>
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
        <source>关于述评(&amp;A)</source>
        <translation>&amp;About 述评</translation>
    </message>
    <message>
        <source>更换录入人…(&amp;O)</source>
        <translation>Change who is t&amp;yping…</translation>
    </message>
    <message>
        <source>最近打开(&amp;R)</source>
        <translation>Open &amp;recent</translation>
    </message>
    <message>
        <source>视图(&amp;V)</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>还没有打开过评议</source>
        <translation>No review has been opened yet</translation>
    </message>
    <message>
        <source>较早的样子…(&amp;B)</source>
        <translation>&amp;Earlier states…</translation>
    </message>
    <message>
        <source>没有可以{}的步骤。</source>
        <translation>There is nothing to {}.</translation>
    </message>
    <message>
        <source>正在录第二遍，“{}”会露出第一遍的数；先换一份评分表再用。</source>
        <translation>A second entry is being typed, and “{}” would reveal the first; go to another ballot first.</translation>
    </message>
    <message>
        <source>“{}”现在不能用。</source>
        <translation>“{}” is not possible now.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
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
        <source>演练 — 样例数据，不作数</source>
        <translation>Rehearsal — sample data, nothing counts</translation>
    </message>
    <message>
        <source>演练 — 练习数据，不作数</source>
        <translation>Rehearsal — practice data, nothing counts</translation>
    </message>
    <message>
        <source>演练 — </source>
        <translation>Rehearsal — </translation>
    </message>
    <message>
        <source>正在录第二遍，打开结果会看到第一遍的分数；请先换到另一份评分表再查看。</source>
        <translation>A second entry is being typed, and the results would show the first; open another ballot before you look.</translation>
    </message>
    <message>
        <source>✓ 每一格离开时就已保存，不用另外保存。如需备份，请用“另存副本”。</source>
        <translation>✓ Every cell is saved as soon as it is left. For a backup, use “Save a copy”.</translation>
    </message>
    <message>
        <source>✓ 副本已保存到 {}</source>
        <translation>✓ The copy is written to {}</translation>
    </message>
    <message>
        <source>✓ 副本已保存到 {}，接着在副本里做；原来的 {} 请另行打开核对。</source>
        <translation>✓ The copy is saved to {}, and is open now; check the original {} on its own.</translation>
    </message>
    <message>
        <source>正在生成样例评议…</source>
        <translation>Making the sample review…</translation>
    </message>
    <message>
        <source>正在新建评议…</source>
        <translation>Making the new review…</translation>
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
    <message>
        <source>没有找到；请换一个词，如 总分、作废、定稿。</source>
        <translation>Nothing found; try another word, e.g. total, void, final.</translation>
    </message>
    <message>
        <source>共 {} 节，按 Enter 到下一处。</source>
        <translation>Found in {} sections; Enter goes to the next place.</translation>
    </message>
</context>
<context>
    <name>MarkGrid</name>
    <message>
        <source>输入法里的“{}”还没有录入；录分数请切换到英文。</source>
        <translation>“{}” is still in the input method and not typed; switch it to English for marks.</translation>
    </message>
    <message>
        <source>一直按着只算按一次；请松开再按。</source>
        <translation>A key held down counts once; release it and press again.</translation>
    </message>
    <message>
        <source>“{}”一直按着，前一格录成了 {}，请核对。</source>
        <translation>“{}” was held down, so the previous cell became {}; please check.</translation>
    </message>
    <message>
        <source>第 {} 行原有的 {} 项分已清空，记为弃评；要恢复，请按 Ctrl+Z。</source>
        <translation>Row {}: {} marks were cleared, the row is noted as abstained; Ctrl+Z restores them.</translation>
    </message>
    <message>
        <source>前一格填满后已自动跳到下一格，这次 Enter 又空过了一格；按 Backspace 退回。</source>
        <translation>The full cell had moved on by itself, so this Enter passed over a blank one; Backspace goes back.</translation>
    </message>
    <message>
        <source>已经是第一格了。</source>
        <translation>This is the first cell.</translation>
    </message>
    <message>
        <source>第 {} 行已录 {} 项分；记为弃评，这些分会清空。</source>
        <translation>Row {} has {} marks typed; as an abstention, they will be cleared.</translation>
    </message>
    <message>
        <source>“{}”记在刚录完的第 {} 行 {}；记错了，再按一次 / 取消。</source>
        <translation>{} was put on row {}, {}, just typed; if that is wrong, press / once more.</translation>
    </message>
    <message>
        <source>刚录完的第 {} 行 {}，备注已取消。</source>
        <translation>The remark on row {}, {}, just typed, was taken back.</translation>
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
    <name>MessageBar</name>
    <message>
        <source>知道了  Esc</source>
        <translation>OK  Esc</translation>
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
        <source>评委组和发出份数</source>
        <translation>Groups and ballots issued</translation>
    </message>
    <message>
        <source>{}（名单上的人数）</source>
        <translation>{} (as many as listed)</translation>
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
        <source>请写明文件名，或点“换个位置…”选择。</source>
        <translation>Please give a file name, or choose one by “Another place…”.</translation>
    </message>
    <message>
        <source>没有 {} 这个文件夹，请换个位置。</source>
        <translation>There is no folder {}; please choose another place.</translation>
    </message>
    <message>
        <source>{} 不能写入，请换个位置。</source>
        <translation>{} cannot be written to; please choose another place.</translation>
    </message>
    <message>
        <source>职务和姓名，一行一人，可从表格整段粘贴；
也可以先留空，以后再填写或导入。</source>
        <translation>Position and name, one person a line; a table can be pasted.
Or leave it empty, and fill in or import later.</translation>
    </message>
    <message>
        <source>学年和学校</source>
        <translation>Which year, which school</translation>
    </message>
    <message>
        <source>填好后按 Enter；以后可以在“评议信息”里修改。</source>
        <translation>Press Enter when all is filled in; it can be changed later under “Review details”.</translation>
    </message>
    <message>
        <source>述职对象</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>一行一个，可以增加、删除、修改；以后可以在“述职对象”页修改。</source>
        <translation>One a line; add, remove, change. It can all be changed later on the page “Participants”.</translation>
    </message>
    <message>
        <source>填写发出的评分表份数，便于收齐时核对；不清楚的可以留空，以后再填。</source>
        <translation>How many ballots went out, so that a missing one is seen; leave it empty if you do not know yet.</translation>
    </message>
    <message>
        <source>文件的保存位置</source>
        <translation>Where the file goes</translation>
    </message>
    <message>
        <source>一份评议一个文件，录入时自动保存。</source>
        <translation>One file a review, saved by itself as you type.</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>not given</translation>
    </message>
    <message>
        <source>新评议的保存位置</source>
        <translation>Where to put the new review</translation>
    </message>
    <message>
        <source>{} 已存在，不会覆盖；请换一个文件名。</source>
        <translation>{} exists already and will not be replaced; please choose another name.</translation>
    </message>
</context>
<context>
    <name>OpinionPanel</name>
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
    <name>ParticipantDetail</name>
    <message>
        <source>综合评价意见（{} 份未完）</source>
        <translation>Opinion ({} unfinished)</translation>
    </message>
    <message>
        <source>综合评价意见 ✓</source>
        <translation>Opinion ✓</translation>
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
        <source>{}：{} ÷ {} 份 ＝ {}，占 {}%</source>
        <translation>{}: {} ÷ {} ballots = {}, × {}%</translation>
    </message>
    <message>
        <source>无</source>
        <translation>none</translation>
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
        <source>裁定…</source>
        <translation>Make a ruling…</translation>
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
        <source>得分的计算</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>打开这份评分表</source>
        <translation>Open this ballot</translation>
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
        <source>双击或按 F2 修改；勾选栏按空格。任何一步都可以用 Ctrl+Z 撤销。</source>
        <translation>Double click or F2 to edit; Space ticks. Every step can be undone with Ctrl+Z.</translation>
    </message>
    <message>
        <source>通知中的安排</source>
        <translation>As the notice has it</translation>
    </message>
    <message>
        <source>（{}）</source>
        <translation> ({})</translation>
    </message>
    <message>
        <source>删除 {}{}？
缺席或退出的，请在“结果”页裁定，录好的分就都留着。</source>
        <translation>Delete {}{}?
For one who is absent or withdraws, make a ruling on the page Results: the marks stay.</translation>
    </message>
    <message>
        <source>删除述职对象</source>
        <translation>Delete the participant</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>✓ 已删除 {}{}；Ctrl+Z 恢复。</source>
        <translation>✓ Deleted {}{}; Ctrl+Z brings it back.</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>打印 — {}</source>
        <translation>Print — {}</translation>
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
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>……共 {} 条提醒</source>
        <translation>… {} reminders in all</translation>
    </message>
    <message>
        <source>重新打印（{}）</source>
        <translation>Print again ({})</translation>
    </message>
    <message>
        <source>✓ 已保存到 {}</source>
        <translation>✓ Written to {}</translation>
    </message>
    <message>
        <source>全部文书的保存位置</source>
        <translation>Where to put all documents</translation>
    </message>
    <message>
        <source>✓ 已保存到 {}，共 {} 个文件</source>
        <translation>✓ Written to {}, {} files in all</translation>
    </message>
    <message>
        <source>这份文书没有生成：{}</source>
        <translation>This document could not be made: {}</translation>
    </message>
    <message>
        <source>已取消；已保存 {} 个文件，都是完整的，在 {}</source>
        <translation>Cancelled; {} files are written, all of them whole, in {}</translation>
    </message>
    <message>
        <source>重新打印</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>没有写完的意见不印</source>
        <translation>Leave out unfinished opinions</translation>
    </message>
    <message>
        <source>反馈里有没有写完的综合评价意见时，勾选后才能打印；这些人的反馈没有“综合评价意见”一节。</source>
        <translation>While opinions are unfinished, the feedback can be printed only with this ticked; the feedback of those people then has no section “综合评价意见” (opinion).</translation>
    </message>
    <message>
        <source>有综合评价意见没有写完，反馈没有导出。</source>
        <translation>Some opinions are unfinished; the feedback was not exported.</translation>
    </message>
    <message>
        <source>综合评价意见写完再打印，或勾选“没有写完的意见不印”。</source>
        <translation>Finish the opinions before printing, or tick “Leave out unfinished opinions”.</translation>
    </message>
    <message>
        <source>正在打印…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>已取消打印；已送出的页可能还会打出来。</source>
        <translation>Printing was cancelled; pages already sent may still come out.</translation>
    </message>
    <message>
        <source>正在保存全部文书…</source>
        <translation>Saving all documents…</translation>
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
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>最近录入的在最上面，与手中纸质评分表的次序相同：一人读表，一人核对屏幕。</source>
        <translation>The ballot typed last is on top, as in the pile in your hand: one reads the paper, the other looks here.</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>移出列表（不删除文件）</source>
        <translation>Remove from list (the file stays)</translation>
    </message>
    <message>
        <source>演练</source>
        <translation>Rehearsal</translation>
    </message>
    <message>
        <source>（找不到文件）</source>
        <translation> (file is gone)</translation>
    </message>
    <message>
        <source>正在读 {}…</source>
        <translation>Reading {}…</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>可以恢复到新文件；损坏的文件不会改动。</source>
        <translation>It can be recovered into a new file; the damaged file is not changed.</translation>
    </message>
    <message>
        <source>……共 {} 行，命令行 rebuild --salvage 列出全部</source>
        <translation>… {} lines in all; rebuild --salvage in the shell lists them</translation>
    </message>
    <message>
        <source>评议文件已损坏</source>
        <translation>The Review File Is Damaged</translation>
    </message>
    <message>
        <source>请选一种办法，恢复到新文件；损坏的文件不会改动。最上面的一种丢得最少。</source>
        <translation>Please choose a way to recover into a new file; the damaged file is not changed. The first one loses least.</translation>
    </message>
    <message>
        <source>恢复的办法</source>
        <translation>Ways to recover</translation>
    </message>
    <message>
        <source>详情</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>恢复到新文件…</source>
        <translation>Recover into a new file…</translation>
    </message>
</context>
<context>
    <name>RecoveryOffer</name>
    <message>
        <source>评议文件已损坏</source>
        <translation>The Review File Is Damaged</translation>
    </message>
    <message>
        <source>正在检查 {} 还能恢复什么…</source>
        <translation>Checking what can be recovered of {}…</translation>
    </message>
    <message>
        <source>抢救</source>
        <translation>salvaged</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>backup</translation>
    </message>
    <message>
        <source>重建</source>
        <translation>rebuilt</translation>
    </message>
    <message>
        <source>恢复到</source>
        <translation>Recover Into</translation>
    </message>
    <message>
        <source>述评评议文件 (*.shuping)</source>
        <translation>Shuping reviews (*.shuping)</translation>
    </message>
    <message>
        <source>正在写入 {}…</source>
        <translation>Writing {}…</translation>
    </message>
    <message>
        <source>无法打开评议</source>
        <translation>The review cannot be opened</translation>
    </message>
    <message>
        <source>{}
这份文件里没有能救回的内容，这台电脑上也没有它的自动备份；请找另存的副本，例如 U 盘上或别的电脑上的。</source>
        <translation>{}
Nothing can be recovered of this file, and there is no backup of it on this computer. Look for a copy that was saved, on a stick or another computer.</translation>
    </message>
</context>
<context>
    <name>ResultLists</name>
    <message>
        <source>待处理 {}</source>
        <translation>To settle {}</translation>
    </message>
    <message>
        <source>留意 {}</source>
        <translation>Flags {}</translation>
    </message>
    <message>
        <source>裁定（{} 待定）</source>
        <translation>Rulings ({})</translation>
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
        <source>✓ 没有待处理的问题。</source>
        <translation>✓ Nothing to settle.</translation>
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
    <message>
        <source>待处理</source>
        <translation>To settle</translation>
    </message>
    <message>
        <source>留意</source>
        <translation>Flags</translation>
    </message>
    <message>
        <source>双击或按回车前往</source>
        <translation>Double click or Enter to go there</translation>
    </message>
    <message>
        <source>待处理问题</source>
        <translation>Problems to settle</translation>
    </message>
    <message>
        <source>还没有裁定。</source>
        <translation>No rulings yet.</translation>
    </message>
    <message>
        <source>{}。</source>
        <translation>{}.</translation>
    </message>
    <message>
        <source>没有待处理的问题；{}，见“留意”。</source>
        <translation>No problem to settle; {}, see Flags.</translation>
    </message>
    <message>
        <source>没有待处理的问题；{}。</source>
        <translation>No problem to settle; {}.</translation>
    </message>
    <message>
        <source>✓ 已定稿：{}</source>
        <translation>✓ Final: {}</translation>
    </message>
    <message>
        <source>前往</source>
        <translation>Go there</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>名次</source>
        <translation>Rank</translation>
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
        <source>⚠ 暂定：还有 {} 项待处理</source>
        <translation>⚠ Provisional: {} to settle</translation>
    </message>
    <message>
        <source>名额：{}&#x3000;·&#x3000;</source>
        <translation>Quotas: {}&#x3000;·&#x3000;</translation>
    </message>
    <message>
        <source>均分后的括号是计入的份数；得分四舍五入到 {} 位小数，同分按未取整的得分，仍同则并列。</source>
        <translation>In brackets: ballots counted; {} decimals, ties by the exact score.</translation>
    </message>
    <message>
        <source>依据的评分表：{}。</source>
        <translation>Ballots behind this: {}. </translation>
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
        <source>⚠ 已定稿</source>
        <translation>⚠ Final</translation>
    </message>
    <message>
        <source>✓ 已定稿</source>
        <translation>✓ Final</translation>
    </message>
    <message>
        <source>暂定：{}</source>
        <translation>Provisional: {}</translation>
    </message>
    <message>
        <source>{}，带 {} 项</source>
        <translation>{}, {} points</translation>
    </message>
</context>
<context>
    <name>ReviewMemory</name>
    <message>
        <source>上次没有正常退出；已录的都在。</source>
        <translation>The program did not end normally last time; everything typed is there.</translation>
    </message>
    <message>
        <source>上次没有正常退出；最后打开的是 {}，已录的都在。</source>
        <translation>The program did not end normally last time; {} was open last, and everything typed is there.</translation>
    </message>
    <message>
        <source>上次没有正常退出；最后录到 {} 第 {} 行，已录的都在。</source>
        <translation>The program did not end normally last time; the last place was {}, row {}, and everything typed is there.</translation>
    </message>
</context>
<context>
    <name>ReviewOpener</name>
    <message>
        <source>无法打开评议</source>
        <translation>The review cannot be opened</translation>
    </message>
    <message>
        <source>没有完成</source>
        <translation>It was not done</translation>
    </message>
    <message>
        <source>正在打开 {}…</source>
        <translation>Opening {}…</translation>
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
        <source>名单的每一行和读出的内容</source>
        <translation>Each row of the roster and how it was read</translation>
    </message>
    <message>
        <source>选择 .xlsx 或 .csv 文件；或者在 Excel、WPS、Word 里复制名单，再到这里按 Ctrl+V。</source>
        <translation>Choose an .xlsx or .csv file; or copy the roster in Excel, WPS or Word and press Ctrl+V here.</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>未识别评委组的归入</source>
        <translation>Unrecognised groups go to</translation>
    </message>
    <message>
        <source>表头所在的行</source>
        <translation>Which row is the header</translation>
    </message>
    <message>
        <source>未识别类别的归入</source>
        <translation>Unrecognised categories go to</translation>
    </message>
    <message>
        <source>下一处待处理  F4</source>
        <translation>Next to see to  F4</translation>
    </message>
    <message>
        <source>就这样读</source>
        <translation>Read it like this</translation>
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
    <message>
        <source>已识别 {} {}，跳过 {} 行</source>
        <translation>{} {} recognised, {} rows skipped</translation>
    </message>
    <message>
        <source>，{} 处待处理</source>
        <translation>, {} to see to</translation>
    </message>
    <message>
        <source>{}（隐藏）</source>
        <translation>{} (hidden)</translation>
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
        <translation>Make ruling</translation>
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
    <message>
        <source>裁定事项</source>
        <translation>Which question to rule on</translation>
    </message>
    <message>
        <source>。</source>
        <translation>.</translation>
    </message>
    <message>
        <source>0 到 {} 分</source>
        <translation>0 to {}</translation>
    </message>
    <message>
        <source>这一行计</source>
        <translation>Points</translation>
    </message>
</context>
<context>
    <name>RulingsModel</name>
    <message>
        <source>{}：{}，待裁定为{}</source>
        <translation>{}: {}; to be ruled as {}</translation>
    </message>
    <message>
        <source>{}：{}（{}，{}）</source>
        <translation>{}: {} ({}; {})</translation>
    </message>
    <message>
        <source>依据已变，不再有效：{}</source>
        <translation>Lapsed, since its grounds changed: {}</translation>
    </message>
    <message>
        <source>已撤回：{}；撤回原因：{}</source>
        <translation>Withdrawn: {}; because: {}</translation>
    </message>
</context>
<context>
    <name>StageStrip</name>
    <message>
        <source>进度：{}</source>
        <translation>Progress: {}</translation>
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
        <source>还没有打开过评议。请先新建一份，或用样例练习：样例数据是虚构的，可以随意修改。</source>
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
        <translation>Top left bottom right: 37 28 35 26</translation>
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
        <source>留空则用现成的写法；可以写 {姓名}、{学年}、{学校}</source>
        <translation>Leave empty for the usual words; {姓名}, {学年}, {学校} (name, year, school) are filled in</translation>
    </message>
    <message>
        <source>留空的项目在文书上印成横线，供手工填写，或用现成的写法。</source>
        <translation>What is left empty is printed as a line to fill in by hand, or in the usual words.</translation>
    </message>
</context>
<context>
    <name>TypedPeople</name>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>{}：每一行读作</source>
        <translation>{}: how every line is read</translation>
    </message>
    <message>
        <source>已识别 {} 个</source>
        <translation>{} recognised</translation>
    </message>
</context>
<context>
    <name>UndoActions</name>
    <message>
        <source>正在撤销…</source>
        <translation>Undoing…</translation>
    </message>
    <message>
        <source>✓ 已撤销：{}</source>
        <translation>✓ Undone: “{}”</translation>
    </message>
    <message>
        <source>✓ 已撤销：{}。要恢复，请按 Ctrl+Y。</source>
        <translation>✓ Undone: {}. Press Ctrl+Y to bring it back.</translation>
    </message>
    <message>
        <source>已撤销第二遍里的一步。</source>
        <translation>A step of the second entry was undone.</translation>
    </message>
    <message>
        <source>正在重做…</source>
        <translation>Redoing…</translation>
    </message>
    <message>
        <source>已重做第二遍里的一步。</source>
        <translation>A step of the second entry was redone.</translation>
    </message>
    <message>
        <source>✓ 已重做：{}</source>
        <translation>✓ Redone: “{}”</translation>
    </message>
    <message>
        <source>正在录第二遍，只能撤销这一份第二遍里的步骤。</source>
        <translation>A second entry is being typed; only steps of this second entry can be undone.</translation>
    </message>
</context>
<context>
    <name>WaysOutModel</name>
    <message>
        <source>办法</source>
        <translation>Way</translation>
    </message>
    <message>
        <source>评分表</source>
        <translation>Ballots</translation>
    </message>
    <message>
        <source>分</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>最后一步</source>
        <translation>Last step</translation>
    </message>
    <message>
        <source>与其他办法相比</source>
        <translation>Beside the others</translation>
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
    <name>WindowHeader</name>
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
        <source>{} 学年{}</source>
        <translation>{} {}</translation>
    </message>
    <message>
        <source>⚠ 待处理 {}  F7</source>
        <translation>⚠ {} to settle  F7</translation>
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
        <source>✓ 已定稿</source>
        <translation>✓ Final</translation>
    </message>
    <message>
        <source>✓ 可以定稿</source>
        <translation>✓ Ready to finalise</translation>
    </message>
    <message>
        <source>⚠ 没有存盘</source>
        <translation>⚠ Not saved</translation>
    </message>
</context>
<context>
    <name>WitnessGuard</name>
    <message>
        <source>正在比较 {} 的几份副本…</source>
        <translation>Comparing the copies of {}…</translation>
    </message>
</context>
<context>
    <name>WitnessQuestion</name>
    <message>
        <source>这个位置换成了另一份评议</source>
        <translation>Another review is in this place</translation>
    </message>
    <message>
        <source>这份文件比上次看到的旧</source>
        <translation>This file is older than the one seen last</translation>
    </message>
    <message>
        <source>这份评议分成了两份，各自往下做了</source>
        <translation>There are two copies of this review, and both went on</translation>
    </message>
    <message>
        <source>不是您自己换的，先不要打开，问清楚：原来的评议可能改了名、移到了别处，也可能在“评议 → 较早的样子…”里。选了“就用这一份”，以后就以它为准，不再询问。</source>
        <translation>If it was not you who replaced it, do not open it yet, and ask: the former review may have been renamed or moved, or it may be under Review → Earlier states. If you choose to use this one, it is the one to go by from now on, and you are not asked again.</translation>
    </message>
    <message>
        <source>不清楚时先不要录入：较新的一份可能在 U 盘或另一台电脑上，也可能在“评议 → 较早的样子…”里。选了“就用这一份”，以后就以它为准，不再询问。</source>
        <translation>If you are not sure, do not type yet: the newer file may be on a stick or another computer, or under Review → Earlier states. If you choose to use this one, it is the one to go by from now on, and you are not asked again.</translation>
    </message>
    <message>
        <source>不清楚时先不要录入：选定一份作准，把另一份里多录的补进去，另一份收起来。选了“就用这一份”，以后就以它为准，不再询问。</source>
        <translation>If you are not sure, do not type yet: choose the one to keep, type in it what only the other one has, and put the other away. If you choose to use this one, it is the one to go by from now on, and you are not asked again.</translation>
    </message>
    <message>
        <source>打开评议</source>
        <translation>Open Review</translation>
    </message>
    <message>
        <source>在这台电脑上见过的其他几份：</source>
        <translation>Other copies seen on this computer:</translation>
    </message>
    <message>
        <source>在这台电脑上见过的其他几份</source>
        <translation>Other copies seen on this computer</translation>
    </message>
    <message>
        <source>就用这一份(&amp;U)</source>
        <translation>&amp;Use This One</translation>
    </message>
    <message>
        <source>打开选中的一份(&amp;O)</source>
        <translation>&amp;Open the Selected One</translation>
    </message>
    <message>
        <source>先不打开</source>
        <translation>Do Not Open</translation>
    </message>
    <message>
        <source>{}，现在打不开</source>
        <translation>{}; cannot be opened now</translation>
    </message>
</context>
<context>
    <name>WorkDialog</name>
    <message>
        <source>正在取消…</source>
        <translation>Cancelling…</translation>
    </message>
    <message>
        <source>请稍候</source>
        <translation>Please Wait</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
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
SQLite 公有领域；
apsw、python-docx、pypinyin MIT；XlsxWriter BSD-2；defusedxml PSF；
reportlab BSD；pypdfium2 Apache-2.0 / BSD-3；
字体 Noto Sans SC、Noto Serif SC OFL-1.1。</source>
        <translation>Licences: this program MIT; Qt and PySide6 LGPL-3.0;
SQLite public domain; apsw, python-docx, pypinyin MIT;
XlsxWriter BSD-2; defusedxml PSF; reportlab BSD;
pypdfium2 Apache-2.0 / BSD-3;
fonts Noto Sans SC, Noto Serif SC OFL-1.1.</translation>
    </message>
</context>
<context>
    <name>ballot_list</name>
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
    <message>
        <source>待裁定 {}</source>
        <translation>for the panel: {}</translation>
    </message>
    <message>
        <source>附注：{}</source>
        <translation>Note: {}</translation>
    </message>
</context>
<context>
    <name>context_menu</name>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>Select all</translation>
    </message>
</context>
<context>
    <name>evaluators_page</name>
    <message>
        <source>{}：{} 分及以上</source>
        <translation>{}: {} and above</translation>
    </message>
    <message>
        <source>{}：不足 {} 分</source>
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
    <message>
        <source>不分档，均为{}</source>
        <translation>No bands: everybody is {}</translation>
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
    <message>
        <source>按裁定的 {} 分计</source>
        <translation>Counts as ruled: {}</translation>
    </message>
    <message>
        <source>待裁定，不计</source>
        <translation>for the panel, not counted</translation>
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
    <name>fullness</name>
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
    <name>grid_menu</name>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>剪切</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>粘贴</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>选中整份</source>
        <translation>Select the whole ballot</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>取消确认</source>
        <translation>Not as on paper</translation>
    </message>
    <message>
        <source>纸上确实这样写</source>
        <translation>As on paper</translation>
    </message>
    <message>
        <source>标“未达到要求”，或取消</source>
        <translation>Mark 未达到要求, or unmark</translation>
    </message>
    <message>
        <source>接着改这一格</source>
        <translation>Edit this cell</translation>
    </message>
    <message>
        <source>整行空白（弃评）</source>
        <translation>Row blank (abstained)</translation>
    </message>
    <message>
        <source>整块上移一行</source>
        <translation>Move the block up</translation>
    </message>
    <message>
        <source>整块下移一行</source>
        <translation>Move the block down</translation>
    </message>
    <message>
        <source>按纸上所写记录这一格…</source>
        <translation>Record the cell as on paper…</translation>
    </message>
</context>
<context>
    <name>grid_ranges</name>
    <message>
        <source>第二遍要逐格录，不能一次清空几格。</source>
        <translation>The second entry is typed cell by cell; several cells cannot be cleared at once.</translation>
    </message>
    <message>
        <source>选中的格子本来就是空的。</source>
        <translation>The selected cells are blank already.</translation>
    </message>
    <message>
        <source>已清空 {} 格；要恢复，请按 Ctrl+Z。</source>
        <translation>{} cells were cleared; Ctrl+Z restores them.</translation>
    </message>
    <message>
        <source>这一格本来就是空的。</source>
        <translation>This cell is blank already.</translation>
    </message>
    <message>
        <source>清空选中的 {} 格？</source>
        <translation>Clear the {} cells selected?</translation>
    </message>
</context>
<context>
    <name>grid_style</name>
    <message>
        <source>评分表</source>
        <translation>Ballot</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>{}：{} → {}</source>
        <translation>{}: {} → {}</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>{}；等 {} 处</source>
        <translation>{}; {} places in all</translation>
    </message>
    <message>
        <source>{}：新增</source>
        <translation>{}: new</translation>
    </message>
    <message>
        <source>{}：删除</source>
        <translation>{}: removed</translation>
    </message>
</context>
<context>
    <name>key_guard</name>
    <message>
        <source>NumLock 没有打开，已按数字读。请按一下 NumLock 键。</source>
        <translation>NumLock is off; read as digits. Please press the NumLock key.</translation>
    </message>
</context>
<context>
    <name>key_sentences</name>
    <message>
        <source>这份评分表已作废（{}），不能录入；要恢复有效，请按 F9。</source>
        <translation>This ballot is void ({}), so nothing can be typed; F9 makes it valid again.</translation>
    </message>
    <message>
        <source>各项和由程序计算，不用录入。</source>
        <translation>The sum is computed; it is not typed.</translation>
    </message>
    <message>
        <source>职务和姓名在“1 述职对象”里改，这里不录。</source>
        <translation>Positions and names are changed under “1 Participants”, not here.</translation>
    </message>
    <message>
        <source>这一格两遍一致，不用重读；要重读的是没有灰底的格子。</source>
        <translation>The two entries agree in this cell; read the cells again that are not grey.</translation>
    </message>
    <message>
        <source>两遍录入已经一致，只能查看；要改，请按 F6 回到第一遍。</source>
        <translation>The two entries agree, so this is for viewing only; to change it, go back to the first entry with F6.</translation>
    </message>
    <message>
        <source>这一格不能填写。</source>
        <translation>This cell cannot be typed in.</translation>
    </message>
    <message>
        <source>第 {} 行是评委本人，不用按 F4 确认。</source>
        <translation>Row {} is the evaluator&apos;s own; it needs no F4.</translation>
    </message>
    <message>
        <source>第 {} 行没有问题，不用按 F4 确认；按 F8 到下一处问题。</source>
        <translation>Row {} has no problem to confirm with F4; F8 goes to the next problem.</translation>
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
        <source>纸上写着“未达到要求”的按 /</source>
        <translation>Where the paper says 未达到要求, press /</translation>
    </message>
    <message>
        <source>没有写的按 Delete</source>
        <translation>where it does not, Delete</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>。</source>
        <translation>.</translation>
    </message>
    <message>
        <source>已清空这一格的 {}；要恢复，请按 Ctrl+Z。</source>
        <translation>{} was cleared from this cell; Ctrl+Z restores it.</translation>
    </message>
    <message>
        <source>已定稿（第 {} 版），不能修改；要改，请先在“结果”页重新开放。</source>
        <translation>This part is final (version {}) and cannot be changed; reopen it on the results page first.</translation>
    </message>
    <message>
        <source>第 {} 行是评委{}本人，不给自己打分；只是同名，请按下面的“不是同一个人”。</source>
        <translation>Row {} is the evaluator&apos;s own ({}), and nobody scores themselves; if only the names agree, click “Not the same person” below.</translation>
    </message>
    <message>
        <source>第 {} 行已裁定{}，录入的分不计；要计入，请先在“结果”页撤回裁定。</source>
        <translation>Row {} was ruled: {}; marks typed in it do not count. To count them, withdraw the ruling on the results page.</translation>
    </message>
    <message>
        <source>第 {} 行还没有录，没有要确认的；纸上整行空白的请按 *。</source>
        <translation>Row {} is not typed yet, so there is nothing to confirm; if it is blank on the paper, press *.</translation>
    </message>
    <message>
        <source>第 {} 行改动了，先前按 F4 的确认已取消；请再与纸质评分表核对。</source>
        <translation>Row {} was changed, so its confirmation by F4 is gone; compare it with the paper again.</translation>
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
    <name>messages</name>
    <message>
        <source>每行都是满分</source>
        <translation>every row has full marks</translation>
    </message>
    <message>
        <source>每行的分都一样</source>
        <translation>every row has the same marks</translation>
    </message>
    <message>
        <source>{group} {number} 号与 {twin} 号评分表每一格都相同，是否同一份录了两次？</source>
        <translation>Ballots {group} {number} and {twin} agree in every cell; was one paper typed twice?</translation>
    </message>
    <message>
        <source>{names}同为 {score} 分，正跨在{edges}的名额线上，等次待评议小组裁定。</source>
        <translation>Tied at {score} across the quota edge of {edges}: {names}; the panel must rule on the grades.</translation>
    </message>
    <message>
        <source>同为 {score} 分，等次未定</source>
        <translation>tied at {score}, grade not settled</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>start</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>end</translation>
    </message>
    <message>
        <source>公示期的结束日期（{end}）早于开始日期（{start}），请改正。</source>
        <translation>The announcement period ends ({end}) before it starts ({start}); please correct it.</translation>
    </message>
    <message>
        <source>公示期没有写{which}日期，印出的公示上会留空，请补写。</source>
        <translation>The {which} of the announcement period is not given and will be left blank on paper; please fill it in.</translation>
    </message>
    <message>
        <source>公示期共 {days} 个工作日</source>
        <translation>Working days in the announcement period: {days}</translation>
    </message>
    <message>
        <source>公示期里没有工作日</source>
        <translation>The announcement period has no working day</translation>
    </message>
    <message>
        <source>缺席</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>缺{group}评分</source>
        <translation>no ballots from {group}</translation>
    </message>
    <message>
        <source>{count} 行未录全</source>
        <translation>incomplete: {count}</translation>
    </message>
    <message>
        <source>手写总分不符 {count} 处</source>
        <translation>total mismatches: {count}</translation>
    </message>
    <message>
        <source>自评 {count} 行不计</source>
        <translation>own rows: {count}</translation>
    </message>
    <message>
        <source>{unmet}待裁定</source>
        <translation>{unmet}: awaits a ruling</translation>
    </message>
    <message>
        <source>同分跨名额线待裁定</source>
        <translation>tied, awaits a ruling</translation>
    </message>
    <message>
        <source>待处理 {count} 项</source>
        <translation>to settle: {count}</translation>
    </message>
    <message>
        <source>等次待裁定：{grades}</source>
        <translation>awaits a ruling: {grades}</translation>
    </message>
    <message>
        <source>等次经裁定</source>
        <translation>as ruled</translation>
    </message>
    <message>
        <source>{group} {number} 号评分表，{name}</source>
        <translation>Ballot {group} {number}, {name}</translation>
    </message>
    <message>
        <source>各项之和 {total}，手写{heading} {written}，相差 {gap}；得分按各项之和计</source>
        <translation>sum {total}, written total ({heading}) {written}, off by {gap}; the score goes by the sum</translation>
    </message>
    <message>
        <source>{all} 项只录了 {typed} 项，这一行不计入</source>
        <translation>only {typed} of {all} marks are typed, so the row does not count</translation>
    </message>
    <message>
        <source>评委给自己打了分，这一行不计入</source>
        <translation>the evaluator marked their own row, which does not count</translation>
    </message>
    <message>
        <source>请核对评委姓名，或清空这一行。</source>
        <translation>Please check the evaluator&apos;s name, or clear the row.</translation>
    </message>
    <message>
        <source>{count} 份评分表注明“{remark}”（{named}）</source>
        <translation>ballots that say “{remark}”: {count} ({named})</translation>
    </message>
    <message>
        <source>{name}：{seen}，待评议小组裁定；裁定前等次按得分暂列。</source>
        <translation>{name}: {seen}. The panel must rule on it; until then the grade goes by the score.</translation>
    </message>
    <message>
        <source>{where}：{seen}；{remedy}</source>
        <translation>{where}: {seen}. {remedy}</translation>
    </message>
    <message>
        <source>参加评定</source>
        <translation>takes part</translation>
    </message>
    <message>
        <source>{score}，等次 {grade}</source>
        <translation>{score}, grade {grade}</translation>
    </message>
    <message>
        <source>没有得分</source>
        <translation>no score</translation>
    </message>
    <message>
        <source>得分 {score}</source>
        <translation>score {score}</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>not settled</translation>
    </message>
    <message>
        <source>按规则</source>
        <translation>By the rules</translation>
    </message>
    <message>
        <source>评议小组表决</source>
        <translation>By a vote of the panel</translation>
    </message>
    <message>
        <source>抽签</source>
        <translation>By lot</translation>
    </message>
    <message>
        <source>评分表的行</source>
        <translation>Row of a ballot</translation>
    </message>
    <message>
        <source>未达到要求</source>
        <translation>Requirements not met</translation>
    </message>
    <message>
        <source>同分跨名额线</source>
        <translation>Tie across a quota edge</translation>
    </message>
    <message>
        <source>末位等次</source>
        <translation>Grade of the last place</translation>
    </message>
    <message>
        <source>缺席或退出</source>
        <translation>Absence or withdrawal</translation>
    </message>
    <message>
        <source>等次调整</source>
        <translation>Change of grade</translation>
    </message>
    <message>
        <source>按各项之和计分</source>
        <translation>count the sum of the marks</translation>
    </message>
    <message>
        <source>按手写总分计分</source>
        <translation>count the written total</translation>
    </message>
    <message>
        <source>这一行作废，不计入</source>
        <translation>void the row, it does not count</translation>
    </message>
    <message>
        <source>认定未达到</source>
        <translation>ruled not met</translation>
    </message>
    <message>
        <source>认定达到</source>
        <translation>ruled met</translation>
    </message>
    <message>
        <source>缺席，不参加评定</source>
        <translation>absent, takes no part</translation>
    </message>
    <message>
        <source>退出，不参加评定</source>
        <translation>withdrawn, takes no part</translation>
    </message>
    <message>
        <source>{name} {grade}</source>
        <translation>{name} {grade}</translation>
    </message>
    <message>
        <source>{method}（{detail}）</source>
        <translation>{method} ({detail})</translation>
    </message>
    <message>
        <source>（已删除）</source>
        <translation>(deleted)</translation>
    </message>
    <message>
        <source>{category}得分 = {terms}</source>
        <translation>Score of {category} = {terms}</translation>
    </message>
    <message>
        <source>小于 0</source>
        <translation>is below 0</translation>
    </message>
    <message>
        <source>超过满分 {most}</source>
        <translation>is above the full mark of {most}</translation>
    </message>
    <message>
        <source>不是 {step} 的整数倍</source>
        <translation>is not a multiple of {step}</translation>
    </message>
    <message>
        <source>{name}互评 {weight}</source>
        <translation>{name} (each other) {weight}</translation>
    </message>
    <message>
        <source>{name}评分 {weight}</source>
        <translation>{name} {weight}</translation>
    </message>
    <message>
        <source>{place}：{text}</source>
        <translation>{place}: {text}</translation>
    </message>
    <message>
        <source>highest 应为 {most}，否则与上一档有{wrong}</source>
        <translation>highest should be {most}, else there is {wrong} with the band above</translation>
    </message>
    <message>
        <source>按名额定等次时，只能有一个类别</source>
        <translation>where grades go by quota there can only be one category</translation>
    </message>
    <message>
        <source>只能由 {names} 组成</source>
        <translation>may only be made up of {names}</translation>
    </message>
    <message>
        <source>remark_heading、unmet_remark 与 unmet_grade 要一并给出</source>
        <translation>remark_heading, unmet_remark and unmet_grade must be given together</translation>
    </message>
    <message>
        <source>应大于 0</source>
        <translation>should be above 0</translation>
    </message>
    <message>
        <source>空隙</source>
        <translation>a gap</translation>
    </message>
    <message>
        <source>重叠</source>
        <translation>an overlap</translation>
    </message>
    <message>
        <source>最低一档应从 0 开始</source>
        <translation>the lowest band should begin at 0</translation>
    </message>
    <message>
        <source>“{name}”重复</source>
        <translation>“{name}” occurs twice</translation>
    </message>
    <message>
        <source>应大于 0，并且是 step 的整数倍</source>
        <translation>should be above 0 and a multiple of step</translation>
    </message>
    <message>
        <source>应给每个评委组各一个权重，不多不少</source>
        <translation>should give each evaluator group one weight, no more and no less</translation>
    </message>
    <message>
        <source>合计 {total}，应为 100</source>
        <translation>adds up to {total}, should be 100</translation>
    </message>
    <message>
        <source>花括号不成对</source>
        <translation>braces do not pair</translation>
    </message>
    <message>
        <source>花括号里只能写{names}</source>
        <translation>only these may stand in braces: {names}</translation>
    </message>
    <message>
        <source>lowest 应小于 highest</source>
        <translation>lowest should be below highest</translation>
    </message>
    <message>
        <source>数“{number}”写得不对，只用数字和小数点</source>
        <translation>the number “{number}” is not written right; use digits and a point only</translation>
    </message>
    <message>
        <source>不是有效的 TOML（{error}）</source>
        <translation>is not valid TOML ({error})</translation>
    </message>
    <message>
        <source>类型不对</source>
        <translation>is of the wrong type</translation>
    </message>
    <message>
        <source>不能为空</source>
        <translation>must not be empty</translation>
    </message>
    <message>
        <source>应在 {lowest} 到 {highest} 之间</source>
        <translation>should be between {lowest} and {highest}</translation>
    </message>
    <message>
        <source>应是不小于 0、不大于 1000、至多两位小数的数</source>
        <translation>should be a number from 0 to 1000 with at most two decimals</translation>
    </message>
    <message>
        <source>每一项都应是不空的文字</source>
        <translation>each item should be a text that is not empty</translation>
    </message>
    <message>
        <source>至少要有一项</source>
        <translation>should have at least one item</translation>
    </message>
    <message>
        <source>缺少这一项</source>
        <translation>is missing</translation>
    </message>
    <message>
        <source>不认识这一项</source>
        <translation>is not known</translation>
    </message>
    <message>
        <source>应是 band 或 quota</source>
        <translation>should be band or quota</translation>
    </message>
    <message>
        <source>本评议要求第二遍录入，还有 {count} 份没有录：{named}。</source>
        <translation>This review requires a second entry; ballots still without one: {count} ({named}).</translation>
    </message>
    <message>
        <source>{named}等</source>
        <translation>{named} and others</translation>
    </message>
    <message>
        <source>错一个数字</source>
        <translation>one wrong digit</translation>
    </message>
    <message>
        <source>两个数字颠倒</source>
        <translation>two digits swapped</translation>
    </message>
    <message>
        <source>{one}；或{other}</source>
        <translation>{one}; or {other}</translation>
    </message>
    <message>
        <source>发布日期</source>
        <translation>Date of issue</translation>
    </message>
    <message>
        <source>公示期的开始日期</source>
        <translation>Start of the period</translation>
    </message>
    <message>
        <source>公示期的结束日期</source>
        <translation>End of the period</translation>
    </message>
    <message>
        <source>漏录了“{name}”，按手写总分应是 {missing}</source>
        <translation>“{name}” was not typed; by the written total it should be {missing}</translation>
    </message>
    <message>
        <source>私用区的“{char}”</source>
        <translation>the private-use “{char}”</translation>
    </message>
    <message>
        <source>{group}比发出的多 {count} 份</source>
        <translation>{count} more than handed out in {group}</translation>
    </message>
    <message>
        <source>公布的得分</source>
        <translation>the announced score</translation>
    </message>
    <message>
        <source>没有四舍五入的得分</source>
        <translation>the score before rounding</translation>
    </message>
    <message>
        <source>评委给每一行打 {count} 项分：{criteria}，满分 {full} 分，以 {step} 分为一档。</source>
        <translation>Each row is marked by {count} criteria: {criteria}; {full} points in all, in steps of {step}.</translation>
    </message>
    <message>
        <source>得分到最后四舍五入一次，保留 {decimals} 位小数，中途不取舍。</source>
        <translation>Scores are rounded once, at the end, half up to {decimals} decimals; nothing is rounded on the way.</translation>
    </message>
    <message>
        <source>{within}按{first}从高到低排名；相同的再比{later}；仍相同的名次并列，后面的名次空出。</source>
        <translation>{within}ranks go by {first}, the highest first; equal ones are compared by {later}; those still equal share a rank, and the following ranks are left out.</translation>
    </message>
    <message>
        <source>{lowest} 分及以上为{grade}</source>
        <translation>{lowest} and above: {grade}</translation>
    </message>
    <message>
        <source>每个评委组的评分，是组内计入的各行{total}的平均数；空白、没有填全和作废的行不计入，不算零分。</source>
        <translation>A group&apos;s score is the mean {total} of its rows that count; blank, incomplete and void rows do not count, and are not zero.</translation>
    </message>
    <message>
        <source>得分到最后四舍五入一次，取整数，中途不取舍。</source>
        <translation>Scores are rounded once, at the end, half up to whole points; nothing is rounded on the way.</translation>
    </message>
    <message>
        <source>各类别分别</source>
        <translation>Within each category, </translation>
    </message>
    <message>
        <source>{within}按{first}从高到低排名；相同的名次并列，后面的名次空出。</source>
        <translation>{within}ranks go by {first}, the highest first; equal ones share a rank, and the following ranks are left out.</translation>
    </message>
    <message>
        <source>等次按公布的得分定：{lines}。</source>
        <translation>Grades go by the announced score: {lines}.</translation>
    </message>
    <message>
        <source>不足 {highest} 分为{grade}</source>
        <translation>below {highest}: {grade}</translation>
    </message>
    <message>
        <source>{note}。</source>
        <translation>{note}.</translation>
    </message>
    <message>
        <source>有评委在{heading}里写“{remark}”的，由评议小组裁定；裁定未达到的，等次为{grade}。</source>
        <translation>If an evaluator writes “{remark}” under {heading}, the panel rules; whoever is ruled not to qualify gets the grade {grade}.</translation>
    </message>
    <message>
        <source>{name} {maximum} 分</source>
        <translation>{name} {maximum}</translation>
    </message>
    <message>
        <source>评委给自己打的一行不计入。</source>
        <translation>A row that evaluators fill in on themselves does not count.</translation>
    </message>
    <message>
        <source>等次按公布的得分从高到低取：{seats}；得分相同、正跨在名额线上的，由评议小组裁定。</source>
        <translation>Grades are given from the highest announced score down: {seats}; the panel rules on a tie across the edge of two grades.</translation>
    </message>
    <message>
        <source>“{grade}”由评议小组在{choices}中裁定。</source>
        <translation>The panel rules which of {choices} takes the place of “{grade}”.</translation>
    </message>
    <message>
        <source>第 {line} 行，{place}：{text}</source>
        <translation>Line {line}, {place}: {text}</translation>
    </message>
    <message>
        <source>手写{heading} {typed} 是 {wanted}（{slip}）</source>
        <translation>the written total ({heading}) {typed} is {wanted} ({slip})</translation>
    </message>
    <message>
        <source>上</source>
        <translation>above</translation>
    </message>
    <message>
        <source>下</source>
        <translation>below</translation>
    </message>
    <message>
        <source>“{name}”{typed} 应是 {wanted}（{slip}）</source>
        <translation>“{name}” {typed} should be {wanted} ({slip})</translation>
    </message>
    <message>
        <source>各项与{word}一行完全相同，可能录串了行</source>
        <translation>the marks are those of the row {word}; perhaps they were typed in the wrong row</translation>
    </message>
    <message>
        <source>各项之和正是{word}一行的手写总分，可能录串了行</source>
        <translation>the sum is the written total of the row {word}; perhaps it was typed in the wrong row</translation>
    </message>
    <message>
        <source>{category}的权重合计 {total}%，应为 100%；改正前不计算得分。</source>
        <translation>The weights of {category} add up to {total}%, not 100%; there are no scores until they do.</translation>
    </message>
    <message>
        <source>{name}在“{group}”没有计入的评分，暂无得分和名次；请录入该组评分表，或调整权重。</source>
        <translation>{name} has no counted row from “{group}”, so no score or rank yet; type ballots of that group, or change the weights.</translation>
    </message>
    <message>
        <source>{file} 没有写成（{why}）。</source>
        <translation>{file} was not written ({why}).</translation>
    </message>
    <message>
        <source>评议文件里的方案不能用（{error}），请改用备份。</source>
        <translation>The scheme in the review file cannot be used ({error}); please use a backup.</translation>
    </message>
    <message>
        <source>{file} 的索引有损坏，评分和修改记录都没有变；打开录入时会按数据重建。</source>
        <translation>An index of {file} is damaged; marks and history have not changed. It is rebuilt from the data when the review is opened for typing.</translation>
    </message>
    <message>
        <source>对照数据表和修改记录</source>
        <translation>Comparing tables and history</translation>
    </message>
    <message>
        <source>核对修改记录</source>
        <translation>Checking the history</translation>
    </message>
    <message>
        <source>{file} 在述评之外被改动过。请从修改记录重建到新文件，或改用备份。</source>
        <translation>{file} was changed outside this program. Please rebuild it from its history into a new file, or use a backup.</translation>
    </message>
    <message>
        <source>{file} 旁边留有另一份文件的恢复记录，没有采用；打开录入时会把它改名留着。</source>
        <translation>A recovery record of another file lies beside {file}; it was not used. When the review is opened for typing, it is renamed and kept.</translation>
    </message>
    <message>
        <source>是空的，没有内容；第一行应是列名。</source>
        <translation>is empty; the first line should hold the column names.</translation>
    </message>
    <message>
        <source>{file} 里没有内容。</source>
        <translation>{file}: there is nothing in it.</translation>
    </message>
    <message>
        <source>不是认得的表格（文字应是 UTF-8、GB 18030 或 UTF-16），请用 Excel 或 WPS 打开后另存为 .xlsx，再导入。</source>
        <translation>is not a table that can be read (text must be UTF-8, GB 18030 or UTF-16). Open it in Excel or WPS, save it as .xlsx, and import that.</translation>
    </message>
    <message>
        <source>超过 {rows} 行或 {columns} 列，不像是名单。</source>
        <translation>has more than {rows} rows or {columns} columns and does not look like a roster.</translation>
    </message>
    <message>
        <source>有一格过长</source>
        <translation>a cell is too long</translation>
    </message>
    <message>
        <source>引号没有结束</source>
        <translation>a quotation mark is not closed</translation>
    </message>
    <message>
        <source>引号后面还有字</source>
        <translation>text follows a closing quotation mark</translation>
    </message>
    <message>
        <source>格式不对</source>
        <translation>wrong format</translation>
    </message>
    <message>
        <source>其实是网页，请用 Excel 或 WPS 打开后另存为 .xlsx，再导入。</source>
        <translation>is in fact a web page. Open it in Excel or WPS, save it as .xlsx, and import that.</translation>
    </message>
    <message>
        <source>不是本评议的类别，应为{known}</source>
        <translation>is not a category of this review, which has {known}</translation>
    </message>
    <message>
        <source>请改正再导入。</source>
        <translation>please correct it and import again.</translation>
    </message>
    <message>
        <source>{what}，请改成{column}。</source>
        <translation>{what}. Replace it with the {column}.</translation>
    </message>
    <message>
        <source>不是本评议的部分，应为{known}之一。</source>
        <translation> is no part of this review; it should be one of {known}.</translation>
    </message>
    <message>
        <source>的列名与{tracks}都相符，请加一列“轨道”写明，或用 --track 指明是哪一部分。</source>
        <translation> has columns that fit {tracks}; please add a column “轨道”, or say which part with --track.</translation>
    </message>
    <message>
        <source>评议规则</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>评分项</source>
        <translation>Criterion</translation>
    </message>
    <message>
        <source>修改记录</source>
        <translation>History</translation>
    </message>
    <message>
        <source>评分</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>{file} 已经不是打开的那一份，没有备份。</source>
        <translation>{file} is no longer the file that was opened; no backup was made.</translation>
    </message>
    <message>
        <source>备份没有写进 {folder}（{why}）。</source>
        <translation>The backup was not written to {folder} ({why}).</translation>
    </message>
    <message>
        <source>{folder} 里的备份没有删完（{why}），请再删一次。</source>
        <translation>Not all backups in {folder} were deleted ({why}); please delete them once more.</translation>
    </message>
    <message>
        <source>恢复自哪一份备份</source>
        <translation>backup it was restored from</translation>
    </message>
    <message>
        <source>{place}：记录为 {recorded}，文件中为 {found}</source>
        <translation>{place}: recorded as {recorded}, found as {found}</translation>
    </message>
    <message>
        <source>第 {entry} 步的码和纸上的不同（纸上 {head}，文件 {found}）：这份文件从别的副本岔开了，或者被改写过；先看看纸上的抄对没有。</source>
        <translation>Step {entry} has another code than on paper ({head} on paper, {found} in the file): this file parted from another copy, or was rewritten. First check that you typed what is on the paper.</translation>
    </message>
    <message>
        <source>{time} 核对过：各步修改记录前后相连，内容和记录一致。</source>
        <translation>Verified {time}: the steps of the history follow each other, and the contents agree with it.</translation>
    </message>
    <message>
        <source>共 {count} 步，最后一步在 {time}，那一步的码是 {code}。</source>
        <translation>{count} steps, the last on {time}; its code is {code}.</translation>
    </message>
    <message>
        <source>可能在 U 盘或移动硬盘上（{folder}）：拔下前先关闭评议，并另存一份在本机。</source>
        <translation>Perhaps on a stick or removable disk ({folder}): close the review before you unplug it, and save a copy on this computer.</translation>
    </message>
    <message>
        <source>{holder}正在录入，您只能查看。</source>
        <translation>{holder} is typing; you can only view it.</translation>
    </message>
    <message>
        <source>打开时</source>
        <translation>When opened</translation>
    </message>
    <message>
        <source>这台电脑上没有见过别的副本；录完后请另存一份到 U 盘。</source>
        <translation>No other copy was seen on this computer; save one on a stick when you have finished.</translation>
    </message>
    <message>
        <source>只有您在录入；别人这时打开只能查看，有没有人在看无法知道。</source>
        <translation>Only you are typing. Others can only view it now; whether anybody does cannot be known.</translation>
    </message>
    <message>
        <source>{version}，已于 {at} 重新开放（{reason}），不再有效。</source>
        <translation>{version}; it was reopened on {at} ({reason}) and is no longer valid.</translation>
    </message>
    <message>
        <source>{text}现行的是第 {version} 版。</source>
        <translation>{text} Version {version} is in force.</translation>
    </message>
    <message>
        <source>这些文件里没有填过的评分表，也没有名单。</source>
        <translation>These files hold no filled-in ballots and no roster.</translation>
    </message>
    <message>
        <source>只有列名，没有内容</source>
        <translation>headings only, nothing below them</translation>
    </message>
    <message>
        <source>{why}，{remedy}</source>
        <translation>{why}; {remedy}</translation>
    </message>
    <message>
        <source>{file} {place}的 {name} 是“{second}”，前面读到的是“{first}”；请改成一致再导入。</source>
        <translation>{file}, {place}: {name} is “{second}”, but “{first}” was read before. Please make them agree, then import again.</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>new</translation>
    </message>
    <message>
        <source>相同</source>
        <translation>same</translation>
    </message>
    <message>
        <source>不同</source>
        <translation>different</translation>
    </message>
    <message>
        <source>有误</source>
        <translation>faulty</translation>
    </message>
    <message>
        <source>未取</source>
        <translation>left out</translation>
    </message>
    <message>
        <source>{rows} 行</source>
        <translation>{rows} rows</translation>
    </message>
    <message>
        <source>现为“{old}”，文件为“{new}”</source>
        <translation>is “{old}”, in the file “{new}”</translation>
    </message>
    <message>
        <source>与 {where} 是同一票号，内容相同，只导入一份。</source>
        <translation>has the same number as in {where} and the same content; one of them is imported.</translation>
    </message>
    <message>
        <source>{name}的{heading}写的是“{remark}”，不是“{unmet}”，只当附注存；请核对。</source>
        <translation>{heading} of {name} says “{remark}”, not “{unmet}”, and is stored as a note only. Please check.</translation>
    </message>
    <message>
        <source>没有改动：读到的内容评议里都已有。</source>
        <translation>Nothing changed: the review has everything that was read.</translation>
    </message>
    <message>
        <source>评议在读取文件之后有改动，没有导入；请重新导入。</source>
        <translation>The review was changed after the files were read, so nothing was imported. Please import again.</translation>
    </message>
    <message>
        <source>像是名单，与{tracks}都相符，请加一列“轨道”写明，或用 --track 指明是哪一部分。</source>
        <translation>looks like a list that fits {tracks}; please add a column “轨道”, or say which part with --track.</translation>
    </message>
    <message>
        <source>隐藏的工作表，没有读</source>
        <translation>hidden sheet, not read</translation>
    </message>
    <message>
        <source>只在数据表里：{place}（修改记录里没有）</source>
        <translation>Only in the tables: {place} (not in the history)</translation>
    </message>
    <message>
        <source>只在修改记录里：{place}（数据表里没有）</source>
        <translation>Only in the history: {place} (not in the tables)</translation>
    </message>
    <message>
        <source>以修改记录为准，没有取：{place}（只在数据表里有）</source>
        <translation>As in the history, left out: {place} (only in the tables)</translation>
    </message>
    <message>
        <source>以修改记录为准，补上了：{place}（数据表里没有）</source>
        <translation>As in the history, added: {place} (not in the tables)</translation>
    </message>
    <message>
        <source>在这台电脑上见过这个文件的第 {known} 步，修改记录现在只完好到第 {count} 步。</source>
        <translation>Step {known} of this file was seen on this computer; its history is now undamaged only up to step {count}.</translation>
    </message>
    <message>
        <source>只有较早的记录：{place}</source>
        <translation>Only in older entries: {place}</translation>
    </message>
    <message>
        <source>没有救回：{place}</source>
        <translation>Lost: {place}</translation>
    </message>
    <message>
        <source>修改记录从第 1 步起就已损坏，没有一步能照原样保留。</source>
        <translation>The history is damaged from step 1 on; no step can be kept as it was.</translation>
    </message>
    <message>
        <source>新建评议</source>
        <translation>Created the review</translation>
    </message>
    <message>
        <source>撤回：{label}</source>
        <translation>Took back: {label}</translation>
    </message>
    <message>
        <source>撤回：撤回：{label}</source>
        <translation>Took back: Took back: {label}</translation>
    </message>
    <message>
        <source>{track}定稿（第 {version} 版）：{first}、{second}</source>
        <translation>Finalised {track} (version {version}): {first}, {second}</translation>
    </message>
    <message>
        <source>{track}重新开放（第 {version} 版作废）：{reason}</source>
        <translation>Reopened {track} (version {version} lapsed): {reason}</translation>
    </message>
    <message>
        <source>从 {at} 的备份恢复（第 {entry} 步时的样子）</source>
        <translation>Restored from the backup of {at} (as of step {entry})</translation>
    </message>
    <message>
        <source>修改评议信息</source>
        <translation>Changed review details</translation>
    </message>
    <message>
        <source>导入 {files}</source>
        <translation>Imported {files}</translation>
    </message>
    <message>
        <source>导入名单 {file}</source>
        <translation>Imported roster {file}</translation>
    </message>
    <message>
        <source>导入评委名单 {file}</source>
        <translation>Imported evaluators {file}</translation>
    </message>
    <message>
        <source>添加述职对象 {name}</source>
        <translation>Added participant {name}</translation>
    </message>
    <message>
        <source>修改述职对象 {name}</source>
        <translation>Changed participant {name}</translation>
    </message>
    <message>
        <source>移动述职对象 {name}</source>
        <translation>Moved participant {name}</translation>
    </message>
    <message>
        <source>删除述职对象 {name}</source>
        <translation>Deleted participant {name}</translation>
    </message>
    <message>
        <source>删除述职对象 {name}（连同 {ballots} 份评分表里的分）</source>
        <translation>Deleted participant {name} (with their marks; ballots concerned: {ballots})</translation>
    </message>
    <message>
        <source>登记 {name} 的述职报告</source>
        <translation>Noted the report of {name}</translation>
    </message>
    <message>
        <source>综合评价意见 {name}</source>
        <translation>Wrote the opinion on {name}</translation>
    </message>
    <message>
        <source>添加评委组 {group}</source>
        <translation>Added group {group}</translation>
    </message>
    <message>
        <source>修改评委组 {group}</source>
        <translation>Changed group {group}</translation>
    </message>
    <message>
        <source>删除评委组 {group}</source>
        <translation>Deleted group {group}</translation>
    </message>
    <message>
        <source>{group}发出份数改为 {issued}</source>
        <translation>Set ballots issued to {group}: {issued}</translation>
    </message>
    <message>
        <source>{category}的{group}权重改为 {weight}%</source>
        <translation>Set weight of {group} for {category}: {weight}%</translation>
    </message>
    <message>
        <source>“{grade}”的名额改为 {quota}</source>
        <translation>Set quota of “{grade}”: {quota}</translation>
    </message>
    <message>
        <source>添加评委 {name}</source>
        <translation>Added evaluator {name}</translation>
    </message>
    <message>
        <source>评委 {old} 改名为 {new}</source>
        <translation>Renamed evaluator {old} to {new}</translation>
    </message>
    <message>
        <source>删除评委 {name}</source>
        <translation>Deleted evaluator {name}</translation>
    </message>
    <message>
        <source>收到评分表 {number}</source>
        <translation>Received ballot {number}</translation>
    </message>
    <message>
        <source>修改评分表 {number}</source>
        <translation>Changed ballot {number}</translation>
    </message>
    <message>
        <source>评分表 {number} 作废：{reason}</source>
        <translation>Voided ballot {number}: {reason}</translation>
    </message>
    <message>
        <source>评分表 {number} 恢复有效</source>
        <translation>Restored ballot {number}</translation>
    </message>
    <message>
        <source>删除评分表 {number}</source>
        <translation>Deleted ballot {number}</translation>
    </message>
    <message>
        <source>录入 {number} {name} {column} {value}</source>
        <translation>Typed {number} {name} {column} {value}</translation>
    </message>
    <message>
        <source>录入 {number} {name} 手写{column} {value}</source>
        <translation>Typed {number} {name} written total ({column}) {value}</translation>
    </message>
    <message>
        <source>清空 {number} {name} {column}</source>
        <translation>Cleared {number} {name} {column}</translation>
    </message>
    <message>
        <source>清空 {number} {name} 手写{column}</source>
        <translation>Cleared {number} {name} written total ({column})</translation>
    </message>
    <message>
        <source>录入 {number} 的 {count} 格</source>
        <translation>Typed {number}, cells: {count}</translation>
    </message>
    <message>
        <source>粘贴 {count} 格</source>
        <translation>Pasted cells: {count}</translation>
    </message>
    <message>
        <source>剪切 {count} 格</source>
        <translation>Cut cells: {count}</translation>
    </message>
    <message>
        <source>清空 {count} 格</source>
        <translation>Cleared cells: {count}</translation>
    </message>
    <message>
        <source>{number} {name} 备注 {remark}</source>
        <translation>Set remark {number} {name}: {remark}</translation>
    </message>
    <message>
        <source>{number} {name} 弃评</source>
        <translation>Marked {number} {name} as abstained</translation>
    </message>
    <message>
        <source>{number} {name} 按纸面</source>
        <translation>Marked {number} {name} as on paper</translation>
    </message>
    <message>
        <source>{number} {name} 取消按纸面</source>
        <translation>Marked {number} {name} as no longer as on paper</translation>
    </message>
    <message>
        <source>{number} {name}等 {count} 行整块上移一行</source>
        <translation>{number}: moved block up one row from {name} on (rows: {count})</translation>
    </message>
    <message>
        <source>{number} {name}等 {count} 行整块下移一行</source>
        <translation>{number}: moved block down one row from {name} on (rows: {count})</translation>
    </message>
    <message>
        <source>第二遍录入的比例改为 {share}%</source>
        <translation>Set share of second entries: {share}%</translation>
    </message>
    <message>
        <source>第二遍录入 {number}</source>
        <translation>Began second entry {number}</translation>
    </message>
    <message>
        <source>第二遍录入 {number} {name}</source>
        <translation>Typed second entry {number} {name}</translation>
    </message>
    <message>
        <source>核对 {number} 的两遍录入</source>
        <translation>Compared the two entries of {number}</translation>
    </message>
    <message>
        <source>放弃 {number} 的第二遍录入</source>
        <translation>Discarded the second entry of {number}</translation>
    </message>
    <message>
        <source>重读 {number} {name}</source>
        <translation>Reread {number} {name}</translation>
    </message>
    <message>
        <source>已看过：{flag}（{reason}）</source>
        <translation>Looked at: {flag} ({reason})</translation>
    </message>
    <message>
        <source>重新留意：{flag}</source>
        <translation>Flagged again: {flag}</translation>
    </message>
    <message>
        <source>裁定 {subject}</source>
        <translation>Ruled on {subject}</translation>
    </message>
    <message>
        <source>撤回裁定 {subject}</source>
        <translation>Withdrew the ruling on {subject}</translation>
    </message>
    <message>
        <source>剪贴板</source>
        <translation>clipboard</translation>
    </message>
    <message>
        <source>{who}（{host}，{since} 起）</source>
        <translation>{who} ({host}, since {since})</translation>
    </message>
    <message>
        <source>另一个程序</source>
        <translation>another program</translation>
    </message>
    <message>
        <source>{file} 在述评之外被改动过：{damages}。请从修改记录重建到新文件，或改用备份。</source>
        <translation>{file} was changed outside this program: {damages}. Please rebuild it from its history into a new file, or use a backup.</translation>
    </message>
    <message>
        <source>以只读方式打开。</source>
        <translation>It was opened for reading only.</translation>
    </message>
    <message>
        <source>{path} 不是普通文件，请选择 .shuping 评议文件。</source>
        <translation>{path} is not an ordinary file; please choose a .shuping review file.</translation>
    </message>
    <message>
        <source>文件名 {path} 不是有效的 UTF-8，请改名后再试。</source>
        <translation>The file name {path} is not valid UTF-8; please rename the file and try again.</translation>
    </message>
    <message>
        <source>{file} 不是述评的评议文件，请选择 .shuping 文件。</source>
        <translation>{file} is not a review file; please choose a .shuping file.</translation>
    </message>
    <message>
        <source>文件或所在文件夹不可写。</source>
        <translation>The file or its folder cannot be written to.</translation>
    </message>
    <message>
        <source>等 {count} 处</source>
        <translation>places in all: {count}</translation>
    </message>
    <message>
        <source>{file} 正被其他程序占用，请稍后再试。</source>
        <translation>Another program is using {file}; please try again in a moment.</translation>
    </message>
    <message>
        <source>找不到 {path}，请检查文件名和位置。</source>
        <translation>{path} was not found; please check its name and place.</translation>
    </message>
    <message>
        <source>{holder}正在使用。</source>
        <translation>It is in use by {holder}.</translation>
    </message>
    <message>
        <source>所在文件夹不可写（{why}）。</source>
        <translation>Its folder cannot be written to ({why}).</translation>
    </message>
    <message>
        <source>{path} 已经存在，没有覆盖；请换一个文件名。</source>
        <translation>{path} exists already and was not replaced; please choose another name.</translation>
    </message>
    <message>
        <source>评议文件正被其他程序占用，这一步没有写入；请稍后再试一次。</source>
        <translation>Another program is using the review file, so this step was not saved; please try again in a moment.</translation>
    </message>
    <message>
        <source>“{step}”这一步不能撤回。</source>
        <translation>The step “{step}” cannot be taken back.</translation>
    </message>
    <message>
        <source>副本不能写到评议文件自己（{file}）上，请换一个名字。</source>
        <translation>A copy cannot replace the review file itself ({file}); please choose another name.</translation>
    </message>
    <message>
        <source>这份评议只能查看：{why}</source>
        <translation>This review can only be viewed. {why}</translation>
    </message>
    <message>
        <source>“{step}”之后又改过同样的内容，不能单独撤回；请从最近的一步逐步撤销。</source>
        <translation>What “{step}” changed was changed again later, so it cannot be taken back alone; please undo step by step from the latest.</translation>
    </message>
    <message>
        <source>评议设置</source>
        <translation>Setting</translation>
    </message>
    <message>
        <source>述职对象</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>评委组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>权重</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>等次名额</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>评委</source>
        <translation>Evaluator</translation>
    </message>
    <message>
        <source>评分表</source>
        <translation>Ballot</translation>
    </message>
    <message>
        <source>分</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>第二遍录入</source>
        <translation>second entry</translation>
    </message>
    <message>
        <source>第二遍录入的行</source>
        <translation>row of the second entry</translation>
    </message>
    <message>
        <source>第二遍录入的分</source>
        <translation>mark of the second entry</translation>
    </message>
    <message>
        <source>已看过的留意事项</source>
        <translation>flag seen</translation>
    </message>
    <message>
        <source>裁定</source>
        <translation>Ruling</translation>
    </message>
    <message>
        <source>裁定的等次</source>
        <translation>Ruled grade</translation>
    </message>
    <message>
        <source>综合评价意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>定稿</source>
        <translation>Final version</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>category</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>name</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>position</translation>
    </message>
    <message>
        <source>顺序</source>
        <translation>order</translation>
    </message>
    <message>
        <source>报告已交</source>
        <translation>report in</translation>
    </message>
    <message>
        <source>已签字</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>票号前缀</source>
        <translation>number prefix</translation>
    </message>
    <message>
        <source>发出份数</source>
        <translation>ballots issued</translation>
    </message>
    <message>
        <source>票号</source>
        <translation>number</translation>
    </message>
    <message>
        <source>手写总分</source>
        <translation>written total</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>remark</translation>
    </message>
    <message>
        <source>录入人</source>
        <translation>typist</translation>
    </message>
    <message>
        <source>作废原因</source>
        <translation>reason for voiding</translation>
    </message>
    <message>
        <source>弃评</source>
        <translation>abstained</translation>
    </message>
    <message>
        <source>按纸面</source>
        <translation>as on paper</translation>
    </message>
    <message>
        <source>已核对</source>
        <translation>compared</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>kind</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>grounds</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>reason</translation>
    </message>
    <message>
        <source>第几遍</source>
        <translation>which entry</translation>
    </message>
    <message>
        <source>裁定对象</source>
        <translation>subject of the ruling</translation>
    </message>
    <message>
        <source>裁定前</source>
        <translation>until ruled</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>decision</translation>
    </message>
    <message>
        <source>办法</source>
        <translation>method</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>details</translation>
    </message>
    <message>
        <source>裁定人</source>
        <translation>ruled by</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>time</translation>
    </message>
    <message>
        <source>撤回人</source>
        <translation>withdrawn by</translation>
    </message>
    <message>
        <source>撤回时间</source>
        <translation>time of withdrawal</translation>
    </message>
    <message>
        <source>撤回原因</source>
        <translation>reason for withdrawal</translation>
    </message>
    <message>
        <source>等次</source>
        <translation>grade</translation>
    </message>
    <message>
        <source>肯定成绩</source>
        <translation>achievements</translation>
    </message>
    <message>
        <source>指出问题</source>
        <translation>shortcomings</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>version</translation>
    </message>
    <message>
        <source>校验值</source>
        <translation>seal</translation>
    </message>
    <message>
        <source>定稿人</source>
        <translation>finalised by</translation>
    </message>
    <message>
        <source>复核人</source>
        <translation>confirmed by</translation>
    </message>
    <message>
        <source>评分表 {ballot} {person} {cell}</source>
        <translation>Ballot {ballot} {person} {cell}</translation>
    </message>
    <message>
        <source>第 {line} 行“{text}”{why}</source>
        <translation>Line {line}, “{text}”, {why}</translation>
    </message>
    <message>
        <source>没有写职务；请写成“职务 姓名”，如“主席 张三”。</source>
        <translation>has no position; please write “position name”, such as “主席 张三”.</translation>
    </message>
    <message>
        <source>没有写姓名；请写成“职务 姓名”，如“主席 张三”。</source>
        <translation>has no name; please write “position name”, such as “主席 张三”.</translation>
    </message>
    <message>
        <source>这份评分表已经不在了。</source>
        <translation>This ballot is no longer there.</translation>
    </message>
    <message>
        <source>这份文书没有 Word 文件，请用 PDF。</source>
        <translation>There is no Word file of this document; please use the PDF.</translation>
    </message>
    <message>
        <source>{role}：{face}（自带，本机没有公文字体）</source>
        <translation>{role}: {face} (our own; this machine has no official typeface)</translation>
    </message>
    <message>
        <source>{role}：{face}</source>
        <translation>{role}: {face}</translation>
    </message>
    <message>
        <source>不能写到评议文件自己（{file}）上，请换一个文件名。</source>
        <translation>The review file itself ({file}) cannot be replaced; please choose another file name.</translation>
    </message>
    <message>
        <source>这位评委已经不在名单里了。</source>
        <translation>This evaluator is no longer on the list.</translation>
    </message>
    <message>
        <source>评委姓名</source>
        <translation>evaluator&apos;s name</translation>
    </message>
    <message>
        <source>评委组名称</source>
        <translation>name of the group</translation>
    </message>
    <message>
        <source>{group}已有评分表，不能删除；可以把它的权重改为 0。</source>
        <translation>{group} has ballots and cannot be deleted; its weight can be set to 0 instead.</translation>
    </message>
    <message>
        <source>{group}还有权重，请先把权重改为 0 再删除。</source>
        <translation>{group} still has a weight; please set that to 0 before deleting it.</translation>
    </message>
    <message>
        <source>发出份数应在 0 到 {most} 之间。</source>
        <translation>The number of ballots issued should be between 0 and {most}.</translation>
    </message>
    <message>
        <source>权重应在 0 到 100 之间。</source>
        <translation>The weight should be between 0 and 100.</translation>
    </message>
    <message>
        <source>名额应在 0 到 {most} 之间。</source>
        <translation>The quota should be between 0 and {most}.</translation>
    </message>
    <message>
        <source>“{name}”已在{group}的名单里。</source>
        <translation>“{name}” is already on the list of {group}.</translation>
    </message>
    <message>
        <source>评委组“{name}”已经有了。</source>
        <translation>There is already a group “{name}”.</translation>
    </message>
    <message>
        <source>{file} 不是 .xlsx 文件名，请换成以 .xlsx 结尾的名字。</source>
        <translation>{file} is not the name of an .xlsx file; please choose one that ends in .xlsx.</translation>
    </message>
    <message>
        <source>{code} 是{track}第 {version} 版定稿{signed}</source>
        <translation>{code} is version {version} of {track}, final {signed}</translation>
    </message>
    <message>
        <source>{version}，与文件现在的内容一致，有效。</source>
        <translation>{version}; it agrees with the present contents of the file and is valid.</translation>
    </message>
    <message>
        <source>{track}：第 {version} 版定稿，校验码 {code}{signed}</source>
        <translation>{track}: final version {version}, code {code} {signed}</translation>
    </message>
    <message>
        <source>（{names}，{at}）</source>
        <translation>({names}, {at})</translation>
    </message>
    <message>
        <source>还有 {count} 项没有处理或认可：{first}</source>
        <translation>Points neither settled nor ticked ({count} in all): {first}</translation>
    </message>
    <message>
        <source>校验码不完整（应为 {whole} 位，这里是 {count} 位），请照纸上页脚输全，例如 7K3M-9Q2D-4FHT。</source>
        <translation>The code is not complete (it has {whole} characters; here are {count}); please type all of it from the foot of the page, like 7K3M-9Q2D-4FHT.</translation>
    </message>
    <message>
        <source>校验码多了几位（应为 {whole} 位，这里是 {count} 位），请照纸上页脚重输，例如 7K3M-9Q2D-4FHT。</source>
        <translation>The code is too long (it has {whole} characters; here are {count}); please type it again from the foot of the page, like 7K3M-9Q2D-4FHT.</translation>
    </message>
    <message>
        <source>{version}，但文件内容与定稿不符，请核对。</source>
        <translation>{version}; but the contents of the file are not what was finalised, please check.</translation>
    </message>
    <message>
        <source>{track}：尚未定稿，暂定稿校验码 {code}</source>
        <translation>{track}: not final yet, code of the provisional papers {code}</translation>
    </message>
    <message>
        <source>{track}：文件内容与第 {version} 版定稿（校验码 {code}）不符</source>
        <translation>{track}: the contents of the file are not those of final version {version} (code {code})</translation>
    </message>
    <message>
        <source>{track}（演练，不作数）</source>
        <translation>{track} (rehearsal, does not count)</translation>
    </message>
    <message>
        <source>还没有述职对象。</source>
        <translation>There are no participants yet.</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>或</source>
        <translation> or </translation>
    </message>
    <message>
        <source>{subject}：{before}，待裁定为{grades}。</source>
        <translation>{subject}: {before}; the panel must rule it as {grades}.</translation>
    </message>
    <message>
        <source>关于{subject}的裁定所依据的内容已变，裁定不再有效，请重新裁定或撤回。</source>
        <translation>What the ruling on {subject} rests on has changed, so it no longer holds; please rule again or withdraw it.</translation>
    </message>
    <message>
        <source>{name}的综合评价意见还没有写完。</source>
        <translation>The opinion on {name} is not finished.</translation>
    </message>
    <message>
        <source>定稿人和复核人应是两个人，请填两个不同的姓名。</source>
        <translation>Two different people must finalise and confirm; please fill in two names.</translation>
    </message>
    <message>
        <source>{track}已经定稿；要再定稿，请先重新开放。</source>
        <translation>{track} is final already; to finalise it again, please reopen it first.</translation>
    </message>
    <message>
        <source>{track}还没有定稿，不用重新开放。</source>
        <translation>{track} is not final, so there is nothing to reopen.</translation>
    </message>
    <message>
        <source>{code} 是{track}现在内容的暂定稿，不是定稿。</source>
        <translation>{code} is of a provisional paper of {track} as it is now, not of a final one.</translation>
    </message>
    <message>
        <source>{group} {number} 号评分表还没有录完。</source>
        <translation>Ballot {group} {number} is not typed in full.</translation>
    </message>
    <message>
        <source>{group}发出 {issued} 份评分表，收到 {received} 份。</source>
        <translation>{group}: ballots issued {issued}, received {received}.</translation>
    </message>
    <message>
        <source>{track} 名单</source>
        <translation>{track} roster</translation>
    </message>
    <message>
        <source>与 {where} 是同一票号；两份不同时整批不会导入，请核对票号。</source>
        <translation>has the same number as {where}; if the two differ, nothing of the batch is imported. Please check the numbers.</translation>
    </message>
    <message>
        <source>{file} {place}的 {name} 已在名单里，登记为“{old}”，文件为“{new}”；请核对，确要以文件为准请加 --replace。</source>
        <translation>{file}, {place}: {name} is on the roster as “{old}”, and the file says “{new}”; please check. If the file is right, import it with --replace.</translation>
    </message>
    <message>
        <source>{name}“{column}”现为“{old}”，文件为“{new}”</source>
        <translation>{name} “{column}” is “{old}” now, and “{new}” in the file</translation>
    </message>
    <message>
        <source>评分表 {group} {number} 已经录过，{where}现为“{old}”，{file} {spot}为“{new}”；请核对，确要以文件为准请加 --replace。</source>
        <translation>Ballot {group} {number} is typed already: {where} is “{old}” now, and “{new}” in {file}, {spot}; please check. If the file is right, import it with --replace.</translation>
    </message>
    <message>
        <source>{name} “{column}”</source>
        <translation>{name} “{column}”</translation>
    </message>
    <message>
        <source>“{column}”</source>
        <translation>“{column}”</translation>
    </message>
    <message>
        <source>请在窗口的“述职对象”页用“导入名单”打开它，看过再导入。</source>
        <translation>please open it by “Import list” on the page “Participants” of the window, and look before you import it.</translation>
    </message>
    <message>
        <source>{what}不能为空，请填写。</source>
        <translation>Please fill in: {what}.</translation>
    </message>
    <message>
        <source>{what}里有控制字符，请改正。</source>
        <translation>There are control characters in this text: {what}. Please correct it.</translation>
    </message>
    <message>
        <source>{what}超过 {longest} 个字，请缩短。</source>
        <translation>Longer than {longest} characters: {what}. Please shorten it.</translation>
    </message>
    <message>
        <source>{what}里有换行或控制字符，请改正。</source>
        <translation>There are line breaks or control characters in this text: {what}. Please correct it.</translation>
    </message>
    <message>
        <source>第 {line} 行“{name}”与第 {earlier} 行重名；是同一人就删去一行，不是就在姓名后加注以便区分。</source>
        <translation>Line {line}, “{name}”, has the same name as line {earlier}; if it is the same person, delete one of the lines, else add a remark behind the name to tell them apart.</translation>
    </message>
    <message>
        <source>第 {line} 行的{why}</source>
        <translation>Line {line}: {why}</translation>
    </message>
    <message>
        <source>“{name}”的类别“{category}”不在方案里，请改正。</source>
        <translation>“{name}” has the category “{category}”, which is not in the scheme; please correct it.</translation>
    </message>
    <message>
        <source>{group}的发出份数应在 0 到 {most} 之间。</source>
        <translation>The ballots issued to {group} should be between 0 and {most}.</translation>
    </message>
    <message>
        <source>找不到方案“{scheme}”，请给出方案文件的路径，或自带方案的名称：{names}。</source>
        <translation>There is no scheme “{scheme}”; please give the path of a scheme file, or the name of one of ours: {names}.</translation>
    </message>
    <message>
        <source>方案 {scheme} 不能用：{why}。</source>
        <translation>The scheme {scheme} cannot be used: {why}.</translation>
    </message>
    <message>
        <source>“{name}”写了两次；同名的人请在姓名后加注以便区分。</source>
        <translation>“{name}” is there twice; for people of the same name, please add a note after the name that tells them apart.</translation>
    </message>
    <message>
        <source>方案里没有“{group}”这个评委组。</source>
        <translation>There is no group “{group}” in the scheme.</translation>
    </message>
    <message>
        <source>方案 {scheme} 太大，不像是方案文件。</source>
        <translation>The scheme {scheme} is too large to be a scheme file.</translation>
    </message>
    <message>
        <source>这个述职对象已经不在名单里了。</source>
        <translation>This participant is no longer on the roster.</translation>
    </message>
    <message>
        <source>没有“{category}”这个类别，请从已有的类别里选。</source>
        <translation>There is no category “{category}”; please choose one of those there are.</translation>
    </message>
    <message>
        <source>“{name}”已在名单里；同名的人请在姓名后加注以便区分。</source>
        <translation>“{name}” is on the roster already; for people of the same name, please add a note after the name that tells them apart.</translation>
    </message>
    <message>
        <source>有的评委组已经不在了，请重新读取名单。</source>
        <translation>Some evaluator group is no longer there; please read the list again.</translation>
    </message>
    <message>
        <source>名单里还有 {count} 处要处理，请先处理。</source>
        <translation>Please see first to what is open on the list (places: {count}).</translation>
    </message>
    <message>
        <source>第 {line} 行的“{name}”类别不对或重名，请重新读取名单。</source>
        <translation>“{name}” in row {line} has a wrong category or occurs twice; please read the list again.</translation>
    </message>
    <message>
        <source>这个述职对象不在这份评分表上。</source>
        <translation>This participant is not on this ballot.</translation>
    </message>
    <message>
        <source>列名“”是空的，请补上列名，或删去那一列。</source>
        <translation>has a column without a name. Add the name, or delete the column.</translation>
    </message>
    <message>
        <source>手写{column}</source>
        <translation>written total ({column})</translation>
    </message>
    <message>
        <source>{value} {refusal}。</source>
        <translation>{value} {refusal}.</translation>
    </message>
    <message>
        <source>不能记在备注栏</source>
        <translation>cannot stand in the remark</translation>
    </message>
    <message>
        <source>{name} {column}：{wrong}</source>
        <translation>{name} {column}: {wrong}</translation>
    </message>
    <message>
        <source>表决票数</source>
        <translation>the votes</translation>
    </message>
    <message>
        <source>抽签的见证人</source>
        <translation>the witness of the lot</translation>
    </message>
    <message>
        <source>请给{name}选一个等次：{grades}。</source>
        <translation>Please choose a grade for {name}: {grades}.</translation>
    </message>
    <message>
        <source>请写明撤回的原因。</source>
        <translation>Please give the reason for withdrawing it.</translation>
    </message>
    <message>
        <source>这项裁定已经撤回了。</source>
        <translation>This ruling has been withdrawn already.</translation>
    </message>
    <message>
        <source>请写明裁定的理由。</source>
        <translation>Please give the reason for the ruling.</translation>
    </message>
    <message>
        <source>请填写{what}。</source>
        <translation>Please fill in: {what}.</translation>
    </message>
    <message>
        <source>请从可以作的决定里选：{allowed}。</source>
        <translation>Please choose one of the decisions that can be taken: {allowed}.</translation>
    </message>
    <message>
        <source>请选裁定的办法：{methods}。</source>
        <translation>Please choose how it was ruled: {methods}.</translation>
    </message>
    <message>
        <source>{grade} {count} 个</source>
        <translation>{grade} {count}</translation>
    </message>
    <message>
        <source>名额是{seats}，请按名额定等次。</source>
        <translation>The quotas are: {seats}. Please give the grades by the quotas.</translation>
    </message>
    <message>
        <source>这就是现在的等次，不用调整。</source>
        <translation>This is the present grade; there is nothing to change.</translation>
    </message>
    <message>
        <source>评分表 {number} 第一遍还没有录完，先录完再录第二遍。</source>
        <translation>The first entry of ballot {number} is not finished; please finish it before the second.</translation>
    </message>
    <message>
        <source>第二遍录入的比例应在 0 到 100 之间。</source>
        <translation>The share of second entries should be between 0 and 100.</translation>
    </message>
    <message>
        <source>评分表 {number} 已作废，不用录第二遍。</source>
        <translation>Ballot {number} is void and needs no second entry.</translation>
    </message>
    <message>
        <source>评分表 {number} 还没有开始第二遍录入。</source>
        <translation>No second entry of ballot {number} has been begun.</translation>
    </message>
    <message>
        <source>页边距请写四个毫米数，上、左、下、右，用空格隔开，例如 37 28 35 26。</source>
        <translation>Please give the margins as four numbers in millimetres, top, left, bottom, right, with spaces between, e.g. 37 28 35 26.</translation>
    </message>
    <message>
        <source>“{text}…”这一项</source>
        <translation>“{text}…”</translation>
    </message>
    <message>
        <source>收到 {received}/{issued} 份</source>
        <translation>received {received}/{issued}</translation>
    </message>
    <message>
        <source>{count} 项待处理</source>
        <translation>{count} to settle</translation>
    </message>
    <message>
        <source>已定稿</source>
        <translation>final</translation>
    </message>
    <message>
        <source>{tracks}已定稿</source>
        <translation>final: {tracks}</translation>
    </message>
    <message>
        <source>收到 {received} 份</source>
        <translation>received {received}</translation>
    </message>
    <message>
        <source>还没有收到评分表</source>
        <translation>no ballots received yet</translation>
    </message>
    <message>
        <source>要填的评分表多于 {most} 份，一个工作簿最多 {most} 份，请分组或分批导出。</source>
        <translation>There are more than {most} ballots to fill in, and a workbook holds {most} at most; please export them by group or in batches.</translation>
    </message>
    <message>
        <source>要填的有 {ballots} 份、每份 {rows} 行，请分组或分批导出。</source>
        <translation>Too many to fill in at once (ballots: {ballots}, rows on each: {rows}); please export them by group or in batches.</translation>
    </message>
    <message>
        <source>没有叫“{group}”的评委组，应为{known}之一。</source>
        <translation>There is no group called “{group}”; it should be one of these: {known}.</translation>
    </message>
    <message>
        <source>发出的评分表都已收到，没有要填的；要另加几份请说明份数（--count）。</source>
        <translation>All ballots issued are in, and there is none to fill in; for further ones, please say how many (--count).</translation>
    </message>
    <message>
        <source>还没有述职对象，请先录入或导入名单。</source>
        <translation>There are no participants yet; please type or import the roster first.</translation>
    </message>
    <message>
        <source>由此引起：</source>
        <translation>brought about by:</translation>
    </message>
    <message>
        <source>  （略去 {count} 层）</source>
        <translation>  (calls left out: {count})</translation>
    </message>
    <message>
        <source>  {file} 第 {line} 行，{function}</source>
        <translation>  {file} line {line}, {function}</translation>
    </message>
    <message>
        <source>  （程序之外 {count} 层）</source>
        <translation>  (calls outside the program: {count})</translation>
    </message>
    <message>
        <source>空白</source>
        <translation>blank</translation>
    </message>
    <message>
        <source>{kind} {named} {cell}</source>
        <translation>{kind} {named} {cell}</translation>
    </message>
    <message>
        <source>手写总分 {total}</source>
        <translation>written total {total}</translation>
    </message>
    <message>
        <source>第 {number} 项</source>
        <translation>criterion {number}</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>text</translation>
    </message>
    <message>
        <source>无法辨认的字节</source>
        <translation>bytes that cannot be read</translation>
    </message>
    <message>
        <source>备注 {remark}</source>
        <translation>remark {remark}</translation>
    </message>
    <message>
        <source>空白评分表</source>
        <translation>Blank ballots</translation>
    </message>
    <message>
        <source>评分表登记册</source>
        <translation>Register of ballots</translation>
    </message>
    <message>
        <source>述职评议结果汇总表</source>
        <translation>Results sheet</translation>
    </message>
    <message>
        <source>述职评议结果公示</source>
        <translation>Announcement of results</translation>
    </message>
    <message>
        <source>述职评议结果反馈</source>
        <translation>Feedback on results</translation>
    </message>
    <message>
        <source>述职评议计算附件</source>
        <translation>Annex of calculations</translation>
    </message>
    <message>
        <source>人工复核记录</source>
        <translation>Record of the hand check</translation>
    </message>
    <message>
        <source>述职评议会议程</source>
        <translation>Agenda of the meeting</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Titles</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>小标题</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>{where}里的内容太多，不像是名单。</source>
        <translation>There is too much in the {where} for a list.</translation>
    </message>
    <message>
        <source>与同一份评分表 {number} {place}的“{evaluator}”不一致，请改成一致。</source>
        <translation>is not “{evaluator}”, as the same ballot {number} has it ({place}); please make them agree.</translation>
    </message>
    <message>
        <source>不在述职对象名单里，请先导入名单，或改正名称。</source>
        <translation>is not on the roster of participants; please import the roster first, or correct the name.</translation>
    </message>
    <message>
        <source>{refusal}，请改正。</source>
        <translation>{refusal}; please correct it.</translation>
    </message>
    <message>
        <source>在评分表 {number} 中重复（前一次在{place}），请只留一行。</source>
        <translation>occurs twice on ballot {number} (first in {place}); please keep only one row.</translation>
    </message>
    <message>
        <source>是空的，每份评分表都要有票号。</source>
        <translation>is empty; every ballot needs a number.</translation>
    </message>
    <message>
        <source>多于两位小数，请改正。</source>
        <translation>has more than two decimals; please correct it.</translation>
    </message>
    <message>
        <source>超出了可能的范围</source>
        <translation>is beyond what is possible</translation>
    </message>
    <message>
        <source>不是数，请改正。</source>
        <translation>is not a number; please correct it.</translation>
    </message>
    <message>
        <source>是另一个评议的填写模板，没有导入；请核对文件，或{again}</source>
        <translation>is a template of another review and was not imported; please check the file, or else {again}</translation>
    </message>
    <message>
        <source>工作表“{sheet}”{cell} 的“{value}”在没有列名的一列，请补上列名或删去。</source>
        <translation>sheet “{sheet}” {cell}: “{value}” stands in a column without a name; please name the column or delete it.</translation>
    </message>
    <message>
        <source>第 {line} 行</source>
        <translation>line {line}</translation>
    </message>
    <message>
        <source>{line}“{column}”列</source>
        <translation>{line}, column “{column}”</translation>
    </message>
    <message>
        <source>工作表“{sheet}”第 {line} 行</source>
        <translation>sheet “{sheet}” row {line}</translation>
    </message>
    <message>
        <source>工作表“{sheet}”{cell}（{column}）</source>
        <translation>sheet “{sheet}” {cell} ({column})</translation>
    </message>
    <message>
        <source>不是有效的 CSV（{why}），请检查引号。</source>
        <translation>this is not valid CSV ({why}); please check the quotation marks.</translation>
    </message>
    <message>
        <source>超过 {longest} 个字，请缩短。</source>
        <translation>is longer than {longest} characters; please shorten it.</translation>
    </message>
    <message>
        <source>含有换行或控制字符，请改正。</source>
        <translation>has line breaks or control characters in it; please correct it.</translation>
    </message>
    <message>
        <source>太大（超过 {most} MB），不像是名单或评分表。</source>
        <translation>is too large (over {most} MB) for a roster or ballots.</translation>
    </message>
    <message>
        <source>找不到文件 {path}，请检查文件名。</source>
        <translation>The file {path} was not found; please check its name.</translation>
    </message>
    <message>
        <source>有 {cells} 格，列名有 {columns} 个，请补齐或去掉多余的逗号。</source>
        <translation>the number of cells is {cells}, and of column names {columns}; please fill in what is missing, or take away commas that are too many.</translation>
    </message>
    <message>
        <source>{where}的“{value}”{wrong}</source>
        <translation>{where}: “{value}” {wrong}</translation>
    </message>
    <message>
        <source>第 {line} 行{wrong}</source>
        <translation>line {line}: {wrong}</translation>
    </message>
    <message>
        <source>列名“{column}”{wrong}</source>
        <translation>the column name “{column}” {wrong}</translation>
    </message>
    <message>
        <source>不认得，应有的列是：{columns}。</source>
        <translation>is not known; the columns should be: {columns}.</translation>
    </message>
    <message>
        <source>缺少，应有的列是：{columns}。</source>
        <translation>is missing; the columns should be: {columns}.</translation>
    </message>
    <message>
        <source>重复出现，请只留一列。</source>
        <translation>occurs twice; please keep only one such column.</translation>
    </message>
    <message>
        <source>{columns} 列也像{heading}，这次没有读；导入后可以再导入一次，改选那一列。</source>
        <translation>These columns also look like {heading} and were not read this time: {columns}. Afterwards you can import once more and choose another of them.</translation>
    </message>
    <message>
        <source>与第 {line} 行重名</source>
        <translation>the same name as in row {line}</translation>
    </message>
    <message>
        <source>是同一人就在多的一行按空格不取，不是就在表里加注区分再导入。</source>
        <translation>if it is the same person, press Space on one of the rows to leave it out, if not, add a note in the table that tells them apart and import it again.</translation>
    </message>
    <message>
        <source>工作表“{sheet}”{cell}“{value}”</source>
        <translation>Sheet “{sheet}” {cell} “{value}”</translation>
    </message>
    <message>
        <source>{place}{why}</source>
        <translation>{place}: {why}</translation>
    </message>
    <message>
        <source>与第 {line} 行相同</source>
        <translation>the same as row {line}</translation>
    </message>
    <message>
        <source>空行</source>
        <translation>empty row</translation>
    </message>
    <message>
        <source>表头以上</source>
        <translation>above the header</translation>
    </message>
    <message>
        <source>表头</source>
        <translation>header</translation>
    </message>
    <message>
        <source>小标题，以下归入{category}</source>
        <translation>heading; what follows goes to {category}</translation>
    </message>
    <message>
        <source>重复的表头</source>
        <translation>the header again</translation>
    </message>
    <message>
        <source>与上一行是同一格（合并）</source>
        <translation>one cell with the row above (merged)</translation>
    </message>
    <message>
        <source>说明文字</source>
        <translation>a note</translation>
    </message>
    <message>
        <source>没有{heading}</source>
        <translation>no {heading}</translation>
    </message>
    <message>
        <source>空缺</source>
        <translation>vacant</translation>
    </message>
    <message>
        <source>请在表里补上再导入，或在这一行按空格不取。</source>
        <translation>add it in the table and import it again, or press Space on this row to leave it out.</translation>
    </message>
    <message>
        <source>不像{heading}</source>
        <translation>does not look like {heading}</translation>
    </message>
    <message>
        <source>请检查选对了列没有，或在这一行按空格不取。</source>
        <translation>check that the right column is chosen, or press Space on this row to leave it out.</translation>
    </message>
    <message>
        <source>请在表里一人一行再导入，或在这一行按空格不取。</source>
        <translation>give each a row in the table and import it again, or press Space on this row to leave it out.</translation>
    </message>
    <message>
        <source>超过 {longest} 个字</source>
        <translation>is longer than {longest} characters</translation>
    </message>
    <message>
        <source>请在表里缩短再导入，或在这一行按空格不取。</source>
        <translation>shorten it in the table and import it again, or press Space on this row to leave it out.</translation>
    </message>
    <message>
        <source>请用 Excel 或 WPS 打开后另存为 .xlsx，再导入。</source>
        <translation>please open it in Excel or WPS, save it as .xlsx, and import that.</translation>
    </message>
    <message>
        <source>是公式，还没有算出结果</source>
        <translation>is a formula that has not been worked out</translation>
    </message>
    <message>
        <source>请用 Excel 或 WPS 打开、保存一次再导入。</source>
        <translation>please open the file in Excel or WPS, save it once, and import it again.</translation>
    </message>
    <message>
        <source>工作表“{sheet}”{cell} {wrong}</source>
        <translation>sheet “{sheet}” {cell} {wrong}</translation>
    </message>
    <message>
        <source>{file} {fault}</source>
        <translation>{file} {fault}</translation>
    </message>
    <message>
        <source>{file} {place_and_fault}</source>
        <translation>{file}, {place_and_fault}</translation>
    </message>
    <message>
        <source>{file} {sheet}</source>
        <translation>{file} {sheet}</translation>
    </message>
    <message>
        <source>的内容展开后超过 {most} MB，可能是恶意文件，没有读取。</source>
        <translation>would unpack to more than {most} MB; it may be malicious and was not read.</translation>
    </message>
    <message>
        <source>设了打开密码，请先取消密码，再导入。</source>
        <translation>has a password; please take that off first, and import it again.</translation>
    </message>
    <message>
        <source>有 {count} 张工作表，请只留下要导入的，另存后再导入。</source>
        <translation>has too many sheets ({count}); please keep only those to be imported, save, and import it again.</translation>
    </message>
    <message>
        <source>里没有工作表。</source>
        <translation>has no sheets in it.</translation>
    </message>
    <message>
        <source>是二进制工作簿（.xlsb），{save_as}</source>
        <translation>is a binary workbook (.xlsb); {save_as}</translation>
    </message>
    <message>
        <source>的内容已损坏（两处用了同一个部分），没有读取。</source>
        <translation>is damaged (the same part is used in two places) and was not read.</translation>
    </message>
    <message>
        <source>的内容展开后超过 {most} MB，不像是名单或评分表。</source>
        <translation>would unpack to more than {most} MB, too much for a roster or ballots.</translation>
    </message>
    <message>
        <source>设了密码，请先取消密码，再导入。</source>
        <translation>has a password; please take that off first, and import it again.</translation>
    </message>
    <message>
        <source>的压缩比高得不正常，可能是恶意文件，没有读取。</source>
        <translation>is packed far too tightly; it may be malicious and was not read.</translation>
    </message>
    <message>
        <source>的内容太多，不像是名单或评分表；请只留下要导入的表，另存后再导入。</source>
        <translation>has too much in it for a roster or ballots; please keep only the table to be imported, save, and import it again.</translation>
    </message>
    <message>
        <source>第 {last} 行以后还有内容，不像是名单或评分表；请只留下要导入的部分。</source>
        <translation>has something below row {last}, too much for a roster or ballots; please keep only the part to be imported.</translation>
    </message>
    <message>
        <source>第 {last} 列以后还有内容，不像是名单或评分表；请只留下要导入的部分。</source>
        <translation>has something beyond column {last}, too much for a roster or ballots; please keep only the part to be imported.</translation>
    </message>
    <message>
        <source>含有表格里不该有的声明（DOCTYPE 或实体），可能是恶意文件，没有读取。</source>
        <translation>holds declarations that do not belong in a table (DOCTYPE or entities); it may be malicious and was not read.</translation>
    </message>
    <message>
        <source>的内容嵌套过深，可能是恶意文件，没有读取。</source>
        <translation>is nested too deep; it may be malicious and was not read.</translation>
    </message>
    <message>
        <source>有一格超过 {longest} 个字，不像是名单或评分表。</source>
        <translation>has a cell of more than {longest} characters, too long for a roster or ballots.</translation>
    </message>
    <message>
        <source>合并的单元格超过 {most} 处，不像是名单或评分表。</source>
        <translation>has more than {most} merged ranges, too many for a roster or ballots.</translation>
    </message>
    <message>
        <source>{path} 不是普通文件，请选一个表格文件。</source>
        <translation>{path} is not an ordinary file; please choose a table.</translation>
    </message>
    <message>
        <source>思源宋体</source>
        <translation>Noto Serif SC</translation>
    </message>
    <message>
        <source>思源宋体 粗体</source>
        <translation>Noto Serif SC bold</translation>
    </message>
    <message>
        <source>思源黑体</source>
        <translation>Noto Sans SC</translation>
    </message>
    <message>
        <source>思源黑体 粗体</source>
        <translation>Noto Sans SC bold</translation>
    </message>
    <message>
        <source>学年</source>
        <translation>School year</translation>
    </message>
    <message>
        <source>评议名称</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>学校</source>
        <translation>School</translation>
    </message>
    <message>
        <source>公示开始日期</source>
        <translation>Announced from</translation>
    </message>
    <message>
        <source>公示结束日期</source>
        <translation>Announced until</translation>
    </message>
    <message>
        <source>受理部门</source>
        <translation>Office in charge</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Contact phone</translation>
    </message>
    <message>
        <source>会议日期</source>
        <translation>Date of meeting</translation>
    </message>
    <message>
        <source>会议时间</source>
        <translation>Time of meeting</translation>
    </message>
    <message>
        <source>会议地点</source>
        <translation>Place of meeting</translation>
    </message>
    <message>
        <source>签名栏</source>
        <translation>Who signs</translation>
    </message>
    <message>
        <source>反馈函的开头</source>
        <translation>Opening of the letter</translation>
    </message>
    <message>
        <source>通知书的开头</source>
        <translation>Opening of the notice</translation>
    </message>
    <message>
        <source>裁定理由</source>
        <translation>Reason of the ruling</translation>
    </message>
    <message>
        <source>裁定方式的说明</source>
        <translation>Details of the ruling</translation>
    </message>
    <message>
        <source>撤回裁定的理由</source>
        <translation>Reason for withdrawing a ruling</translation>
    </message>
    <message>
        <source>核对提示的处理理由</source>
        <translation>Reason given on a flag</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>空格</source>
        <translation>space</translation>
    </message>
    <message>
        <source>全角空格</source>
        <translation>full-width space</translation>
    </message>
    <message>
        <source>不间断空格</source>
        <translation>no-break space</translation>
    </message>
    <message>
        <source>零宽空格</source>
        <translation>zero-width space</translation>
    </message>
    <message>
        <source>零宽不连字</source>
        <translation>zero-width non-joiner</translation>
    </message>
    <message>
        <source>零宽连字</source>
        <translation>zero-width joiner</translation>
    </message>
    <message>
        <source>从左到右标记</source>
        <translation>left-to-right mark</translation>
    </message>
    <message>
        <source>从右到左标记</source>
        <translation>right-to-left mark</translation>
    </message>
    <message>
        <source>零宽连接符</source>
        <translation>word joiner</translation>
    </message>
    <message>
        <source>零宽不换行空格</source>
        <translation>zero-width no-break space</translation>
    </message>
    <message>
        <source>软连字符</source>
        <translation>soft hyphen</translation>
    </message>
    <message>
        <source>{name}（{code}）</source>
        <translation>{name} ({code})</translation>
    </message>
    <message>
        <source>看不见的字符</source>
        <translation>an invisible character</translation>
    </message>
    <message>
        <source>“{char}”</source>
        <translation>“{char}”</translation>
    </message>
    <message>
        <source>与第 {line} 行看起来一样，只差{characters}</source>
        <translation>looks the same as row {line} and differs only in {characters}</translation>
    </message>
    <message>
        <source>“{name}”与名单里的“{other}”看起来一样，只差{characters}；同名的人请在姓名后加注以便区分。</source>
        <translation>“{name}” looks the same as “{other}” in the list and differs only in {characters}; where two people share a name, add a note after it.</translation>
    </message>
    <message>
        <source>第 {version} 版</source>
        <translation>version {version}</translation>
    </message>
    <message>
        <source>带 {count} 项认可的未处理事项定稿</source>
        <translation>finalised with {count} accepted open points</translation>
    </message>
    <message>
        <source>暂定</source>
        <translation>provisional</translation>
    </message>
    <message>
        <source>{version}&#x3000;{accepted}</source>
        <translation>{version}, {accepted}</translation>
    </message>
    <message>
        <source>定稿时认可</source>
        <translation>accepted at finalising</translation>
    </message>
    <message>
        <source>待处理</source>
        <translation>To settle</translation>
    </message>
    <message>
        <source>（{names}，{at}，{accepted}）</source>
        <translation>({names}, {at}, {accepted})</translation>
    </message>
    <message>
        <source>分数超过满分 {count} 行</source>
        <translation>mark above the maximum: {count}</translation>
    </message>
    <message>
        <source>分数不合分度 {count} 行</source>
        <translation>mark off the step: {count}</translation>
    </message>
    <message>
        <source>分数认不出 {count} 行</source>
        <translation>mark unreadable: {count}</translation>
    </message>
    <message>
        <source>{faults}，这一行不计入</source>
        <translation>{faults}; the row does not count</translation>
    </message>
    <message>
        <source>“{column}”写着“{text}”，不是分数</source>
        <translation>“{column}” reads “{text}”, which is no mark</translation>
    </message>
    <message>
        <source>已核对，待评议小组裁定。</source>
        <translation>Checked; the panel has to rule.</translation>
    </message>
    <message>
        <source>待评议小组裁定。</source>
        <translation>The panel has to rule.</translation>
    </message>
    <message>
        <source>“{column}”写着 {text}，超过满分 {most}</source>
        <translation>“{column}” reads {text}, above the maximum of {most}</translation>
    </message>
    <message>
        <source>“{column}”写着 {text}，不是 {step} 的整数倍</source>
        <translation>“{column}” reads {text}, not a multiple of {step}</translation>
    </message>
    <message>
        <source>超过满分的按满分计</source>
        <translation>marks above the maximum count as the maximum</translation>
    </message>
    <message>
        <source>这一行按裁定的分计</source>
        <translation>the row counts the points ruled</translation>
    </message>
    <message>
        <source>{decision}：{points} 分</source>
        <translation>{decision}: {points}</translation>
    </message>
    <message>
        <source>附注</source>
        <translation>note</translation>
    </message>
    <message>
        <source>照录的分</source>
        <translation>Mark as on paper</translation>
    </message>
    <message>
        <source>照录</source>
        <translation>as on paper</translation>
    </message>
    <message>
        <source>裁定的分</source>
        <translation>points ruled</translation>
    </message>
    <message>
        <source>附注 {note}</source>
        <translation>note {note}</translation>
    </message>
    <message>
        <source>纸上写的</source>
        <translation>The text on the paper</translation>
    </message>
    <message>
        <source>不是数</source>
        <translation>is not a number</translation>
    </message>
    <message>
        <source>裁定的分应在 0 到 {most} 之间，这里是 {points}。</source>
        <translation>The points ruled must be between 0 and {most}, not {points}.</translation>
    </message>
    <message>
        <source>请填写这一行裁定计多少分。</source>
        <translation>Enter the points that the row is to count.</translation>
    </message>
    <message>
        <source>评分表 {group} {number} 移到{to_group}，票号 {to_number}</source>
        <translation>Move ballot {group} {number} to {to_group}, number {to_number}</translation>
    </message>
    <message>
        <source>删除评分表 {group} {number}（连同 {count}）</source>
        <translation>Delete ballot {group} {number} (with {count})</translation>
    </message>
    <message>
        <source>{number} {name} 弃评（清去 {count} 格）</source>
        <translation>{number} {name} abstained ({count} cells cleared)</translation>
    </message>
    <message>
        <source>{number} {name} 附注 {note}</source>
        <translation>{number} {name} note {note}</translation>
    </message>
    <message>
        <source>评分表 {number} 附注 {note}</source>
        <translation>Ballot {number} note {note}</translation>
    </message>
    <message>
        <source>放弃 {number} 的第二遍录入（{count}）</source>
        <translation>Discard the second entry of {number} ({count})</translation>
    </message>
    <message>
        <source>暂定：尚未定稿，定稿前{until_then}</source>
        <translation>Provisional: not final yet; until then, {until_then}</translation>
    </message>
    <message>
        <source>暂定：还有 {count} 项待处理问题，处理完毕前{until_then}</source>
        <translation>Provisional: {count} problems are open; until they are settled, {until_then}</translation>
    </message>
    <message>
        <source>暂定：还有等次待评议小组裁定，裁定前{until_then}</source>
        <translation>Provisional: grades await the panel&apos;s ruling; until then, {until_then}</translation>
    </message>
    <message>
        <source>{name}“{words}”里的{marks}多数字体没有，打开文件的电脑上可能显示成 {placeholder}。</source>
        <translation>{marks} in {name} “{words}” is missing from most typefaces; the computer that opens the file may show {placeholder}.</translation>
    </message>
    <message>
        <source>这是演练，每一页都印着“演练”，不作数。</source>
        <translation>This is a rehearsal: every page is marked as one and does not count.</translation>
    </message>
    <message>
        <source>请勿张贴</source>
        <translation>do not post it</translation>
    </message>
    <message>
        <source>请勿发出</source>
        <translation>do not send it</translation>
    </message>
    <message>
        <source>{track}：{text}。</source>
        <translation>{track}: {text}.</translation>
    </message>
    <message>
        <source>{names}的综合评价意见还没有写完。</source>
        <translation>The opinions on {names} are not finished.</translation>
    </message>
    <message>
        <source>公示期</source>
        <translation>period</translation>
    </message>
    <message>
        <source>{names}没有填写，印出来是横线，供手工填写。</source>
        <translation>{names} left empty: printed as a rule, to be written in by hand.</translation>
    </message>
    <message>
        <source>不作为正式结果</source>
        <translation>not official</translation>
    </message>
    <message>
        <source>里有太多文件，不是正常的表格文件，没有读取。</source>
        <translation>has too many files inside; it is not a normal table file and was not read.</translation>
    </message>
    <message>
        <source>缺少应有的内容（{part}），{save_again}</source>
        <translation>lacks a part that it should have ({part}). {save_again}</translation>
    </message>
    <message>
        <source>的内容与所写的大小不符，已损坏；{save_again}</source>
        <translation>is damaged: its content does not have the size stated. {save_again}</translation>
    </message>
    <message>
        <source>已损坏，无法打开；{save_again}</source>
        <translation>is damaged and cannot be opened. {save_again}</translation>
    </message>
    <message>
        <source>用了表格文件不用的压缩方法，{save_again}</source>
        <translation>uses a compression that table files do not use. {save_again}</translation>
    </message>
    <message>
        <source>里有两个同名的部分，不是正常的表格文件，没有读取。</source>
        <translation>has two parts of the same name; it is not a normal table file and was not read.</translation>
    </message>
    <message>
        <source>文件头不对</source>
        <translation>wrong header</translation>
    </message>
    <message>
        <source>缺少应有的内容</source>
        <translation>a part is missing</translation>
    </message>
    <message>
        <source>所写的大小不对</source>
        <translation>a wrong size is stated</translation>
    </message>
    <message>
        <source>内容不全</source>
        <translation>incomplete</translation>
    </message>
    <message>
        <source>目录不对</source>
        <translation>wrong directory</translation>
    </message>
    <message>
        <source>内容绕成了圈</source>
        <translation>its content goes round in a circle</translation>
    </message>
    <message>
        <source>内容绕成了圈或不全</source>
        <translation>its content goes round in a circle or is incomplete</translation>
    </message>
    <message>
        <source>是 Word 文件，里面没有表格；请把内容做成表格，或用 Excel、WPS 表格填好再导入。</source>
        <translation>is a Word file without tables. Please put the content into a table, or fill in an Excel or WPS spreadsheet, and import that.</translation>
    </message>
    <message>
        <source>文本框里的文字没有读：“{text}”</source>
        <translation>The text of text boxes was not read: “{text}”</translation>
    </message>
    <message>
        <source>表格以外的文字没有读：“{text}”</source>
        <translation>The text outside the tables was not read: “{text}”</translation>
    </message>
    <message>
        <source>里面的 {count} 张图片没有读</source>
        <translation>Pictures not read: {count}</translation>
    </message>
    <message>
        <source>里面嵌入的对象（如 Excel 表格）没有读</source>
        <translation>Embedded objects (such as an Excel table) were not read</translation>
    </message>
    <message>
        <source>里面的宏没有运行，也没有读</source>
        <translation>The macros were neither run nor read</translation>
    </message>
    <message>
        <source>有没有接受的修订，删去了“{text}”</source>
        <translation>has a revision that is not accepted, which deletes “{text}”</translation>
    </message>
    <message>
        <source>“{text}”设成了隐藏文字</source>
        <translation>“{text}” is hidden text</translation>
    </message>
    <message>
        <source>表格 {number}</source>
        <translation>Table {number}</translation>
    </message>
    <message>
        <source>是压缩文件，请先解压，再导入其中的表格。</source>
        <translation>is a compressed file. Please unpack it and import the tables inside.</translation>
    </message>
    <message>
        <source>是音频或视频文件，不是表格。</source>
        <translation>is a sound or video file, not a table.</translation>
    </message>
    <message>
        <source>是数据库文件，不是表格。</source>
        <translation>is a database file, not a table.</translation>
    </message>
    <message>
        <source>是 Office 的旧格式文件，里面没有表格。</source>
        <translation>is an Office file of an old format without a table.</translation>
    </message>
    <message>
        <source>是 PDF 文件，不能当表格读；请向填表人要 Excel 或 WPS 的表格文件，或照着录入。</source>
        <translation>is a PDF file, which cannot be read as a table. Please ask for the Excel or WPS file, or type from it.</translation>
    </message>
    <message>
        <source>是 RTF 文件；请用 Word 或 WPS 打开后另存为 .docx，再导入。</source>
        <translation>is an RTF file. Please open it in Word or WPS, save it as .docx and import that.</translation>
    </message>
    <message>
        <source>是 Windows 的快捷方式，不是文件本身；请导入它指向的那个文件。</source>
        <translation>is a Windows shortcut, not the file itself. Please import the file that it points to.</translation>
    </message>
    <message>
        <source>是网址的快捷方式，不是表格文件。</source>
        <translation>is a shortcut to a web address, not a table file.</translation>
    </message>
    <message>
        <source>是程序，不是表格。</source>
        <translation>is a program, not a table.</translation>
    </message>
    <message>
        <source>是旧格式的 Word 文件（.doc 或 .wps），请用 Word 或 WPS 打开后另存为 .docx，再导入。</source>
        <translation>is a Word file of the old format (.doc or .wps). Please open it in Word or WPS, save it as .docx and import that.</translation>
    </message>
    <message>
        <source>是演示文稿，不是表格。</source>
        <translation>is a presentation, not a table.</translation>
    </message>
    <message>
        <source>是 Windows 的缩略图缓存，不是表格。</source>
        <translation>is a thumbnail cache of Windows, not a table.</translation>
    </message>
    <message>
        <source>是 OFD 版式文件，不能当表格读；请向填表人要 Excel 或 WPS 的表格文件，或照着录入。</source>
        <translation>is an OFD file, which cannot be read as a table. Please ask for the Excel or WPS file, or type from it.</translation>
    </message>
    <message>
        <source>是空的（0 字节），没有内容；可能没有传完，请重新拿一份。</source>
        <translation>is empty (0 bytes); its transfer may have been cut off. Please get it again.</translation>
    </message>
    <message>
        <source>是很旧的 Excel 格式（4.0 以前），{save_as}</source>
        <translation>is of a very old Excel format (up to 4.0). {save_as}</translation>
    </message>
    <message>
        <source>是 XML 电子表格（2003），{save_as}</source>
        <translation>is an XML spreadsheet (2003). {save_as}</translation>
    </message>
    <message>
        <source>是未压缩的 OpenDocument 文件，{save_as}</source>
        <translation>is a flat OpenDocument file. {save_as}</translation>
    </message>
    <message>
        <source>其实是存成单个文件的网页，{save_as}</source>
        <translation>is really a web page saved as one file. {save_as}</translation>
    </message>
    <message>
        <source>是 XML 文件，不是认得的表格；{save_as}</source>
        <translation>is an XML file, not a known table. {save_as}</translation>
    </message>
    <message>
        <source>其实是网页，{save_as}</source>
        <translation>is really a web page. {save_as}</translation>
    </message>
    <message>
        <source>是 OpenDocument 文件，但里面没有工作表；请用 WPS 打开后另存为 .xlsx 或 .docx，再导入。</source>
        <translation>is an OpenDocument file without sheets. Please open it in WPS, save it as .xlsx or .docx and import that.</translation>
    </message>
    <message>
        <source>请用 Office 或 WPS 打开后另存一份，再导入。</source>
        <translation>Please open it in Office or WPS, save a copy and import that.</translation>
    </message>
    <message>
        <source>的内容已损坏（{reason}），{save_again}</source>
        <translation>is damaged ({reason}). {save_again}</translation>
    </message>
    <message>
        <source>一处标记过长</source>
        <translation>a tag is too long</translation>
    </message>
    <message>
        <source>XML 有错</source>
        <translation>faulty XML</translation>
    </message>
    <message>
        <source>是 {percent}，存的是 {stored}</source>
        <translation>is {percent}, stored as {stored}</translation>
    </message>
    <message>
        <source>是时间 {shown}</source>
        <translation>is the time {shown}</translation>
    </message>
    <message>
        <source>是日期 {date}，可能原是 {guess}</source>
        <translation>is the date {date}, perhaps typed as {guess}</translation>
    </message>
    <message>
        <source>显示为 {shown}，存的是 {stored}</source>
        <translation>is shown as {shown}, stored as {stored}</translation>
    </message>
    <message>
        <source>公式出错 {error}</source>
        <translation>is a formula with the error {error}</translation>
    </message>
    <message>
        <source>批注：{comment}</source>
        <translation>Comment: {comment}</translation>
    </message>
    <message>
        <source>其中“{struck}”划掉了</source>
        <translation>has “{struck}” crossed out</translation>
    </message>
    <message>
        <source>设成了不显示</source>
        <translation>is formatted not to be shown</translation>
    </message>
    <message>
        <source>被合并的单元格盖住，表里看不见</source>
        <translation>is covered by a merged cell and cannot be seen</translation>
    </message>
    <message>
        <source>划掉了</source>
        <translation>is crossed out</translation>
    </message>
    <message>
        <source>设成了日期，但 {stored} 不是日期</source>
        <translation>is formatted as a date, but {stored} is none</translation>
    </message>
    <message>
        <source>是 {percent}</source>
        <translation>is {percent}</translation>
    </message>
    <message>
        <source>设成了不显示，存的是 {stored}</source>
        <translation>is formatted not to be shown, stored as {stored}</translation>
    </message>
    <message>
        <source>宏</source>
        <translation>macros</translation>
    </message>
    <message>
        <source>图表</source>
        <translation>a chart</translation>
    </message>
    <message>
        <source>里面嵌入的对象（如 Word 文档）没有读</source>
        <translation>Embedded objects (such as a Word document) were not read</translation>
    </message>
    <message>
        <source>工作表“{sheet}”是{kind}，不是表格，没有读</source>
        <translation>Sheet “{sheet}” is {kind}, not a table, and was not read</translation>
    </message>
    <message>
        <source>对话框</source>
        <translation>a dialog</translation>
    </message>
    <message>
        <source>设了密码或工作簿保护，请先取消，再导入。</source>
        <translation>has a password or a protected workbook. Please remove it and import again.</translation>
    </message>
    <message>
        <source>一格的文字找不到</source>
        <translation>the text of a cell is missing</translation>
    </message>
    <message>
        <source>一处文字不全</source>
        <translation>a text is incomplete</translation>
    </message>
    <message>
        <source>不是 .xlsx 工作簿，{save_again}</source>
        <translation>is not an .xlsx workbook. {save_again}</translation>
    </message>
    <message>
        <source>缺少工作簿应有的内容，不是完整的 .xlsx；{save_again}</source>
        <translation>lacks parts of a workbook and is no complete .xlsx. {save_again}</translation>
    </message>
    <message>
        <source>嵌在单元格里的图片没有读</source>
        <translation>Pictures placed in cells were not read</translation>
    </message>
    <message>
        <source>工作表“{sheet}”里嵌入的对象（如 Word 文档）没有读</source>
        <translation>Objects embedded in sheet “{sheet}” (such as a Word document) were not read</translation>
    </message>
    <message>
        <source>工作表“{sheet}”里的文本框没有读：“{text}”</source>
        <translation>Text boxes of sheet “{sheet}” were not read: “{text}”</translation>
    </message>
    <message>
        <source>工作表“{sheet}”里的 {count} 张图片没有读</source>
        <translation>Pictures of sheet “{sheet}” not read: {count}</translation>
    </message>
    <message>
        <source>工作表“{sheet}”里的 {count} 个图表没有读</source>
        <translation>Charts of sheet “{sheet}” not read: {count}</translation>
    </message>
    <message>
        <source>一格没有位置</source>
        <translation>a cell has no place</translation>
    </message>
    <message>
        <source>像是评议文件，但内容读不出来，可能加了密或已损坏；请找它的备份。</source>
        <translation>looks like a review file, but cannot be read; it may be encrypted or damaged. Please look for a backup.</translation>
    </message>
    <message>
        <source>里的文件太多（超过 {most} 个），后面的没有读；请分几次导入。</source>
        <translation>has too many files (more than {most}); the rest was not read. Please import in several parts.</translation>
    </message>
    <message>
        <source>与“{first}”的内容完全相同，只读了那一个。</source>
        <translation>has the same content as “{first}”; only that one was read.</translation>
    </message>
    <message>
        <source>设了解压密码，请先解压，再导入。</source>
        <translation>has a password. Please unpack it first, then import.</translation>
    </message>
    <message>
        <source>的压缩比高得不正常，可能是恶意文件，没有读。</source>
        <translation>is compressed abnormally; it may be malicious and was not read.</translation>
    </message>
    <message>
        <source>是压缩文件，里面没有文件。</source>
        <translation>is an archive without files.</translation>
    </message>
    <message>
        <source>是压缩文件里的压缩文件，没有读；请先解压。</source>
        <translation>is an archive inside an archive and was not read. Please unpack it first.</translation>
    </message>
    <message>
        <source>是文件夹，打不开（{why}）。</source>
        <translation>is a folder that cannot be opened ({why}).</translation>
    </message>
    <message>
        <source>是指向别处的链接，没有读；请导入它指向的文件。</source>
        <translation>is a link and was not read. Please import the file that it points to.</translation>
    </message>
    <message>
        <source>展开后超过 {most} MB，后面的没有读；请分几次导入。</source>
        <translation>unpacks to more than {most} MB; the rest was not read. Please import in several parts.</translation>
    </message>
    <message>
        <source>是压缩文件，已损坏，无法打开；请重新拿一份，或解压后再导入。</source>
        <translation>is a damaged archive and cannot be opened. Please get it again, or unpack it and import the files.</translation>
    </message>
    <message>
        <source>在压缩文件里已损坏，解不开；请重新拿一份。</source>
        <translation>is damaged inside the archive and cannot be unpacked. Please get it again.</translation>
    </message>
    <message>
        <source>是文件夹，套得太深，里面的文件没有读。</source>
        <translation>is a folder nested too deeply; the files inside were not read.</translation>
    </message>
    <message>
        <source>一处行号或编号不对</source>
        <translation>a row or other number is wrong</translation>
    </message>
    <message>
        <source>{group} {number} 号评分表的评委与述职对象{name}同名，按两个人计；是同一个人的，请在这一行按“就是本人”。</source>
        <translation>The evaluator of ballot {number} of {group} has the name of {name}, who reports, and is taken for another person; if they are one, press “The same person” in this row.</translation>
    </message>
    <message>
        <source>评分表 {ballot} 本人的一行</source>
        <translation>Ballot {ballot}, own row</translation>
    </message>
    <message>
        <source>按姓名认</source>
        <translation>by name</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>none</translation>
    </message>
    <message>
        <source>这份评分表上没有本人的一行：按方案，评委给自己打的分也计入。</source>
        <translation>This ballot has no own row: by the scheme, an evaluator&apos;s marks for themselves count.</translation>
    </message>
    <message>
        <source>{name}已作为{group}的评委交了 {number} 号评分表，类别没有改；请先把这份评分表改到{groups}，或更正它的评委，再改类别。</source>
        <translation>{name} handed in ballot {number} as an evaluator of {group}, so the category was not changed; first move that ballot to {groups}, or correct its evaluator.</translation>
    </message>
    <message>
        <source>别的评委组</source>
        <translation>another evaluator group</translation>
    </message>
    <message>
        <source>评分表 {number} 的评委就是述职对象 {name}</source>
        <translation>The evaluator of ballot {number} is {name}, who reports</translation>
    </message>
    <message>
        <source>评分表 {number} 的评委不是述职对象 {name}，只是同名</source>
        <translation>The evaluator of ballot {number} only has the name of {name}</translation>
    </message>
    <message>
        <source>评分表 {number} 的本人一行按姓名认</source>
        <translation>The own row of ballot {number} goes by name</translation>
    </message>
    <message>
        <source>名次与等次</source>
        <translation>Rank and grade</translation>
    </message>
    <message>
        <source>认可，就这样定等次</source>
        <translation>accept the grades as they are</translation>
    </message>
    <message>
        <source>{name}（第 {rank} 名，{grade}）</source>
        <translation>{name} (rank {rank}, {grade})</translation>
    </message>
    <message>
        <source>{seen}；请调整裁定，确要这样定等次的，请裁定认可并写明理由。</source>
        <translation>{seen}. Adjust the rulings or, where it is meant so, accept it by a ruling with a reason.</translation>
    </message>
    <message>
        <source>“{grade}”名额 {seats} 个，裁定后 {taken} 个</source>
        <translation>quota of “{grade}” {seats}, {taken} after rulings</translation>
    </message>
    <message>
        <source>{facts}，与名额不符</source>
        <translation>{facts}: not as the quotas say</translation>
    </message>
    <message>
        <source>{raised}的等次高于名次在前的{passed}</source>
        <translation>{raised} graded above the better-ranked {passed}</translation>
    </message>
    <message>
        <source>{category}的名次与等次</source>
        <translation>rank and grade of {category}</translation>
    </message>
    <message>
        <source>{group} {number} 号评分表{seen}，请核对纸质评分表。</source>
        <translation>On ballot {group} {number} {seen}; please compare it with the paper.</translation>
    </message>
    <message>
        <source>{group} {number} 号评分表给{name} {total} 分，本组中位数 {middle} 分，相差较大，请核对纸质评分表。</source>
        <translation>Ballot {group} {number} gives {name} {total}, far from {middle}, the median of its group; please compare it with the paper.</translation>
    </message>
    <message>
        <source>公示期的{which}日期“{words}”没有写年份，无法核对先后和工作日，请补写年份。</source>
        <translation>The {which} of the announcement period, “{words}”, has no year, so order and working days cannot be checked; please add the year.</translation>
    </message>
    <message>
        <source>{counted}（按周一至周五计；法定节假日和调休请自行核对）。</source>
        <translation>{counted} (Monday to Friday; public holidays cannot be known offline, please check them yourself).</translation>
    </message>
    <message>
        <source>公示期的{which}日期“{words}”不能识别为日期，将按原样印出，无法核对；请按“2022年12月5日”的格式填写。</source>
        <translation>The {which} of the announcement period, “{words}”, cannot be read as a date; it is printed as it is and cannot be checked. Please write it like “2022-12-05”.</translation>
    </message>
    <message>
        <source>已核对，纸上确实这样写，待评议小组裁定。</source>
        <translation>Checked: the paper says so. The panel must rule on it.</translation>
    </message>
    <message>
        <source>请对照纸质评分表补录。</source>
        <translation>Please type the rest from the paper.</translation>
    </message>
    <message>
        <source>请对照纸质评分表核对。</source>
        <translation>Please check against the paper.</translation>
    </message>
    <message>
        <source>“{name}”不是这一部分的等次</source>
        <translation>“{name}” is not a grade of this track</translation>
    </message>
    <message>
        <source>这份方案的格式不是本程序支持的 {format}</source>
        <translation>the format of this scheme is not {format}, the one this program knows</translation>
    </message>
    <message>
        <source>{group} {number} 号评分表两遍录入有 {cells} 格不符，请对照纸质评分表重录。</source>
        <translation>Ballot {group} {number}: cells in which the two entries differ: {cells}. Please read them from the paper again.</translation>
    </message>
    <message>
        <source>改动任何一格的一个数字都补不上差额，可能是纸上手写{heading}计算有误</source>
        <translation>no single digit in any cell makes up for it; most likely the written total ({heading}) was added up wrong on the paper</translation>
    </message>
    <message>
        <source>少录或多录一个数字</source>
        <translation>digit missing or extra</translation>
    </message>
    <message>
        <source>{which}“{words}”不能识别为日期，将按原样印出；请按“2022年12月5日”的格式填写。</source>
        <translation>{which}: “{words}” cannot be read as a date and will be printed as it is; please write it like “2022年12月5日”.</translation>
    </message>
    <message>
        <source>{which}将按原样印成“{words}”；公文里写作“{proper}”。</source>
        <translation>{which}: it will be printed as it is, “{words}”; official papers write “{proper}”.</translation>
    </message>
    <message>
        <source>没有录全，无法判断差在哪里</source>
        <translation>it is not typed in full, so one cannot see where the difference lies</translation>
    </message>
    <message>
        <source>评议文件的内容与其中的方案不一致（{error}），请改用备份。</source>
        <translation>What the review file holds does not fit its own scheme ({error}); please use a backup.</translation>
    </message>
    <message>
        <source>的列名与{tracks}都相符，请用 --track 指明是哪一部分。</source>
        <translation> has columns that fit {tracks}; give the track with --track.</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>not given</translation>
    </message>
    <message>
        <source>{file} 无法打开（{why}），请检查文件和所在文件夹的权限。</source>
        <translation>{file} cannot be opened ({why}); please check the permissions of the file and its folder.</translation>
    </message>
    <message>
        <source>{file} 的文件版本是 {version}，本程序支持的是 {known}；请用相应版本的述评打开。</source>
        <translation>{file} has format version {version}, and this program knows version {known}; please open it with the version of the program that made it.</translation>
    </message>
    <message>
        <source>{file} 是旧格式，升级没有写入（{why}），原文件没有改动；请检查空间和权限。</source>
        <translation>{file} has an older format, and the newer one could not be written ({why}); the file itself was left alone. Please check space and permissions.</translation>
    </message>
    <message>
        <source>{path} 无法读取（{why}），请检查文件权限。</source>
        <translation>{path} cannot be read ({why}); please check the file&apos;s permissions.</translation>
    </message>
    <message>
        <source>{path} 无法读取（{why}）。</source>
        <translation>{path} cannot be read ({why}).</translation>
    </message>
    <message>
        <source>副本没有保存（{why}），请检查目标位置是否可写、空间是否够。</source>
        <translation>The copy was not written ({why}); please check that the place can be written to and has room.</translation>
    </message>
    <message>
        <source>{track}已定稿（第 {version} 版），不能修改；如需修改请先重新开放。</source>
        <translation>{track} is final (version {version}) and cannot be changed; to change it, please reopen it first.</translation>
    </message>
    <message>
        <source>部分</source>
        <translation>track</translation>
    </message>
    <message>
        <source>认可的未处理事项</source>
        <translation>points accepted</translation>
    </message>
    <message>
        <source>重新开放人</source>
        <translation>reopened by</translation>
    </message>
    <message>
        <source>重新开放时间</source>
        <translation>time of reopening</translation>
    </message>
    <message>
        <source>重新开放原因</source>
        <translation>reason for reopening</translation>
    </message>
    <message>
        <source>无法区分职务和姓名；请写成“职务 姓名”，一行一人。</source>
        <translation>does not show which is the position and which the name; please write “position name”, one person a line.</translation>
    </message>
    <message>
        <source>无法判断属于哪个类别；请在最前面写上类别（{kinds}）。</source>
        <translation>does not show which category it belongs to; please put the category first ({kinds}).</translation>
    </message>
    <message>
        <source>{path} 无法写入（{why}），请检查位置、权限和空间。</source>
        <translation>{path} could not be written ({why}); please check its place, permissions and space.</translation>
    </message>
    <message>
        <source>至少要保留一个评委组。</source>
        <translation>At least one evaluator group must remain.</translation>
    </message>
    <message>
        <source>文件夹 {folder} 无法建立（{why}），请换一个位置。</source>
        <translation>The folder {folder} cannot be made ({why}); please choose another place.</translation>
    </message>
    <message>
        <source>{group}的发出份数应是 0 到 {most} 的整数；不清楚的可以留空。</source>
        <translation>The ballots issued to {group} should be a whole number from 0 to {most}; leave it empty if you do not know.</translation>
    </message>
    <message>
        <source>内容太多，不像是名单。</source>
        <translation>There is too much here for a list of people.</translation>
    </message>
    <message>
        <source>方案 {scheme} 无法读取，应是 UTF-8 编码的 TOML 文件（{why}）。</source>
        <translation>The scheme {scheme} cannot be read; it should be a TOML file in UTF-8 ({why}).</translation>
    </message>
    <message>
        <source>没有识别出任何{heading}，请检查表头行和各列的含义。</source>
        <translation>Nobody was recognised as {heading}; please check the header row and what the columns mean.</translation>
    </message>
    <message>
        <source>{name}一行已有内容，不能整块移动；请先清空那一行。</source>
        <translation>The row of {name} is not empty, so the block cannot be moved there; please clear that row first.</translation>
    </message>
    <message>
        <source>再移就超出了这份评分表，没有移动。</source>
        <translation>One more row would be beyond the end of this ballot, so nothing was moved.</translation>
    </message>
    <message>
        <source>这一事项的依据刚刚有变动，或已经裁定；请重新核对后再裁定。</source>
        <translation>What this rests on has just changed, or it has been ruled on already; please look at it again before ruling.</translation>
    </message>
    <message>
        <source>这一事项已有裁定，如需修改请先撤回。</source>
        <translation>There is a ruling on this already; to change it, please withdraw that first.</translation>
    </message>
    <message>
        <source>文件已损坏：打开后可以看到损坏的位置，能重建的可以重建；也可改用备份。</source>
        <translation>The file is damaged: open it to see where; what can be rebuilt can be rebuilt then. Or use a backup.</translation>
    </message>
    <message>
        <source>找不到文件：可能已移走、改名，或 U 盘没有插上；不再需要的可按 Delete 移出列表。</source>
        <translation>The file is gone: moved, renamed, or its USB stick is out. Press Delete to take it off the list.</translation>
    </message>
    <message>
        <source>的列名不是名单也不是评分表。可以识别的列：{kinds}。</source>
        <translation>these column names are neither a roster&apos;s nor a ballot file&apos;s. Columns that are recognised: {kinds}.</translation>
    </message>
    <message>
        <source>已选择不导入</source>
        <translation>left out by you</translation>
    </message>
    <message>
        <source>没有识别出哪一列是{heading}，请在列名上方的框里选“{heading}”。</source>
        <translation>No column was recognised as {heading}; please choose “{heading}” in the box above the right one.</translation>
    </message>
    <message>
        <source>无法判断属于哪个{kind}</source>
        <translation>the {kind} cannot be told</translation>
    </message>
    <message>
        <source>请在“未识别{kind}的归入”里选一次，或补上{kind}再导入。</source>
        <translation>choose once where what is not recognised goes to, or add the {kind} and import it again.</translation>
    </message>
    <message>
        <source>尚未确定哪一列是{heading}</source>
        <translation>it is not known yet which column is {heading}</translation>
    </message>
    <message>
        <source>可能不止一人</source>
        <translation>seems to be more than one person</translation>
    </message>
    <message>
        <source>已损坏，无法打开；{save_as}</source>
        <translation>is damaged and cannot be opened; {save_as}</translation>
    </message>
    <message>
        <source>{name}“{words}”里的{marks}无法印出，将印成 {placeholder}。</source>
        <translation>{name} “{words}”: {marks} cannot be printed and will come out as {placeholder}.</translation>
    </message>
    <message>
        <source>方案全文</source>
        <translation>the whole scheme</translation>
    </message>
    <message>
        <source>{title}里的“{unknown}”不能识别，可以用的有：{known}。</source>
        <translation>{title}: “{unknown}” is not recognised; these can be used: {known}.</translation>
    </message>
    <message>
        <source>发布单位</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>方案</source>
        <translation>scheme</translation>
    </message>
    <message>
        <source>演练</source>
        <translation>rehearsal</translation>
    </message>
    <message>
        <source>第二遍录入的比例（%）</source>
        <translation>share of second entries (%)</translation>
    </message>
    <message>
        <source>名单各列的含义</source>
        <translation>meaning of a roster’s columns</translation>
    </message>
    <message>
        <source>抽取第二遍录入的随机数</source>
        <translation>random number that draws second entries</translation>
    </message>
    <message>
        <source>公文页边距</source>
        <translation>margins</translation>
    </message>
    <message>
        <source>公示上写出得分</source>
        <translation>scores on the announcement</translation>
    </message>
    <message>
        <source>否</source>
        <translation>no</translation>
    </message>
    <message>
        <source>是</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>无</source>
        <translation>none</translation>
    </message>
    <message>
        <source>有</source>
        <translation>there</translation>
    </message>
    <message>
        <source>评定等次</source>
        <translation>grades given</translation>
    </message>
    <message>
        <source>“{name}”与评分表的“{other}”栏同名，导入和打印时分不清，请换一个名称</source>
        <translation>“{name}” has the name of the form&apos;s column “{other}”, which imports and papers could not tell apart; choose another name</translation>
    </message>
    <message>
        <source>“{name}”与“{other}”看起来一样，只差{characters}</source>
        <translation>“{name}” looks the same as “{other}” and differs only in {characters}</translation>
    </message>
    <message>
        <source>是述评导出的工作簿，里面是算好的结果，没有导入；请导入原来的名单或评分表，或用命令行 export --csv 导出能再导入的表格。</source>
        <translation>is a workbook exported by this program with computed results, and was not imported; please import the original lists or ballots, or export tables that can be imported with export --csv in the shell.</translation>
    </message>
    <message>
        <source>这是一张隐藏的工作表，请核对是不是要导入的名单。</source>
        <translation>This is a hidden sheet; please check that it is the list to import.</translation>
    </message>
    <message>
        <source>隐藏或筛选掉的行，没有取</source>
        <translation>hidden or filtered row, left out</translation>
    </message>
    <message>
        <source>请在表里改正再导入。</source>
        <translation>Please correct the table and import again.</translation>
    </message>
    <message>
        <source>{what}，请改成分数。</source>
        <translation> {what}; please change it to a mark.</translation>
    </message>
    <message>
        <source>工作表“{sheet}”{cell} 应为“{expected}”，现为“{found}”：版式改动过，请用模板重新填写。</source>
        <translation>Sheet “{sheet}” {cell} should be “{expected}” and is “{found}”: the layout was changed; please fill in the template again.</translation>
    </message>
    <message>
        <source>像是评分表的列名，缺少“{columns}”，请补上或改正列名。</source>
        <translation> looks like the headings of a score table, without “{columns}”; please add or correct them.</translation>
    </message>
    <message>
        <source>工作表“{sheet}”{fault}</source>
        <translation>Sheet “{sheet}” {fault}</translation>
    </message>
    <message>
        <source>是一份评分表，没有写{missing}；请在表的上方写明（评委组：{group}&#x3000;票号：{number}）。</source>
        <translation>is a ballot without {missing}; please write it above the table (“评委组：{group}&#x3000;票号：{number}”).</translation>
    </message>
    <message>
        <source>的“{columns}”各有几列，像是几位评委的评分并排在一张表里；请一位评委一张表，再导入。</source>
        <translation>has several columns of “{columns}” each, like the marks of several evaluators side by side; please make one sheet for each evaluator.</translation>
    </message>
    <message>
        <source>像是按评委分列的汇总表（{columns}），每位评委只有一个总分，没有各项的分，不能当评分表读；请导入每位评委的评分表。</source>
        <translation>looks like a summary with a column for each evaluator ({columns}): it has only totals and no marks by criterion, so it cannot be read as ballots; please import the ballot of each evaluator.</translation>
    </message>
    <message>
        <source>有“{columns}”，像是评分表，但没有找到写着述职对象和各评分项的一行列名，没有读；请用模板填写，或照 CSV 的列名写列名。</source>
        <translation>has “{columns}” and looks like a score table, but no row of headings with the participants and all criteria was found, so it was not read; please use the template or the column names of the CSV files.</translation>
    </message>
    <message>
        <source>的评分项与这张表的列名不同，请核对。</source>
        <translation> has other criteria than the headings of this table; please check.</translation>
    </message>
    <message>
        <source>没有“{column}”一列，手写总分按未填读</source>
        <translation>there is no column “{column}”; the written totals are read as blank</translation>
    </message>
    <message>
        <source>{cell} 是合并的单元格，看不出是哪一行的分；请取消合并再导入。</source>
        <translation>{cell} is a merged cell, so it is unclear whose mark it is; please unmerge it.</translation>
    </message>
    <message>
        <source>没有写票号，按名称取 {number}</source>
        <translation>no ballot number is written; {number} is taken from the name</translation>
    </message>
    <message>
        <source>只有这一个评委组</source>
        <translation>the only group</translation>
    </message>
    <message>
        <source>票号是这一组的</source>
        <translation>by its number</translation>
    </message>
    <message>
        <source>没有写评委组，按“{group}”读（{reason}）</source>
        <translation>no group is written; read as “{group}” ({reason})</translation>
    </message>
    <message>
        <source>要读请勾选“读入隐藏的部分”（命令行加 --hidden）</source>
        <translation>to read it, tick “Read hidden parts” (--hidden in the shell)</translation>
    </message>
    <message>
        <source>隐藏或筛选掉的第 {rows} 行没有读；{how}</source>
        <translation>hidden or filtered rows {rows} were not read; {how}</translation>
    </message>
    <message>
        <source>隐藏的 {columns} 列没有读；{how}</source>
        <translation>hidden columns {columns} were not read; {how}</translation>
    </message>
    <message>
        <source>推定</source>
        <translation>assumed</translation>
    </message>
    <message>
        <source>留意</source>
        <translation>note</translation>
    </message>
    <message>
        <source>前面读到的是“{first}”，这里是“{second}”</source>
        <translation>“{first}” before, “{second}” here</translation>
    </message>
    <message>
        <source>文件夹 {path} 里没有文件，请检查位置。</source>
        <translation>There is no file in the folder {path}; please check the location.</translation>
    </message>
    <message>
        <source>有“{columns}”，像是评分表，不能当名单读；评分表请用 评议 → 导入名单或评分表。</source>
        <translation>has “{columns}” and looks like a score table, not a list of people; import ballots with Review → Import.</translation>
    </message>
    <message>
        <source>隐藏的工作表，没有读；{how}</source>
        <translation>hidden sheet, not read; {how}</translation>
    </message>
    <message>
        <source>像是评委名单；请在“评委与权重”页用“导入名单”导入。</source>
        <translation>looks like a list of evaluators; please import it with “Import list” on the page of evaluators.</translation>
    </message>
    <message>
        <source>的 {columns} 列都是分数，像是评分表，没有当作名单读；评分表请用模板填写，或照 CSV 的列名写列名。</source>
        <translation>has scores in columns {columns} and looks like a score table, so it was not read as a list; please use the template or the column names of the CSV files.</translation>
    </message>
    <message>
        <source>空的工作表，没有读</source>
        <translation>empty sheet, not read</translation>
    </message>
    <message>
        <source>{column} 列没有读：{texts}</source>
        <translation>column {column} was not read: {texts}</translation>
    </message>
    <message>
        <source>{cell}“{text}”</source>
        <translation>{cell} “{text}”</translation>
    </message>
    <message>
        <source>没有读的格：{cells} 等 {count} 格</source>
        <translation>cells not read: {cells} and others, {count} in all</translation>
    </message>
    <message>
        <source>没有读的格：{cells}</source>
        <translation>cells not read: {cells}</translation>
    </message>
    <message>
        <source>{cells} 等 {count} 格</source>
        <translation>{cells} and others, {count} in all</translation>
    </message>
    <message>
        <source>{where}：{note}</source>
        <translation>{where}: {note}</translation>
    </message>
    <message>
        <source>{column} 列“{heading}”没有读（{count} 格）</source>
        <translation>column {column} “{heading}” was not read ({count} cells)</translation>
    </message>
    <message>
        <source>{cells}</source>
        <translation>{cells}</translation>
    </message>
    <message>
        <source>{group}已有 {number} 号评分表（{holder}），这一份仍是{own_group} {own} 号，没有改；请核对票号。</source>
        <translation>{group} already has a ballot {number} ({holder}). This one is still {own_group} {own}, unchanged; check the number.</translation>
    </message>
    <message>
        <source>{group}已有 {number} 号评分表（{holder}），请核对票号。</source>
        <translation>{group} already has a ballot {number} ({holder}); check the number.</translation>
    </message>
    <message>
        <source>不记名</source>
        <translation>anonymous</translation>
    </message>
    <message>
        <source>{ballots} 份评分表里的 {marks} 个分</source>
        <translation>{marks} marks on {ballots} ballots</translation>
    </message>
    <message>
        <source>{count} 个分</source>
        <translation>{count} marks</translation>
    </message>
    <message>
        <source>{count} 个手写总分</source>
        <translation>{count} written totals</translation>
    </message>
    <message>
        <source>{count} 行弃评</source>
        <translation>{count} abstentions</translation>
    </message>
    <message>
        <source>{count} 条备注</source>
        <translation>{count} remarks</translation>
    </message>
    <message>
        <source>{count} 项裁定</source>
        <translation>{count} rulings</translation>
    </message>
    <message>
        <source>删除述职对象 {name}（连同 {held}）</source>
        <translation>Delete participant {name} (with {held})</translation>
    </message>
    <message>
        <source>删除评委组 {group}（连同 {count} 位评委的名单）</source>
        <translation>Delete group {group} (with its list of {count})</translation>
    </message>
    <message>
        <source>{names}的综合评价意见还没有写完，没有打印；请先写完，或加 --leave-out-unfinished 不印没有写完的意见。</source>
        <translation>The opinion on {names} is not finished, so nothing was printed; finish it first, or add --leave-out-unfinished to leave unfinished opinions out.</translation>
    </message>
    <message>
        <source>名单</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>录入</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>第二遍</source>
        <translation>Second entry</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Opinions</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>收到 {count} 份，都已录入</source>
        <translation>{count} received, all typed</translation>
    </message>
    <message>
        <source>{stage}：{text}</source>
        <translation>{stage}: {text}</translation>
    </message>
    <message>
        <source>{track}：{group}还没有开始录入，暂无得分和名次。</source>
        <translation>{track}: {group} not begun, so there are no scores and ranks yet.</translation>
    </message>
    <message>
        <source>还没有述职对象</source>
        <translation>no participants yet</translation>
    </message>
    <message>
        <source>{count} 份没有核对</source>
        <translation>{count} not checked</translation>
    </message>
    <message>
        <source>没有要录的</source>
        <translation>nothing to type</translation>
    </message>
    <message>
        <source>{count} 处要留意的还没有看过</source>
        <translation>{count} flags not looked at yet</translation>
    </message>
    <message>
        <source>{count} 份没有写完</source>
        <translation>{count} not finished</translation>
    </message>
    <message>
        <source>都已写完</source>
        <translation>all finished</translation>
    </message>
    <message>
        <source>{track}：还没有开始录入评分表。</source>
        <translation>{track}: entry of the ballots has not begun.</translation>
    </message>
    <message>
        <source>没有其他要做的，可以定稿</source>
        <translation>nothing else to do, ready to finalise</translation>
    </message>
    <message>
        <source>定稿以后打印</source>
        <translation>print when final</translation>
    </message>
    <message>
        <source>{count} 个述职对象</source>
        <translation>{count} participants</translation>
    </message>
    <message>
        <source>名单之后录入</source>
        <translation>after the roster</translation>
    </message>
    <message>
        <source>还没有开始录入</source>
        <translation>not begun</translation>
    </message>
    <message>
        <source>还有 {count} 项</source>
        <translation>{count} left</translation>
    </message>
    <message>
        <source>{count} 个等次待裁定</source>
        <translation>{count} grades to rule on</translation>
    </message>
    <message>
        <source>{groups}还没有开始录入</source>
        <translation>{groups} not begun</translation>
    </message>
    <message>
        <source>还差 {count} 份</source>
        <translation>{count} missing</translation>
    </message>
    <message>
        <source>{count} 份没有录完</source>
        <translation>{count} not finished</translation>
    </message>
    <message>
        <source>暂定：{begun}，录完前{until_then}</source>
        <translation>Provisional: {begun}; until then, {until_then}</translation>
    </message>
    <message>
        <source>评分表还没有录完</source>
        <translation>not all ballots are typed yet</translation>
    </message>
    <message>
        <source>还没有开始录入评分表</source>
        <translation>entry of the ballots has not begun</translation>
    </message>
    <message>
        <source>{track}&#x3000;{next}</source>
        <translation>{track}: {next}</translation>
    </message>
    <message>
        <source>已定稿：{words}</source>
        <translation>final: {words}</translation>
    </message>
    <message>
        <source>是 Windows 自己的文件，不是表格。</source>
        <translation>is a file of Windows itself, not a table.</translation>
    </message>
    <message>
        <source>页眉页脚没有读：“{text}”</source>
        <translation>The header and footer were not read: “{text}”</translation>
    </message>
    <message>
        <source>工作表“{sheet}”的页眉页脚没有读：“{text}”</source>
        <translation>The header and footer of sheet “{sheet}” were not read: “{text}”</translation>
    </message>
    <message>
        <source>{number} 是“{home}”的票号，文件里写在“{group}”；请核对评委组。</source>
        <translation>{number} is a number of “{home}”, but the file has it in “{group}”; check the group.</translation>
    </message>
    <message>
        <source>导入 {files}（替换 {ballots} 份评分表，改掉 {cells} 格）</source>
        <translation>Import {files} ({ballots} ballots replaced, {cells} cells changed)</translation>
    </message>
    <message>
        <source>栏目的次序要包括每一个评分项，各一次。</source>
        <translation>The order must have every criterion once.</translation>
    </message>
    <message>
        <source>这些评分表上没有要对调的分。</source>
        <translation>There are no marks to exchange on these ballots.</translation>
    </message>
    <message>
        <source>评议在预览之后有改动，没有对调；请重新预览。</source>
        <translation>The review was changed after the preview, so nothing was exchanged; preview again.</translation>
    </message>
    <message>
        <source>{where}：{value} 移到“{column}”{refusal}；请核对这份评分表，或不对调它。</source>
        <translation>{where}: {value} moved to “{column}”: {refusal}; check this ballot, or leave it out.</translation>
    </message>
    <message>
        <source>栏目次序改为 {columns}</source>
        <translation>Order of columns: {columns}</translation>
    </message>
    <message>
        <source>{ballots} 份评分表的“{first}”和“{second}”对调</source>
        <translation>Exchanged “{first}” and “{second}” on {ballots} ballots</translation>
    </message>
    <message>
        <source>是 Word 文件，里面的表格都是空的；请填好再导入。</source>
        <translation>is a Word file whose tables are all empty. Please fill them in and import it again.</translation>
    </message>
    <message>
        <source>工作表“{sheet}”里的批注、图形或页眉无法读取</source>
        <translation>The comments, drawings or header of sheet “{sheet}” cannot be read</translation>
    </message>
    <message>
        <source>里面的批注无法读取</source>
        <translation>The comments cannot be read</translation>
    </message>
    <message>
        <source>是图片，里面的字无法读取；请照着录入，或向填表人要表格文件。</source>
        <translation>is a picture, whose text cannot be read. Please type from it, or ask for the table file.</translation>
    </message>
    <message>
        <source>单元格的数字格式无法读取，日期和百分数会显示成原数</source>
        <translation>The number formats cannot be read: dates and percentages appear as the numbers stored</translation>
    </message>
    <message>
        <source>的压缩方法无法读取，请先解压，再导入。</source>
        <translation>uses a compression that cannot be read. Please unpack it first, then import.</translation>
    </message>
    <message>
        <source>{name} {quota}</source>
        <translation>{name} {quota}</translation>
    </message>
    <message>
        <source>评议文件无法写入（{why}），这一步没有写入；请检查磁盘和文件权限，或另存副本到别的盘。</source>
        <translation>The review file cannot be written ({why}), and this step was not; check the disk and the permissions, or save a copy on another disk.</translation>
    </message>
    <message>
        <source>磁盘已满，这一步没有写入；请腾出空间后再试一次，或另存副本到别的盘。</source>
        <translation>The disk is full, and this step was not written; make room and try again, or save a copy on another disk.</translation>
    </message>
    <message>
        <source>{file} 在打开期间被其他程序改动、替换或移走了，这一步没有写入。请先另存副本，录过的都在副本里；再打开原文件核对。</source>
        <translation>{file} was changed, replaced or moved by another program while it was open; this step was not written. Save a copy first, which has everything typed; then open the file itself and check it.</translation>
    </message>
    <message>
        <source>是评议文件打开时的临时文件，不是表格。</source>
        <translation>is a temporary file of an open review, not a table.</translation>
    </message>
    <message>
        <source>“{name}”不是这一部分的类别</source>
        <translation>“{name}” is not a category of this part</translation>
    </message>
    <message>
        <source>“{name}”与“{other}”看起来一样，只差{characters}；是同一人就删去一个，不是就在姓名后加注。</source>
        <translation>“{name}” looks the same as “{other}” and differs only in {characters}; if they are one person, delete one, if not, add a note to a name.</translation>
    </message>
    <message>
        <source>得分</source>
        <translation>score</translation>
    </message>
    <message>
        <source>名次</source>
        <translation>rank</translation>
    </message>
    <message>
        <source>在名单上</source>
        <translation>listed</translation>
    </message>
    <message>
        <source>不在名单上</source>
        <translation>not listed</translation>
    </message>
    <message>
        <source>撤销：{step}</source>
        <translation>undone: {step}</translation>
    </message>
    <message>
        <source>有{characters}，按通常的写法读</source>
        <translation>has {characters}, read in the usual form</translation>
    </message>
    <message>
        <source>里没有可以识别的评分表或名单；评分表请用模板填写，名单{ask}</source>
        <translation>has no ballots or roster that can be read; please use the template for ballots; for a roster {ask}</translation>
    </message>
    <message>
        <source>第二遍的 {count} 格</source>
        <translation>{count} cells of the second entry</translation>
    </message>
    <message>
        <source>粘贴 {number} 的 {count} 格</source>
        <translation>{number}: pasted cells: {count}</translation>
    </message>
    <message>
        <source>剪切 {number} 的 {count} 格</source>
        <translation>{number}: cut cells: {count}</translation>
    </message>
    <message>
        <source>清空 {number} 的 {count} 格</source>
        <translation>{number}: cleared cells: {count}</translation>
    </message>
    <message>
        <source>第二遍录入 {number} {name} 弃评（清去 {count} 格）</source>
        <translation>Second entry of {number}: {name} abstained ({count} cells cleared)</translation>
    </message>
    <message>
        <source>重读 {number} {name}：纸上空白，清去 {count} 格</source>
        <translation>{number} {name} read again: blank on paper, {count} cells cleared</translation>
    </message>
    <message>
        <source>是空白的评分表，没有填写分数。</source>
        <translation>is a blank form without marks.</translation>
    </message>
    <message>
        <source>评分表 {group} {number} 在文件里有两份，{where}在 {file} {spot}为“{value}”，在 {other_place}为“{other_value}”；请核对票号，只留一份。</source>
        <translation>Ballot {group} {number} is in the files twice: {where} is “{value}” in {file} {spot}, and “{other_value}” in {other_place}; please check the number and keep one.</translation>
    </message>
    <message>
        <source>工作表“{sheet}”</source>
        <translation>sheet “{sheet}”</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>sum</translation>
    </message>
    <message>
        <source>写着“{word}”</source>
        <translation>says “{word}”</translation>
    </message>
    <message>
        <source>要述职就去掉这几个字，不述职就在这一行按空格不取。</source>
        <translation>If this person is appraised, remove these words; if not, press Space in this row to leave it out.</translation>
    </message>
    <message>
        <source>{fault}另外，{hidden}。</source>
        <translation>{fault} Besides, {hidden}.</translation>
    </message>
    <message>
        <source>请在表里改正再导入，或在窗口的“述职对象”页用“导入名单”打开它处理。</source>
        <translation>Correct it in the file and import it again, or open it in the window with “Import roster” on the page of participants.</translation>
    </message>
    <message>
        <source>没有填一个分，按各行都弃权读；请核对。</source>
        <translation>No mark is filled in; read as abstaining on every row. Please check.</translation>
    </message>
    <message>
        <source>{where} {reason}</source>
        <translation>{where} {reason}</translation>
    </message>
    <message>
        <source>没有读到可以导入的内容：{reasons}</source>
        <translation>Nothing was found that can be imported: {reasons}</translation>
    </message>
    <message>
        <source>第 {rows} 行没有取：{why}</source>
        <translation>Row {rows} left out: {why}</translation>
    </message>
    <message>
        <source>没有{names}的行，这几行先空着；请核对是不是漏了。</source>
        <translation>There are no rows for {names}; they stay empty for now. Please check whether they were forgotten.</translation>
    </message>
    <message>
        <source>没有{names}等 {count} 行，这几行先空着；请核对是不是漏了。</source>
        <translation>{count} rows are missing ({names} and others); they stay empty for now. Please check whether they were forgotten.</translation>
    </message>
    <message>
        <source>的 {columns} 列都像{heading}，像是左右并排的几份名单；请上下接成一份再导入，或在窗口的“述职对象”页用“导入名单”打开它，选定列。</source>
        <translation>Columns {columns} all look like {heading}, as in lists side by side. Put them below each other and import again, or open the file in the window with “Import roster” on the page of participants and choose the column.</translation>
    </message>
    <message>
        <source>第 {rows} 行是合计或平均，没有读</source>
        <translation>Row {rows} is a sum or a mean and was not read</translation>
    </message>
    <message>
        <source>{column} 列“{heading}”没有读：{texts}</source>
        <translation>Column {column} “{heading}” was not read: {texts}</translation>
    </message>
    <message>
        <source>{note}，仍照读</source>
        <translation>{note}, read nevertheless</translation>
    </message>
    <message>
        <source>{where}{wrong}</source>
        <translation>{where} {wrong}</translation>
    </message>
    <message>
        <source>请在表里改正再导入，或在这一行按空格不取。</source>
        <translation>Correct it in the file and import it again, or press Space in this row to leave it out.</translation>
    </message>
    <message>
        <source>里写着职务“{position}”</source>
        <translation>holds the position “{position}”</translation>
    </message>
    <message>
        <source>是空的，每一行都要写评委组：{known}。</source>
        <translation>is empty. Every row needs its evaluator group: {known}.</translation>
    </message>
    <message>
        <source>不是本评议的评委组，应为{known}。</source>
        <translation>is no evaluator group of this review; it should be {known}.</translation>
    </message>
    <message>
        <source>是空的，请补上，或删去这一行。</source>
        <translation>is empty. Fill it in, or delete this row.</translation>
    </message>
    <message>
        <source>是空的，同一份评分表 {number} {place}写的是“{evaluator}”，请改成一致。</source>
        <translation>is empty, but {place} of the same ballot {number} says “{evaluator}”. Make them agree.</translation>
    </message>
    <message>
        <source>的列名与第 {row} 行的不同，请分成两张表再导入。</source>
        <translation>has other column names than row {row}. Split the tables before importing.</translation>
    </message>
    <message>
        <source>像是名单，但看不出各人属于哪个类别，没有读</source>
        <translation>looks like a roster, but the category of its people cannot be seen; not read</translation>
    </message>
    <message>
        <source>里面没有内容</source>
        <translation>has no contents</translation>
    </message>
    <message>
        <source>等次名额（{listed}）合计 {total} 个，与参加评定的述职对象 {number} 个不符；改正前不定等次。</source>
        <translation>The quotas ({listed}) come to {total}, but {number} participants take part; no grades are given until they agree.</translation>
    </message>
    <message>
        <source>前面的做完以后定稿</source>
        <translation>after the stages before it</translation>
    </message>
    <message>
        <source>名单之后写</source>
        <translation>after the roster</translation>
    </message>
    <message>
        <source>是述评的评议文件，不是表格，现在还不能并入另一份评议；看它请用“打开评议”，用其中的名单或评分，请先用命令行 export --csv 把它导出成表格，再导入。</source>
        <translation>is a review file of this program, not a table, and cannot be merged into another review yet. To see it, use “Open review”; to use its roster or ballots, first write them as tables with export --csv in the shell, then import those.</translation>
    </message>
    <message>
        <source>用本评议重新导出模板再填写。</source>
        <translation>export the template from this review again and fill that in.</translation>
    </message>
    <message>
        <source>是另一版本（{version}）的填写模板，本程序支持的是 {known}；请{again}</source>
        <translation>is a form of another version ({version}); this program supports {known}. Please {again}</translation>
    </message>
    <message>
        <source>的评分项或满分与本评议现在的方案不同，没有导入；请{again}</source>
        <translation>has other criteria or maxima than this review&apos;s scheme and was not imported. Please {again}</translation>
    </message>
    <message>
        <source>有“{columns}”，像是算好的结果，不是评分表，没有读；请导入每位评委的评分表。</source>
        <translation>has “{columns}”, looks like computed results and not like a ballot, and was not read. Import each evaluator&apos;s ballot.</translation>
    </message>
    <message>
        <source>写入评分表</source>
        <translation>Writing the ballots</translation>
    </message>
    <message>
        <source>第 {line} 行第 {column} 列起写法不对</source>
        <translation>wrong from line {line}, column {column} on</translation>
    </message>
    <message>
        <source>写法不对，或没有写完</source>
        <translation>not well formed, or incomplete</translation>
    </message>
    <message>
        <source>{file} 已损坏，请从修改记录重建，或改用备份。</source>
        <translation>{file} is damaged. Rebuild it from its history, or use a backup.</translation>
    </message>
    <message>
        <source>评议文件的内容与其中的方案不一致，请改用备份。</source>
        <translation>The review&apos;s contents contradict its own scheme. Use a backup.</translation>
    </message>
    <message>
        <source>{file} 的数据页已损坏，请从修改记录重建。</source>
        <translation>Pages of {file} are damaged. Rebuild it from its history.</translation>
    </message>
    <message>
        <source>这一份有 {present} 步，最后一步在 {time}；两份各自做的修改，另一份里都没有。</source>
        <translation>This one has {present} steps, the last on {time}. What was done in one is not in the other.</translation>
    </message>
    <message>
        <source>磁盘已满</source>
        <translation>the disk is full</translation>
    </message>
    <message>
        <source>没有权限</source>
        <translation>permission denied</translation>
    </message>
    <message>
        <source>磁盘或文件是只读的</source>
        <translation>the disk or file is read-only</translation>
    </message>
    <message>
        <source>设备已断开</source>
        <translation>the device is disconnected</translation>
    </message>
    <message>
        <source>网络已断开</source>
        <translation>the network is disconnected</translation>
    </message>
    <message>
        <source>文件被占用</source>
        <translation>the file is in use</translation>
    </message>
    <message>
        <source>读写出错</source>
        <translation>reading or writing failed</translation>
    </message>
    <message>
        <source>文件名太长</source>
        <translation>the file name is too long</translation>
    </message>
    <message>
        <source>路径不存在</source>
        <translation>the path does not exist</translation>
    </message>
    <message>
        <source>文件名不能用</source>
        <translation>the file name cannot be used</translation>
    </message>
    <message>
        <source>同名文件已经存在</source>
        <translation>a file of that name exists</translation>
    </message>
    <message>
        <source>内存不足</source>
        <translation>out of memory</translation>
    </message>
    <message>
        <source>文件太大</source>
        <translation>the file is too large</translation>
    </message>
    <message>
        <source>磁盘不支持这样读写</source>
        <translation>the disk does not support this</translation>
    </message>
    <message>
        <source>文件内容已损坏</source>
        <translation>the file is damaged</translation>
    </message>
    <message>
        <source>这是文件夹</source>
        <translation>it is a folder</translation>
    </message>
    <message>
        <source>文件夹不是空的</source>
        <translation>the folder is not empty</translation>
    </message>
    <message>
        <source>链接绕成了圈</source>
        <translation>the links form a loop</translation>
    </message>
    <message>
        <source>打开的文件太多</source>
        <translation>too many files are open</translation>
    </message>
    <message>
        <source>不在同一个磁盘上</source>
        <translation>not on the same disk</translation>
    </message>
    <message>
        <source>操作被中断</source>
        <translation>interrupted</translation>
    </message>
    <message>
        <source>文件打不开</source>
        <translation>the file cannot be opened</translation>
    </message>
    <message>
        <source>内容太长</source>
        <translation>the content is too long</translation>
    </message>
    <message>
        <source>内容互相矛盾</source>
        <translation>the contents contradict each other</translation>
    </message>
    <message>
        <source>有不能辨认的文字</source>
        <translation>unreadable text</translation>
    </message>
    <message>
        <source>错误代码 {code}</source>
        <translation>error code {code}</translation>
    </message>
    <message>
        <source>{file} 的修改记录也已损坏，不能完整重建；请抢救还能证明的内容，或改用备份。</source>
        <translation>The history of {file} is damaged too, and the review cannot be rebuilt completely. Please salvage what can still be proved, or use a backup.</translation>
    </message>
    <message>
        <source>{file} 里没有能证明的内容，无法抢救，请改用备份。</source>
        <translation>{file} contains nothing that can be proved, so nothing can be salvaged; please use a backup.</translation>
    </message>
    <message>
        <source>{file}：{holder}正在使用，请先在那里关闭。</source>
        <translation>{file} is in use by {holder}; please close it there first.</translation>
    </message>
    <message>
        <source>从损坏的文件抢救，内容与定稿时不完全相同</source>
        <translation>salvaged from a damaged file; the contents are not entirely those that were finalised</translation>
    </message>
    <message>
        <source>这份评议是从损坏的 {file} 抢救的：{tables} 处只在数据表里，{outdated} 处只有较早的记录，{gone} 处没有救回；请对照纸质评分表核对。</source>
        <translation>This review was salvaged from the damaged {file}: {tables} places stand only in the tables, {outdated} only in older entries, and {gone} are lost. Please compare it with the paper ballots.</translation>
    </message>
    <message>
        <source>修改记录证明 {count} 格。</source>
        <translation>The history proves {count} cells.</translation>
    </message>
    <message>
        <source>只在数据表里：{place}，{value}（修改记录里是 {recorded}）</source>
        <translation>Only in the tables: {place}, {value} (in the history: {recorded})</translation>
    </message>
    <message>
        <source>只有较早的记录：{place}，{value}</source>
        <translation>Only in older entries: {place}, {value}</translation>
    </message>
    <message>
        <source>没有救回：{place}（最后的记录是 {value}）</source>
        <translation>Lost: {place} (last recorded: {value})</translation>
    </message>
    <message>
        <source>以修改记录为准：{place}，{recorded}（数据表里是 {found}）</source>
        <translation>Taken from the history: {place}, {recorded} (in the tables: {found})</translation>
    </message>
    <message>
        <source>数据表有 {count} 处读不出。</source>
        <translation>{count} parts of the tables cannot be read.</translation>
    </message>
    <message>
        <source>修改记录 {count} 步，全部完好。</source>
        <translation>The history has {count} steps, all of them undamaged.</translation>
    </message>
    <message>
        <source>修改记录的前 {count} 步完好，照原样保留。</source>
        <translation>The first {count} steps of the history are undamaged and kept as they are.</translation>
    </message>
    <message>
        <source>修改记录有 {count} 步损坏。</source>
        <translation>Damaged steps of the history: {count}.</translation>
    </message>
    <message>
        <source>修改记录的末尾可能还缺若干步。</source>
        <translation>Further steps may be missing at the end of the history.</translation>
    </message>
    <message>
        <source>从损坏的 {file} 抢救：修改记录证明 {proved} 格，只在数据表里 {tables} 处，只有较早的记录 {outdated} 处，没有救回 {gone} 处</source>
        <translation>Salvaged from the damaged {file}: {proved} cells proved by the history, {tables} only in the tables, {outdated} only in older entries, {gone} lost</translation>
    </message>
    <message>
        <source>重建时去掉所属评分表或述职对象已删除的行</source>
        <translation>Removed, while rebuilding, rows whose ballot or participant had been deleted</translation>
    </message>
    <message>
        <source>{path} 无法建立（{why}），请检查位置、权限和空间。</source>
        <translation>{path} cannot be created ({why}); check the place, the permissions and the space.</translation>
    </message>
    <message>
        <source>{file} 旁边有 {journal}，是另一份文件没写完的记录，会改坏写到这里的文件；请换一个文件名。</source>
        <translation>Beside {file} lies {journal}, the unfinished journal of another file, which would damage a file written here; choose another name.</translation>
    </message>
    <message>
        <source>{file} 已经写好，但磁盘没有确认存稳，断电后可能不在；请检查磁盘，再存一份到别的盘。</source>
        <translation>{file} is written, but the disk did not confirm it; after a power cut it may be gone. Check the disk, and save it once more on another one.</translation>
    </message>
    <message>
        <source>文件夹和文件名连起来太长（“{start}…”，要少 {more} 个字），请改短，或换一个层数少的文件夹。</source>
        <translation>Folder and file name together are too long (“{start}…”, {more} characters too many); shorten them, or choose a folder that is less deep.</translation>
    </message>
    <message>
        <source>文件名“{start}…”太长：有 {count} 个字，最多 {most} 个字（连同后缀），请改短。</source>
        <translation>The file name “{start}…” is too long: it has {count} characters and may have {most}, with its suffix. Shorten it.</translation>
    </message>
    <message>
        <source>文件名 {name} 里有看不见的控制字符，请去掉后再试。</source>
        <translation>The file name {name} has invisible control characters; remove them and try again.</translation>
    </message>
    <message>
        <source>文件名“{name}”里有不能用的字符 {wrong}，请去掉后再试。</source>
        <translation>The file name “{name}” has characters that cannot be used: {wrong}. Remove them and try again.</translation>
    </message>
    <message>
        <source>“{name}”是 Windows 留作他用的名字，请换一个文件名。</source>
        <translation>“{name}” is a name that Windows reserves; choose another one.</translation>
    </message>
    <message>
        <source>文件名“{name}”不能以空格或句点结尾，请去掉后再试。</source>
        <translation>The file name “{name}” must not end in a space or a dot; remove it and try again.</translation>
    </message>
    <message>
        <source>（没有采用的 {ending}）</source>
        <translation> (unused {ending})</translation>
    </message>
    <message>
        <source>第一条应是新建评议</source>
        <translation>the first entry should create the review</translation>
    </message>
    <message>
        <source>只有第一条能是新建评议</source>
        <translation>only the first entry may create the review</translation>
    </message>
    <message>
        <source>评议文件旁边的 {name} 不是普通文件，没有打开；请核对后移走，再打开。</source>
        <translation>{name} beside the review is not an ordinary file; nothing was opened. Check it, move it away, and open the review again.</translation>
    </message>
    <message>
        <source>评议文件旁边的 {name} 太大，没有打开；请核对后移走，再打开。</source>
        <translation>{name} beside the review is too large; nothing was opened. Check it, move it away, and open the review again.</translation>
    </message>
    <message>
        <source>旁边的 {name} 不是述评的占用标记，没有动它；请核对后移走，再打开。</source>
        <translation>{name} beside the review is not a lock of this program and was left alone. Check it, move it away, and open the review again.</translation>
    </message>
    <message>
        <source>旁边的占用标记 {name} 属于另一个用户。</source>
        <translation>The lock {name} beside the review belongs to another user.</translation>
    </message>
    <message>
        <source>{file} 的索引有损坏，已按数据重建；评分和修改记录都没有变。</source>
        <translation>An index of {file} was damaged and has been built anew from the data; marks and history are unchanged.</translation>
    </message>
    <message>
        <source>{file} 旁边的 {name} 属于另一个时间或另一份文件，没有采用，已改名为 {kept}；评议按文件原样打开。</source>
        <translation>{name} beside {file} belongs to another time or another file. It was not used and is now called {kept}; the review is opened as the file has it.</translation>
    </message>
    <message>
        <source>文件的索引已损坏，这一步没有写入；请关闭评议再打开，打开时会重建索引。</source>
        <translation>An index of the file is damaged, and this step was not written. Close the review and open it again: opening builds the index anew.</translation>
    </message>
    <message>
        <source>时间不是有效的时间</source>
        <translation>its time is not a valid time</translation>
    </message>
    <message>
        <source>文字太长</source>
        <translation>its text is too long</translation>
    </message>
    <message>
        <source>撤销或重做的不是当时可以撤销或重做的一步</source>
        <translation>it undoes or redoes a step that could not be undone or redone then</translation>
    </message>
    <message>
        <source>撤销或重做写的名称不是原来那一步的</source>
        <translation>it has another name than the step that it undoes or redoes</translation>
    </message>
    <message>
        <source>撤销或重做的内容与原来那一步不符</source>
        <translation>its content does not match the step that it undoes or redoes</translation>
    </message>
    <message>
        <source>定稿或重新开放的一步还改了别的内容</source>
        <translation>finalising or reopening also changed something else</translation>
    </message>
    <message>
        <source>定稿或重新开放的一步改掉了已有的定稿</source>
        <translation>finalising or reopening altered an earlier final version</translation>
    </message>
    <message>
        <source>内容无法辨认</source>
        <translation>its content cannot be read</translation>
    </message>
    <message>
        <source>定稿或重新开放写成了普通的一步</source>
        <translation>finalising or reopening is recorded as an ordinary step</translation>
    </message>
    <message>
        <source>这一步不撤销也不重做，却写明了另一步</source>
        <translation>it names another step, but neither undoes nor redoes one</translation>
    </message>
    <message>
        <source>{file} 在述评之外被改动过：编号的计数与修改记录不符，新的行会用到旧的编号。请从修改记录重建到新文件。</source>
        <translation>{file} was changed outside this program: its counters of ids do not agree with the history, and new rows would take old ids. Rebuild it from the history into a new file.</translation>
    </message>
    <message>
        <source>太大（超过 {most} 个字），不像是名单或评分表；请只留下要导入的部分。</source>
        <translation>too large (more than {most} characters) for a roster or ballots; leave only the part to be imported.</translation>
    </message>
    <message>
        <source>读取 {file}</source>
        <translation>reading {file}</translation>
    </message>
    <message>
        <source>第 {line} 行有 {columns} 列，超过 {most} 列，不像是名单或评分表；请检查分隔符。</source>
        <translation>line {line} has {columns} columns, more than {most}, which is not like a roster or ballots; check the separator.</translation>
    </message>
    <message>
        <source>超过 {most} 格，不像是名单或评分表；请只留下要导入的部分。</source>
        <translation>more than {most} cells, which is not like a roster or ballots; leave only the part to be imported.</translation>
    </message>
    <message>
        <source>第 {line} 行有一格超过 {longest} 个字，不像是名单或评分表。</source>
        <translation>line {line} has a cell of more than {longest} characters, which is not like a roster or ballots.</translation>
    </message>
    <message>
        <source>修改记录前后矛盾，以前的各步无法重算；文件可能被改写过。</source>
        <translation>The steps of the history contradict each other, so that earlier states cannot be computed; the file may have been rewritten.</translation>
    </message>
    <message>
        <source>随机编号</source>
        <translation>random number</translation>
    </message>
    <message>
        <source>{place}，到那一步为止的记录和纸上的一致。</source>
        <translation>{place}; the history up to it agrees with the paper.</translation>
    </message>
    <message>
        <source>第 {entry} 步（{time}）在这份文件里，之后又做了 {more} 步</source>
        <translation>Step {entry} ({time}) is in this file, and {more} more were made since</translation>
    </message>
    <message>
        <source>{text}{place}。</source>
        <translation>{text} {place}.</translation>
    </message>
    <message>
        <source>这份文件只有 {present} 步，没有纸上的第 {entry} 步：它是较早的副本，或者后面的记录被截掉了。</source>
        <translation>This file has only {present} steps, and not step {entry} of the paper: it is an earlier copy, or its last steps were cut off.</translation>
    </message>
    <message>
        <source>{place}；只凭步数看不出内容是否一样，请把步数后面的码也输入。</source>
        <translation>{place}. The number alone does not show whether the contents are the same: type the code after it as well.</translation>
    </message>
    <message>
        <source>第 {entry} 步（{time}）是这份文件的最后一步</source>
        <translation>Step {entry} ({time}) is the last one of this file</translation>
    </message>
    <message>
        <source>{code} 是{track}第 {entry} 步（{time}）时的暂定稿，不是定稿；之后又做了 {more} 步。</source>
        <translation>{code} is a provisional print of {track} at step {entry} ({time}), not a final version; {more} more steps were made since.</translation>
    </message>
    <message>
        <source>第 {entry} 步对得上，校验码 {code} 却不是那一步的：可能抄错了，或者纸上的被改过。</source>
        <translation>Step {entry} agrees, but {code} is not its verification code: it is mistyped, or the paper was altered.</translation>
    </message>
    <message>
        <source>正在重算以前的各步…</source>
        <translation>Computing earlier steps…</translation>
    </message>
    <message>
        <source>{code} 不属于这份评议的任何定稿，从新建到现在也没有过这样的暂定稿：可能抄错了，可能是别的评议，也可能这份文件是较早的副本或被改写过；请把页脚的步数和后面的码也输入。</source>
        <translation>{code} belongs to no final version of this review, and to no state that it ever had: it may be mistyped or of another review, or this file may be an earlier copy or rewritten. Type the step and its code from the foot of the page as well.</translation>
    </message>
    <message>
        <source>{year} 年 {month} 月 {day} 日 {clock}</source>
        <translation>{year}-{month}-{day} {clock}</translation>
    </message>
    <message>
        <source>{first} 至 {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>{month} 月 {day} 日 {clock}</source>
        <translation>{month}/{day} {clock}</translation>
    </message>
    <message>
        <source>{other} 是 {file} 较早的副本：{steps} 步，之后又做了 {more} 步。</source>
        <translation>{other} is an earlier copy of {file}: {steps} steps, after which {more} more were made.</translation>
    </message>
    <message>
        <source>{other} 是另一份评议，不是 {file} 的副本。</source>
        <translation>{other} is another review, not a copy of {file}.</translation>
    </message>
    <message>
        <source>{file} 和 {other} 一样，都是 {steps} 步。</source>
        <translation>{file} and {other} are the same: {steps} steps.</translation>
    </message>
    <message>
        <source>这个位置上的文件换成了较早的副本，或者后面的记录被截掉了。</source>
        <translation>The file in this place was replaced by an earlier copy, or its last steps were cut off.</translation>
    </message>
    <message>
        <source>述职对象 {then} 位，现在 {now} 位。</source>
        <translation>Participants: {then}, now {now}.</translation>
    </message>
    <message>
        <source>评分表 {then} 份，现在 {now} 份。</source>
        <translation>Ballots: {then}, now {now}.</translation>
    </message>
    <message>
        <source>分 {then} 个，现在 {now} 个。</source>
        <translation>Marks: {then}, now {now}.</translation>
    </message>
    <message>
        <source>定稿的部分 {then} 个，现在 {now} 个。</source>
        <translation>Final tracks: {then}, now {now}.</translation>
    </message>
    <message>
        <source>有述职对象 {participants} 位，评分表 {ballots} 份，分 {marks} 个。</source>
        <translation>Contains {participants} participants, {ballots} ballots and {marks} marks.</translation>
    </message>
    <message>
        <source>现在的文件里没有这份备份的最后一步：这两份是分开录的，不是先后两份。</source>
        <translation>The present file does not have this backup&apos;s last step: the two were typed apart, not one after the other.</translation>
    </message>
    <message>
        <source>内容和现在的一样。</source>
        <translation>The contents are the same as now.</translation>
    </message>
    <message>
        <source>从那时到现在，有 {count} 处改动：</source>
        <translation>Changes from then to now: {count}.</translation>
    </message>
    <message>
        <source>这一步已经写入，但磁盘随后出错（{why}）；请另存副本到别的盘。</source>
        <translation>This step was written, but then the disk failed ({why}); please save a copy on another disk.</translation>
    </message>
    <message>
        <source>写入时磁盘出错（{why}），文件也读不回来，不知道这一步写进去没有；请另存副本到别的盘，录过的都在副本里。</source>
        <translation>The disk failed while writing ({why}), and the file cannot be read back, so that it is not known whether this step was written; please save a copy on another disk, which has everything typed.</translation>
    </message>
    <message>
        <source>{file} 在打开期间被其他程序改动、替换或移走了。请先另存副本，录过的都在副本里；再打开原文件核对。</source>
        <translation>{file} was changed, replaced or moved by another program while it was open. Save a copy first, which has everything typed; then open the file itself and check it.</translation>
    </message>
    <message>
        <source>{file} 已被替换或移走，现在看到的是之前的内容；请重新打开。</source>
        <translation>{file} was replaced or moved; what is shown is the former content. Please open it again.</translation>
    </message>
    <message>
        <source>评议文件现在读不到（{why}），这一步没有写入；请检查磁盘是否接好，或另存副本到别的盘，录过的都在副本里。</source>
        <translation>The review file cannot be read now ({why}), and this step was not written; check that the disk is connected, or save a copy on another disk, which has everything typed.</translation>
    </message>
    <message>
        <source>评议文件现在读不到（{why}）；请检查磁盘是否接好，再试一次。</source>
        <translation>The review file cannot be read now ({why}); check that the disk is connected, and try again.</translation>
    </message>
    <message>
        <source>内存不足，这一步没有写入；请关闭其他程序后再试一次。</source>
        <translation>Memory is short, and this step was not written; close other programs and try again.</translation>
    </message>
    <message>
        <source>评议文件正被其他程序占用，请稍后再试一次。</source>
        <translation>Another program is using the review file; please try again later.</translation>
    </message>
    <message>
        <source>救回评分表 {ballots} 份、分 {marks} 个。</source>
        <translation>Salvaged: {ballots} ballots, {marks} marks.</translation>
    </message>
    <message>
        <source>修改记录最后一步的时间是 {at}。</source>
        <translation>Time of the last step in the history: {at}.</translation>
    </message>
    <message>
        <source>从修改记录重建：到损坏处为止</source>
        <translation>Rebuild up to the damage</translation>
    </message>
    <message>
        <source>比较备份</source>
        <translation>Comparing backups</translation>
    </message>
    <message>
        <source>抢救：还能证明的全部</source>
        <translation>Salvage: all that can still be proved</translation>
    </message>
    <message>
        <source>备份：{at}</source>
        <translation>Backup: {at}</translation>
    </message>
    <message>
        <source>从修改记录重建：全部</source>
        <translation>Rebuild from the history: everything</translation>
    </message>
    <message>
        <source>备份存于 {path}。</source>
        <translation>The backup is {path}.</translation>
    </message>
    <message>
        <source>少 {count} 份评分表</source>
        <translation>{count} ballots fewer</translation>
    </message>
    <message>
        <source>少 {count} 个分</source>
        <translation>{count} marks fewer</translation>
    </message>
    <message>
        <source>{count} 处要核对</source>
        <translation>To check: {count}</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>自动备份</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>{count} 份，最新的在 {time}（{steps} 步）</source>
        <translation>{count}, the latest of {time} ({steps} steps)</translation>
    </message>
    <message>
        <source>存在 {folder}。</source>
        <translation>They are in {folder}.</translation>
    </message>
    <message>
        <source>{path}：{time} 看到时{state}。</source>
        <translation>{path}: {state} when seen {time}.</translation>
    </message>
    <message>
        <source>使用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>{time} 核对，文件有问题。</source>
        <translation>Verified {time}: the file has a problem.</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>History</translation>
    </message>
    <message>
        <source>{made}，就是现在的样子。</source>
        <translation>{made}, which is the present state.</translation>
    </message>
    <message>
        <source>{made}，之后又做了 {more} 步。</source>
        <translation>{made}; {more} more steps were made since.</translation>
    </message>
    <message>
        <source>副本</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>和这一份不同，{count} 步</source>
        <translation>different from this one, {count} steps</translation>
    </message>
    <message>
        <source>{path}：{time} 看到时{state}，现在打不开。</source>
        <translation>{path}: {state} when seen {time}; cannot be opened now.</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>在网络盘上（{folder}）：网络断开时写不进去，请另存一份在本机。</source>
        <translation>On a network drive ({folder}): nothing can be written while the network is down. Save a copy on this computer.</translation>
    </message>
    <message>
        <source>最近一次没有做成：{why}</source>
        <translation>The last one failed: {why}</translation>
    </message>
    <message>
        <source>……共 {count} 份。</source>
        <translation>… {count} in all.</translation>
    </message>
    <message>
        <source>和这一份一样</source>
        <translation>the same as this one</translation>
    </message>
    <message>
        <source>少 {count} 步</source>
        <translation>{count} steps fewer</translation>
    </message>
    <message>
        <source>在 {folder}。</source>
        <translation>In {folder}.</translation>
    </message>
    <message>
        <source>还没有自动备份。</source>
        <translation>There is no backup yet.</translation>
    </message>
    <message>
        <source>现在没有人在录入；有没有别人在看无法知道。</source>
        <translation>Nobody is typing now; whether others are viewing it cannot be known.</translation>
    </message>
    <message>
        <source>磁盘上的文件已经不是打开的这一份，请另存副本，再打开原文件核对。</source>
        <translation>The file on disk is no longer the one that is open. Save a copy, then open the original to check it.</translation>
    </message>
    <message>
        <source>评分表和分都不少</source>
        <translation>No ballot or mark fewer</translation>
    </message>
    <message>
        <source>备份的是“{title}”，到第 {step} 步。</source>
        <translation>A backup of “{title}”, up to step {step}.</translation>
    </message>
    <message>
        <source>少 {count} 步修改</source>
        <translation>{count} steps fewer</translation>
    </message>
    <message>
        <source>{file} 换成了另一份评议：{time} 在这个位置看到的是“{title}”（{count} 步），不是现在这一份。</source>
        <translation>{file} is another review now: “{title}” ({count} steps) was seen here on {time}.</translation>
    </message>
    <message>
        <source>{file} 和 {other} 从第 {step} 步起岔开了：{file} 到 {time} 有 {count} 步，{other} 到 {other_time} 有 {other_count} 步；请选定一份，把另一份多录的补进去。</source>
        <translation>{file} and {other} differ from step {step} on: {file} has {count} steps up to {time}, {other} has {other_count} steps up to {other_time}. Choose one, and add to it what was typed only in the other.</translation>
    </message>
    <message>
        <source>{path}
{count} 步，{time} 看到</source>
        <translation>{path}
{count} steps, seen {time}</translation>
    </message>
    <message>
        <source>{file} 比 {time} 在这台电脑上看到的旧：当时 {seen} 步，现在 {present} 步。</source>
        <translation>{file} is older than what was seen on this computer on {time}: {seen} steps then, {present} now.</translation>
    </message>
    <message>
        <source>{file} 和 {time} 在这台电脑上看到的（{seen} 步）岔开了：从第 {step} 步起记录不同。</source>
        <translation>{file} differs from what was seen on this computer on {time} ({seen} steps): from step {step} on the histories are not the same.</translation>
    </message>
    <message>
        <source>它和 {time} 时的文件一样，是那时的副本。</source>
        <translation>It is the same as the file on {time}: a copy of that time.</translation>
    </message>
    <message>
        <source>这一份的第 {step} 步是：{made}。</source>
        <translation>Step {step} of this file is: {made}.</translation>
    </message>
    <message>
        <source>另一份在 {path}（{time} 看到 {count} 步）。</source>
        <translation>Another one is at {path} ({count} steps, seen {time}).</translation>
    </message>
    <message>
        <source>超过 {most} 项</source>
        <translation>has more than {most} items</translation>
    </message>
    <message>
        <source>述职对象超过 {most} 个</source>
        <translation>more than {most} participants</translation>
    </message>
    <message>
        <source>评委组超过 {most} 个</source>
        <translation>more than {most} evaluator groups</translation>
    </message>
    <message>
        <source>评委超过 {most} 位</source>
        <translation>more than {most} evaluators</translation>
    </message>
    <message>
        <source>评分表超过 {most} 份</source>
        <translation>more than {most} ballots</translation>
    </message>
    <message>
        <source>发出的评分表合计超过 {most} 份</source>
        <translation>more than {most} ballots handed out in all</translation>
    </message>
    <message>
        <source>评分表与述职对象相乘超过 {most} 行</source>
        <translation>ballots times participants make more than {most} rows</translation>
    </message>
    <message>
        <source>评议文件的内容超出本程序的范围（{what}）；请改用备份，或分成两份评议。</source>
        <translation>The contents of the review file are beyond what this program takes ({what}). Use a backup, or make two reviews of it.</translation>
    </message>
    <message>
        <source>{column} 的数或文字</source>
        <translation>a number or text of {column}</translation>
    </message>
    <message>
        <source>评议文件里的方案太长，请改用备份。</source>
        <translation>The scheme in the review file is too long; use a backup.</translation>
    </message>
    <message>
        <source>读取修改记录</source>
        <translation>reading the history</translation>
    </message>
    <message>
        <source>核对评分表</source>
        <translation>comparing the ballots</translation>
    </message>
    <message>
        <source>读取文件</source>
        <translation>reading files</translation>
    </message>
    <message>
        <source>辨认各张表</source>
        <translation>recognising the sheets</translation>
    </message>
    <message>
        <source>{file} 的表结构与本程序的不符，可能被其他程序改过，请抢救文件还能证明的内容，或改用备份。</source>
        <translation>The tables of {file} are not those of this program; another program may have changed them. Please salvage what it still proves, or use a backup.</translation>
    </message>
    <message>
        <source>{file} 已损坏，有无法辨认的内容，请抢救文件还能证明的内容，或改用备份。</source>
        <translation>{file} is damaged and holds what cannot be read; please salvage what it still proves, or use a backup.</translation>
    </message>
    <message>
        <source>{file} 的第 {place} 条修改记录与校验值不符，文件已损坏或被改动，请抢救文件还能证明的内容，或改用备份。</source>
        <translation>Entry {place} of the history of {file} does not fit its seal; the file is damaged or was tampered with. Please salvage what it still proves, or use a backup.</translation>
    </message>
    <message>
        <source>{file} 的第 {place} 条修改记录不是述评写的（{why}），文件被改动过，请抢救文件还能证明的内容，或改用备份。</source>
        <translation>Entry {place} of the history of {file} was not written by this program ({why}). The file was altered; salvage what it still proves, or use a backup.</translation>
    </message>
    <message>
        <source>评议文件已到 {most} MB 的上限，这一步没有写入，以前录的都在；请导出结果，没有录的另建一份评议。</source>
        <translation>The review has reached its limit of {most} MB. This step was not written; everything before it is kept. Export the results, and enter the rest in a new review.</translation>
    </message>
    <message>
        <source>内存不足，{file} 没有打开；请关闭其他程序后再试一次。</source>
        <translation>There is not enough memory; {file} was not opened. Close other programs and try again.</translation>
    </message>
    <message>
        <source>{file} 太大（超过 {most} MB 的上限），没有打开；请核对它是不是评议文件，或改用较早的备份。</source>
        <translation>{file} is too large (over the limit of {most} MB) and was not opened. Check that it is a review file, or use an earlier backup.</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>第 {} 页</source>
        <translation>Page {}</translation>
    </message>
    <message>
        <source>这台电脑没有可用的打印机，请先装好打印机，或存成 PDF 拿到别处打印。</source>
        <translation>This computer has no printer that can be used; install one first, or save a PDF and print it elsewhere.</translation>
    </message>
    <message>
        <source>打印机“{}”没有接受，请检查它是否接好、开着，再重新打印。</source>
        <translation>The printer “{}” did not accept it; check that it is connected and switched on, and print again.</translation>
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
    <message>
        <source>{}：{} → {}</source>
        <translation>{}: {} → {}</translation>
    </message>
    <message>
        <source>剪贴板第 {} 行有重复的列名，没有粘贴。</source>
        <translation>Line {} of the clipboard repeats a heading; nothing was pasted.</translation>
    </message>
    <message>
        <source>剪贴板第 {} 行的列名“{}”不是这张表的评分项，没有粘贴。</source>
        <translation>Line {} of the clipboard has the heading “{}”, which is no criterion of this form; nothing was pasted.</translation>
    </message>
    <message>
        <source>第 {} 行是列名，照它对应各列</source>
        <translation>Line {} holds headings, which give the columns</translation>
    </message>
    <message>
        <source>没有粘贴的列：{}</source>
        <translation>Columns not pasted: {}</translation>
    </message>
    <message>
        <source>第 {} 行没有分，没有粘贴：{}</source>
        <translation>Line {} has no marks and was not pasted: {}</translation>
    </message>
    <message>
        <source>剪贴板里“{}”有两行，没有粘贴。</source>
        <translation>“{}” is on two lines of the clipboard; nothing was pasted.</translation>
    </message>
    <message>
        <source>{} → 第 {} 行</source>
        <translation>{} → row {}</translation>
    </message>
    <message>
        <source>剪贴板第 {} 行没有姓名或单位，没有粘贴。</source>
        <translation>Line {} of the clipboard has no name; nothing was pasted.</translation>
    </message>
    <message>
        <source>剪贴板第 {} 行的“{}”不在这张表里，没有粘贴。</source>
        <translation>Line {} of the clipboard: “{}” is not on this form; nothing was pasted.</translation>
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
        <source>{}&#x3000;{}：{}</source>
        <translation>{}&#x3000;{}: {}</translation>
    </message>
    <message>
        <source>空白</source>
        <translation>blank</translation>
    </message>
    <message>
        <source>&#x3000;手写{heading} {total}</source>
        <translation>&#x3000;written total {total}</translation>
    </message>
    <message>
        <source>&#x3000;附注：{}</source>
        <translation>  Note: {}</translation>
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
        <source>纸上页脚的校验码，后面的步数和码也可以一起输入：</source>
        <translation>The code at the foot of the page; the step and its code may follow:</translation>
    </message>
    <message>
        <source>正在核对校验码…</source>
        <translation>Verifying the code…</translation>
    </message>
</context>
<context>
    <name>ruling_dialog</name>
    <message>
        <source>{}：{}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>{}（这一行计 {} 分）</source>
        <translation>{} (the row counts {})</translation>
    </message>
</context>
<context>
    <name>status_text</name>
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
        <source>{} 等 {} 份</source>
        <translation>{}, {} in all</translation>
    </message>
    <message>
        <source>，{}缺 {}</source>
        <translation>; missing from {}: {}</translation>
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
    <message>
        <source>待裁定，不计</source>
        <translation>No: to be ruled on</translation>
    </message>
    <message>
        <source>；不在号段内：{}</source>
        <translation>; not among those issued: {}</translation>
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
        <source>✓ 已保存到 {}</source>
        <translation>✓ Written to {}</translation>
    </message>
    <message>
        <source>其中替换 {} 份，改掉 {} 格原来的分。</source>
        <translation> Replaced ballots: {}, cells changed: {}.</translation>
    </message>
    <message>
        <source>正在读取文件…</source>
        <translation>Reading the files…</translation>
    </message>
    <message>
        <source>正在导入…</source>
        <translation>Importing…</translation>
    </message>
    <message>
        <source>正在导出 {}…</source>
        <translation>Exporting {}…</translation>
    </message>
</context>
</TS>
