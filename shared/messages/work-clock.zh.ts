/** What the page says that moves the time of a rehearsal. */
export const zh = {
  'clock.title': '演练时间',
  'clock.lead': '把演练环境的时间往前拨，几分钟走完几个月的流程。时间只能往前，不能往回。',
  'clock.now': '现在',
  'clock.next': '下一个期限',
  'clock.noNext': '没有等待中的期限',
  'clock.ahead': '比真实时间快',
  'clock.toNext': '拨到下一个期限',
  'clock.to': '拨到指定时间',
  'clock.toHint': '北京时间，要晚于现在。',
  'clock.move': '拨到这个时间',
  'clock.real': '这里是正式环境',
  'clock.realText': '正式环境的时间不能调整。',
} as const;
