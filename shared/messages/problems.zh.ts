import type { ProblemCode } from '../domain/errors.ts';

/**
 * What went wrong and what to do next, one sentence for each code a move of a purchase can meet; the others are in
 * `problems-elsewhere`. A part in brackets is said only when its figures are known.
 */
export const zh = {
  'not-found': '没有找到您要的内容。请核对地址，或从首页重新进入。',
  'not-signed-in': '您还没有登录，或登录已过期。请重新登录后再试，已填写的草稿不会丢失。',
  'not-permitted': '您的岗位不能办理这一步。请联系本单位系统管理员核对岗位设置。',
  'invalid-request': '有内容没有填对。请按每一处的提示改正后再提交。',
  'request-too-large': '提交的内容太大。请删减文字或分开提交。',
  'unsupported-media-type': '系统不认识这种格式。请用本页面的表单提交。',
  'origin-refused': '这次提交不是从本网站的页面发出的，没有办理。请回到本网站的页面再提交一次。',
  'too-many-requests': '操作太频繁。请[在约 {minutes} 分钟后]稍等再试。',
  'version-conflict':
    '在您填写期间，别人已经更改了这个项目，您的操作没有办理。请刷新页面，看清新的内容后再办理。',
  'version-required': '提交时缺少版本信息。请刷新页面后再试。',
  'idempotency-key-required': '提交时缺少防重复编号。请刷新页面后再试。',
  'idempotency-key-reused': '这个防重复编号已用于另一次提交。请刷新页面后再试。',
  'illegal-move':
    '项目现在[处于“{state}”，]不能[办理“{command}”]这样做。请刷新页面，按页面上的下一步办理。',
  'stop-already-asked': '终止本项目的申请正在审批，不能再申请一次。请等待审批结果。',
  'author-cannot-approve': '您是这项申请的提出人，不能由自己审批。请由审批流程中的其他人办理。',
  'already-decided': '这一步已经办理过了，没有重复办理。请刷新页面查看结果。',
  'not-your-turn': '还没有轮到您审批，或这一步不由您办理。轮到您时会再发邮件通知。',
  'delegation-over':
    '委托已经结束、被收回，或不包括这件事，您不能代为决定。请与委托人或系统管理员联系。',
  'signs-already':
    '您在这次审批中自己也要签或已经签过，不能再代别人签。请由委托人本人或另一位受托人办理。',
  'recorder-cannot-approve':
    '您负责登记拨款，不能代别人审批这笔款。请由委托人本人或另一位受托人办理。',
  'documents-changed':
    '在您查看之后，送审内容有了变化，您的决定没有记录。请重新打开邮件里的链接，看过新的内容再决定。',
  'code-expired': '验证码已经失效。请重新获取一个。',
  'second-factor-required':
    '这一步需要第二重验证。请用身份验证器或通行密钥验证后再办理；还没有设置的，请到“我的账号”里设置。',
  'no-one-holds-post':
    '本单位没有可以担任[“{post}”]这个岗位的人，审批走不下去。请让系统管理员先设置人员；经办人本人不能兼任审批人。',
  'bidding-too-short': '申报截止时间太早，不符合法定期限。请改到[ {earliest} 或]更晚的时间。',
  'publication-in-future':
    '公告在法定媒体上的发布时间晚于现在。请先在法定媒体发布，再填写实际的发布时间。',
  'publication-too-early':
    '公告的发布日期早于[ {approvedAt} ]审批通过的日期。请先完成审批再发布，并填写实际的发布时间。',
  'bidding-closed': '申报已经截止[（{closesAt}）]，系统不再接收申报文件。请留意本单位以后的公告。',
  'schedule-in-past': '定时发布的时间已经过去。请改到以后的时间，或直接登记已发布的公告。',
  'not-scheduled': '没有定时发布的公告。请刷新页面查看现状。',
  'intention-not-public':
    '采购开始前须先公开采购意向。请先在法定媒体公开，再登记媒体、网址和时间。',
  'intention-runs':
    '采购意向公开的期限还没有满[，到 {ends} 为止]。请把公告的发布时间改到期满以后。',
  'single-source-runs':
    '单一来源公示期还没有满[，到 {ends} 为止]。请把公告的发布时间改到期满以后。',
  'single-source-objected':
    '对单一来源公示的异议还没有处理，或异议成立，不能发布公告。请先作出结论；异议成立的，须改用其他采购方式。',
  'subject-changed': '更改不能换掉服务内容：只能改数量和要求。要买别的服务，请另行采购。',
  'rubric-unlawful': '更改后的评审办法不合规定。请按提示改正后再提交。',
  'nothing-amended': '更改后的内容与现在相同。请先修改，或只延长截止时间。',
  'questions-closed': '提问时间已过：截止前来不及答复。请直接查看已公开的问答。',
  'question-unknown': '没有找到这个问题。请刷新页面后再答复。',
  'already-submitted': '贵机构已经提交过申报。截止前如需修改，请在原申报上修改后重新提交。',
  'over-ceiling': '金额超过了上限[ {ceiling}]。请调低后再提交。',
  'price-weight-out-of-range':
    '价格分不在采购方式允许的范围内[（{min}–{max} 分）]。请调整价格分和评分标准。',
  'budget-does-not-add-up':
    '各项金额加起来与总额不相等[（合计 {sum}，总额 {total}）]。请核对每一项的数量和单价。',
  'same-official': '同一个人不能确认两次。请由另一位工作人员确认。',
  'opening-not-confirmed': '还没有两位工作人员确认，不能开启申报文件。请先完成两人确认。',
  'application-unknown': '没有找到这份申报。请刷新页面，从列表中重新选择。',
  'already-judged': '已经作出过结论，不能重复或更改。请刷新页面查看。',
  'documents-still-missing': '还缺少材料[：{missing}]。请补齐后再提交。',
  'correction-not-open': '现在没有需要贵机构补正的内容，或补正时间已过。请查看申报页面上的结论。',
  'correction-running':
    '补正期还没有结束[，到 {until} 为止]，现在不能判定不合格。请等机构补正或期满。',
  'judgement-missing': '还有申报没有作出结论。请逐份审查完，再结束资格审查。',
  'pool-too-small':
    '专家库里符合条件的人不够[：需要 {size} 人，只有 {pool} 人]。评审已停止，申请文件保持封存；请补充专家库后再抽取。',
  'condition-unmet': '还有资格条件没有满足[：{item}]，不能判定合格。请先请求补正，或判定不合格。',
  'condition-without-reason': '请为每一项不满足的资格条件写明理由。',
  'party-unchecked': '联合体各方都要逐项审查[：{name}还没有审查“{item}”]。请补齐后再判定合格。',
  'registration-doubted': '登记管理机关认为登记信息有出入。要判定合格，请写明理由。',
  'takes-no-part': '此人没有参与本项目，或者名单尚未公开，不能对其申请回避。',
  'representatives-too-many':
    '采购人代表过多[：本次最多 {most} 人]。专家不得少于评审小组成员总数的三分之二。',
  'representative-unfit':
    '此人不能担任采购人代表[：{name}]。须由用人单位、街道或社区派出，且没有编制、开启、审批过本项目，也与申报单位没有关系。',
  'drawn-too-long-ago':
    '评审专家抽取后须在规定时间内开始评审[，已于 {until} 截止]。采购人将另行抽取专家。',
  'conditions-all-met': '所有资格条件都已满足，不能判定不合格。请核对各项结论。',
  'already-awarded': '按规则每家机构只能承接一个项目，该机构已承接[“{title}”]。请核对后再决定。',
  'funded-twice': '该机构的同一项目已在[“{title}”中]获得资助，不能重复资助。请核对后再决定。',
  'lot-lost': '系统密钥已更换，无法兑现公告时承诺的抽取密数。请联系平台管理员恢复原密钥。',
  'event-as-promised': '本项目公告时承诺了（或没有承诺）用于抽取的公共事件，请按公告填写事件结果。',
  'event-not-in-time':
    '用于抽取的公共事件必须在[{since} ]投标截止之后、现在之前公布。请核对公布时间。',
  'not-on-panel': '您不在本项目的评审组中，或已声明回避。如有疑问请联系经办人。',
  'sheet-incomplete': '评分表没有填完，或有分数超出范围。请给每一项打分后再锁定。',
  'evidence-missing': '给分或扣分的每一项都要有检查通过的证明文件。请补传文件后再提交。',
  'sheet-locked': '这份评分表已经锁定，不能修改。',
  'offers-closed': '最后报价的时间已过。没有提交的，以首次报价为准。',
  'offers-running': '最后报价的时间还没有到，到时统一开启。',
  'explanation-not-open': '现在没有需要贵机构说明的报价，或说明时间已过。',
  'explanation-running': '申报单位还在说明报价，或说明时间还没有到。请稍后再判断。',
  'blind-has-no-show': '本次为匿名评审，申报单位不能当面汇报。',
  'not-next-to-present': '汇报按抽签顺序进行，现在不是轮到这家单位。请刷新页面后再叫号。',
  'road-show-begun': '汇报已经开始，或开始时间已过，不能再排时间。',
  'correction-not-permitted':
    '签署评审报告前只能更正四类问题：汇总错误、超出分值范围、客观分不一致、畸高畸低。这里没有所选的问题。',
  'objective-scores-differ': '还有客观分不一致。请先更正，再签署评审报告。',
  'reason-missing': '有不同意见的，请写明理由（至少 4 个字）。',
  'votes-not-counted': '居民和单位的投票正在统计，请稍后再签署。',
  'report-open': '评审报告现在不能这样办理。请刷新页面查看最新进度。',
  'not-in-rank-order': '推荐必须按得分从高到低，不能跳过名次。请按排名重新选择。',
  'too-many-awards': '推荐的项目数超过了公告的上限[（{maximum} 个）]。请减少推荐数量。',
  'over-budget': '推荐金额合计超过了项目预算[（预算 {budget}）]。请调减金额或数量。',
  'held-by-objection':
    '有质疑或投诉尚未处理完，法律要求先暂停这一步。请待答复或处理决定作出后再办理。',
  'nothing-to-challenge': '现在没有可以质疑的事项，或本类采购不适用投诉。有疑问可以先提出询问。',
  'challenge-too-late': '提出的期限已过[，截止时间为 {ends}]。仍有疑问可以提出询问。',
  'challenged-before': '贵机构对这一环节已经提出过，同一环节应一次性提出。请查看答复。',
  'challenge-first': '投诉之前应当先质疑，并等到答复或答复期满。请先对这一环节提出质疑。',
  'beyond-challenge': '投诉事项不能超出已质疑的事项；因答复产生的新事项请注明。',
  'consortium-incomplete': '联合体应由全体成员共同提出。请列出联合体的每一个成员。',
  'remedy-impossible':
    '项目现在这一步不能这样处理，或者理由不成立却写了处理方式。请按页面列出的选项选择。',
  'complaint-not-admitted': '这件投诉还没有受理。请先作出受理决定。',
  'supervisor-took-part':
    '您参与过这个项目的办理，不能处理对它的投诉。请由财政部门的其他人员办理。',
  'objection-unknown': '没有找到这条质疑。请刷新页面后从列表中选择。',
  'standstill-running': '公示和质疑期还没有结束[，到 {ends} 为止]。期满后系统会自动进入下一步。',
  'contract-unsigned': '合同还没有签订，或项目已经终止，不能办理。请先查看合同状态。',
  'contract-too-long':
    '合同期限[ {months} 个月]超过规定[的 {most} 个月]。请缩短期限；内容固定、连续且有预算保障的项目须在计划中注明。',
  'clause-forbidden':
    '另加的条款[“{title}”]写了法律不允许约定的内容[：“{words}”]。请删去或改写[（依据：{law}）]。',
  'signed-another-version':
    '签署的不是审批通过的那份合同[：审批通过的摘要末 8 位是 {approved}][，您签的是 {signed}]。请重新打开合同全文，打印并签署这一份后再上传。',
  'signed-copy-missing':
    '没有找到签署后的文件。请上传签好的合同（通过检查后才能提交），并填写页脚摘要的末 8 位。',
  'bond-over-limit': '保证金超过规定上限[（{most}%）]。请降低金额或比例。',
  'nothing-to-sign': '没有等待采购人签署的合同。请等承接机构先签署，或者指明要签署哪一份。',
  'would-be-transfer': '分包比例合计[达到 {share}%]，等于转包，法律禁止。请减少分包部分。',
  'supplement-open': '上一份补充合同还没有签完。请先办完再提出新的补充。',
  'supplement-over-limit':
    '补充合同累计不得超过原合同金额[的 {percent}%][，还可追加 {leftFen}]（政府采购法第四十九条）。请减少金额。',
  'report-exists': '本期报告已经提交，正在验收或已经验收。如被退回，才可以重新提交。',
  'report-missing': '本期还没有收到报告。请等机构提交后再验收。',
  'deliverable-unknown': '报告里有合同没有约定的服务内容[（{deliverable}）]。请按合同清单填写。',
  'figures-counted': '这份合同的服务量和支出由系统从活动记录和账册中计算，不能填写。请只写说明。',
  'evaluation-exists': '这个项目的评估意见已经提交，不能重复提交。',
  'round-open': '这个项目的本次评估按评分轮次办理。请先完成该轮评估，再继续。',
  'consequence-unruled': '本地规则没有为这个结果规定这项后果。请对照评估结果和后果规则。',
  'payment-withheld': '该项目的拨款已经停止，不能申请付款。请先处理评估后果或申诉。',
  'evaluation-missing': '还有项目没有评估意见。请等评估员全部提交后再办理。',
  'payment-without-acceptance': '对应的工作还没有验收，不能拨款。请先完成验收。',
  'payment-not-approved': '这笔款还没有审批通过。请等审批完成后再登记拨款。',
  'consequence-open':
    '追回款项的决定还没有执行，也没有因申诉而撤销，案卷不能关闭。请先在项目的评估页面办理。',
  'appeal-open': '机构对这项决定仍可申诉，或申诉还没有答复。请在申诉期满或申诉答复之后办理。',
  'payments-open':
    '还有已验收没有付清、或已要求退回还没有收到的款项[，共 {openFen}][（已付 {paidFen}）]。请结清后再办结。',
  'payment-amount-differs': '金额不一致[：填写的是 {paidFen}][，应为 {dueFen}]。请核对后再登记。',
  'survey-open': '居民满意度调查还没有结束[，到 {closesAt} 为止]。结束后会自动统计。',
  'organization-registered':
    '这个统一社会信用代码已经登记。如果这是您所在的机构，请联系本机构的负责人发送邀请。',
  'too-many-entries': '条目已经达到上限，不能再添加。请合并或更正已有条目。',
  'tenant-suspended': '这个单位的使用已经暂停：可以查看，不能更改。如需恢复，请联系平台管理员。',
  'posts-clash':
    '同一个人不能同时担任这些岗位[：{post}和{otherPost}]。请先撤销其中一个，或换一个人担任。',
  'payer-took-part': '这笔款由您申请或审批，依规不能再由您登记拨款。请由另一位财务负责人登记。',
  'organizer-cannot-apply':
    '贵机构承担本单位的组织或评估工作，不能参加本次申报。如有疑问，请联系公告上的经办人。',
  'must-recuse': '您与申报机构有关联，依法应当回避，不能办理这一步。请由其他人办理。',
  'budget-line-short':
    '预算项[“{line}”]的余额不够[，只剩 {left} 元]，别人可能刚刚占用了一部分。请调低金额、换用其他预算项，或先调整年度购买计划。',
  'budget-line-held':
    '预算项[“{line}”]已有采购占用，不能调到占用额以下，也不能删除。请先看该项下的采购。',
  'splitting-suspected':
    '同一预算项下同类采购累计已超过限额，疑似化整为零。请写明理由和预算调整或批准文号，或改用公开招标。',
  internal:
    '系统出了问题，您的操作可能没有办理。请稍后再试；如仍不行，请把下面的编号告诉系统管理员。',
} as const satisfies Partial<Record<ProblemCode, string>>;
