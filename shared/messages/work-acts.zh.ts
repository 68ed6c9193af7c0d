/** What is said above an act before it is done: what follows, and what cannot be undone. */
export const zh = {
  'act.scheduleRoadShow.intro':
    '汇报顺序由抽签确定，不能指定。排定后各申报机构收到自己的时间和地点；开始前可以改时间，顺序不变。',
  'act.orderReview.intro':
    '只有汇总错误、超出范围、客观分不一致、畸高畸低可以重新评审。由原评审组更正后重新签署，并书面报告财政部门。',
  'act.submitPlan.intro': '提交后方案锁定，送审批人逐级审批。退回后可以修改再提交。',
  'act.publishNotice.intro':
    '先在法定媒体发布公告，再在这里登记。申报期自该媒体发布之日起不少于 {span}。',
  'act.extendBidding.intro': '原截止时间 {at}。只能延后，并向社会公告。',
  'act.publishAwardNotice.intro':
    '先在法定媒体发布结果，再在这里登记。公示 {announcement}，随后 {challenge}内可以质疑，期满前不能签订合同。',
  'act.confirmOpening.intro':
    '两名不同的人员都确认后，系统解封全部申报文件。解封后才知道有几份申报。',
  'act.recommendAward.intro': '只能按得分从高到低推荐，金额不得超过各自的申请金额和总预算。',
  'act.judgeReport.intro': '请对照合同清点。验收通过后，与本期挂钩的付款才能申请。',
  'act.requestPayment.intro': '对应的验收已经通过。提交后由审批人审批，申请人不能审批自己的申请。',
  'act.recordClawBack.intro': '款项退回到账后，登记凭证号。登记后不能更改。',
  'act.recordPayment.intro': '资金支付后，登记凭证号。登记后不能更改。',
  'act.submitEvaluation.intro':
    '评估由没有参与采购和实施的人进行。及格线 {mark} 分。提交后不能更改。',
  'act.concludeMidTerm.intro': '低于 {mark} 分的项目终止，其余继续实施。',
  'act.requestAcceptance.intro': '汇总末期评估和居民满意度，送验收审批。',
  'act.disclose.intro': '所有应付款项结清后办结。全过程资料向社会公开，之后不能再更改。',
  'act.requestStop.intro':
    '终止须经审批。批准前项目照常办理，各项期限照常计算；批准后立即终止，理由向社会公开，申报机构收到通知。',
  'act.suspend.intro': '暂停期间所有期限停止计算，恢复后顺延。',
  'act.resume.intro': '恢复到暂停前的状态，期限按暂停的时间顺延。',
  'act.declineAward.official': '签订期限已过仍未签订合同的，视为放弃立项。',
  'act.declineAward.intro': '放弃后不能恢复，由排名在后的机构递补。',
  'act.submitCorrection.intro': '审查意见：{reason} 请在 {at} 前补正，只有一次机会。',
  'act.signContract.intro': '请先打开合同全文核对金额、服务量和付款条件。采购人也签署后合同生效。',
  'act.submitReport.intro': '第 {round} 期报告，请在 {at} 前提交。验收通过后才能付款。',
} as const;
