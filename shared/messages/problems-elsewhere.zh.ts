import type { ProblemCode } from '../domain/errors.ts';

/** Sentences for refusals that no move of a purchase meets: of people, places, residents, files and exports. */
export const zh = {
  'too-late-to-take-back':
    '这条留言发出已超过 10 分钟，别人可能已经看过，不能撤回。请另发一条更正。',
  'code-wrong': '验证码不对。请核对最近一封邮件里的 6 位数字，再输入一次。',
  'factor-wrong':
    '第二重验证没有通过。请看清身份验证器里当前的 6 位数字，每个数字只能用一次；也可以换一种方式。',
  'too-many-factors': '最多只能设置 10 种第二重验证。请先删除不用的。',
  'address-taken': '这个邮箱不能使用。请换一个邮箱。',
  'recovery-closed': '这个恢复申请已经办完、过期，或者您已经确认过。请刷新页面查看。',
  'call-amended': '征集文件刚刚更改过。请先看更改内容，再确认或重新提交。',
  'not-invited': '本次只邀请部分机构参加，贵机构不在邀请之列。可以留意本单位以后的公告。',
  'wrong-category': '这个类别不在本次征集范围内。请改选公告列出的类别。',
  'partnership-missing':
    '使用他人创意申报，需要有合作协议。请先签订协议并勾选，或由本机构自己的创意申报。',
  'self-report-runs': '自评还没有到期，机构可以继续填写。请等自评提交或到期后再固定数据。',
  'self-report-not-late': '自评没有逾期，不需要说明原因。',
  'rating-runs': '评分还没有到期，也不是所有评分人都已提交。请等待提交，或到期后再结束评分。',
  'rater-missing': '评分表要求的评分人还没有提交。请提醒他们提交，或更换评分人。',
  'items-to-talk-over':
    '还有[ {count} 项]评分相差过大，没有写明讨论结果。请逐项讨论并写明理由，再公示。',
  'notice-runs': '公示期还没有满，机构仍可申诉。请等公示期满后再办理。',
  barred: '贵机构在本地被限制申报[，至 {until} 止]。[依据：{reason}。]如有异议，可以对该决定申诉。',
  'voting-closed': '投票已经结束。',
  'survey-closed': '满意度调查已经结束。感谢您的关心，结果会在项目公开页公布。',
  'too-many-ballots': '纸质问卷不能多于名单上的人数[：这次活动还可以打印 {left} 张]。',
  'nobody-to-call': '这一期的签到名单上没有人，无法抽取回访对象。先登记活动和签到名单。',
  'ballot-used': '这个调查链接已经用过一次，每个链接只能填写一次。',
  'last-owner': '机构至少要有一名负责人。请先把另一位成员设为负责人，再办理。',
  'consent-missing': '需要先同意向该单位提供所选材料，才能申请核验。请勾选同意后再提交。',
  'not-enrolled': '该单位还没有把贵机构纳入培育，暂时不能登记。请先联系该单位民政部门。',
  'clock-only-forward': '演练时间只能向前拨，不能往回拨。请选择更晚的时间。',
  'not-a-sandbox': '这是正式运行的单位，时间不能拨动。只有演练单位可以拨动时间。',
  'region-unknown': '没有找到您选的区域[（{id}）]。请刷新页面，从区域树里重新选择。',
  'need-stands-elsewhere': '有一条需求已不在这一步，可能别人刚处理过。请刷新列表后再试。',
  'ticket-stands-elsewhere': '这张工单已不在这一步，可能别人刚处理过。请刷新后再办。',
  'emergency-not-handed-over':
    '紧急来电要先转 110、119 或 120，并记下转给了谁，再派单或答复。不是紧急情况的，请改紧急程度。',
  'reopened-too-often':
    '这张工单已经重办[ {most} 次]，到了本单位规定的次数。请结单，或列入居民需求。',
  'number-shown-already': '电话已经显示过。请先记下上一次通话的结果，再显示一次。',
  'import-moved-on':
    '这份清单已经导入到别的位置，本次没有写入任何一行。请刷新页面，从显示的行继续。',
  'region-ended': '[“{name}”]这个区域已经撤销或并入其他区域，不能再改。请刷新页面后重新选择。',
  'region-level-wrong':
    '层级不对：[“{name}”]不能这样放。次序是市、区县、街道（镇）、社区（村）、网格、院落，请选合适的上级。',
  'region-name-taken': '同一个上级下面已经有叫[“{name}”]的区域。请换一个名称。',
  'region-code-taken': '代码[“{code}”]已经给了[“{name}”]。请核对代码，或者不填代码。',
  'region-has-parts': '[“{name}”]下面还有[ {parts} 个]区域，不能撤销。请先把它们移走、合并或撤销。',
  'region-too-large': '一次最多改动[ {most} 个]区域。请分几次办理：先移动或合并一部分。',
  'region-street-full': '一个街道（镇）以下最多保存[ {most} 个]区域。请先撤销不用的网格或院落。',
  'access-rules-missing': '还没有设置事项准入的规则。请管理员先在“设置”里填写“工作事项准入”。',
  'task-without-money':
    '没有经费的事项不能进社区（费随事转）。请写明经费来源和金额。[依据：{rule}]',
  'task-without-basis': '没有法定依据的事项不能进社区。请写明依据的条款。[依据：{rule}]',
  'task-on-negative-list':
    '负面清单里有[“{title}”]，不能交给社区。请由部门自己承担。[依据：{rule}]',
  'task-too-soon': '申请得太晚：最早可以从[ {earliest} ]开始。请改开始日期。[依据：{rule}]',
  'task-is-admitted': '[“{title}”]已经准入，本社区应当办理。如有困难，请联系审批单位。',
  'plaques-full': '本社区已挂满[ {most} 块]牌子。请先摘下一块再挂新的。[依据：{rule}]',
  'not-suspended': '这个单位还在使用中。请先暂停，再申请删除。',
  'erasure-begun': '这个单位的保存期已满，正在删除，不能再更改。请刷新单位列表查看。',
  'tenant-exists': '短名“[{id}]”已有单位使用。请换一个短名。',
  'division-unknown':
    '全国区划名录里没有代码[“{code}”]。请按名称查找，或选择“没有区划代码的功能区”。',
  'division-taken': '区划代码[“{code}”]已经由[“{tenant}”]接入。请核对代码。',
  'retention-running':
    '保存期限还没有到[（{until}）]，不能删除。采购文件自采购结束之日起至少保存十五年（《政府采购法》第四十二条）。',
  'already-member': '这个人已经是本单位成员。请在人员列表里调整其岗位。',
  'own-appointment': '不能给自己安排审批岗位[（{post}）]。请由另一位系统管理员或办公室主任办理。',
  'last-administrator': '本单位至少要保留一位长期有效的系统管理员。请先任命另一位，再撤销。',
  'ledger-line-unknown': '项目预算里没有这一项，或两项的出资方不同。请从预算明细中选择。',
  'expense-outside-contract':
    '支出日期不在合同期内：不得早于合同签订（或开工）之日，也不得晚于今天。请核对日期。',
  'expense-over-budget':
    '这笔支出超出了可用余额[，尚余 {leftFen}]。请减少金额，或先申请在预算项之间调剂。',
  'source-out-of-scope':
    '这项资金不能用于这笔支出：资金来源不属于本项目、不适用于本类服务，或该项应由申报机构自筹。请换一个资金来源。',
  'shift-over-limit':
    '调剂超过本地规定的比例[（{percent}%）][，还可调入 {leftFen}]。请减少金额；确需更多的，请走合同变更。',
  'payee-differs':
    '收款户名与合同上的机构名称不一致，或账号与机构护照登记的末四位不同。请核对后再填。',
  'file-not-clean':
    '这个文件还没有通过检查，暂时不能打开。请稍候片刻；没有通过的，请按提示重新上传。',
  'change-reason-unfit': '这个原因不适用于这种变更，或这种变更不改动工作量和金额。请重新选择。',
  'hand-over-refused':
    '不能由下一名次接续：本地规则没有规定，或已没有可接续的机构或工作。请另行采购。',
  'project-paused': '这个项目已中止，期限停止计算。恢复后再提交报告。',
  'rectification-running':
    '整改期限还没有到，也没有复查不合格的记录，暂时不能升级处理。请等期限届满，或先复查已交的材料。',
  'partner-changed': '提交时有联合体成员改了答复，申报没有封存。请核对各成员的确认情况后再提交。',
  'partner-sealed': '申报已连同这份确认一起封存。要更改，请先由牵头机构撤回申报。',
  'joined-elsewhere':
    '联合体成员不能再单独申报，也不能参加另一个联合体（《政府采购法实施条例》第二十二条）。请先撤回本机构在这个项目中的另一份申报或确认。',
  'budget-empty': '年度购买计划还没有预算项。请先添加至少一项再报批。',
  'budget-reason-missing': '调整已批准的年度购买计划要写明理由。请填写调整理由后再报批。',
  'need-bound':
    '居民已[在“{title}”]作出决定，清单按决定执行，不能另行处理。确需改变的，请再开一次会议或表决。',
  'notice-too-short':
    '公告期不足[：{source}要求提前 {days} 个工作日公告]。请推迟开会时间[（{from} 以后）]。',
  'quorum-missed':
    '到会人数不够，不能作出决议[：有表决权的 {seats} 人，到会 {present} 人，须超过 {percent}%]。请改期再开。',
  'vote-not-running': '现在不在表决期内，选票不能计入。请核对起止时间。',
  'vote-still-open': '表决还没有结束，结果在截止后才能统计和公布。',
  'vote-incomplete': '至少要有两个选项才能公告表决。请先添加选项。',
  'export-not-ready': '导出还没有写完，暂时不能下载。请稍候片刻再试。',
} as const satisfies Partial<Record<ProblemCode, string>>;
