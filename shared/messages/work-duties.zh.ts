/** What is to be done about a ticket of the hotline, as lists of tasks say it. */
export const zh = {
  'duty.emergency': '紧急',
  'duty.wentUp': '逾期未办，请督办',
  'duty.send': '派单或答复',
  'duty.unmet': '无法满足，请转为需求',
  'duty.callBack': '回访来电人',
  'duty.accept': '签收',
  'duty.visit': '上门查看',
  'duty.close': '办结',
} as const;
