/** What the finance bureau and the purchaser do about a complaint. */
export const zh = {
  'act.judgeAdmission.intro':
    '请在收到投诉后五个工作日内审查。不属本部门处理或不符合受理条件的，说明理由并告知投诉人。',
  'act.answerComplaint.intro': '请在五个工作日内逐条说明，并写明证据和依据。',
  'act.decideComplaint.intro': '处理决定会公开，并送达投诉人和其他有关供应商。此后不能更改。',
  'complaint.verdict': '审查结论',
  'complaint.admitted': '予以受理',
  'complaint.notOurs': '不属本部门处理',
  'complaint.inadmissible': '不予受理',
  'complaint.statement': '被投诉人说明',
  'complaint.decision': '处理决定',
  'complaint.dismissed': '投诉不成立，驳回',
  'complaint.upheld': '投诉成立',
  'complaint.upheldNote': '对结果的投诉成立，成交结果无效，按排名重新确定；已签订合同的除外。',
  'complaint.text': '事实、理由和依据',
} as const;
