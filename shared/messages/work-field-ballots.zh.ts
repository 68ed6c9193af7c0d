/** Handing out ballots on the phone of the social worker. */
export const zh = {
  'fb.lead': '给名单上的居民。每人一个评价码，只能用一次；用居民或家人的手机扫。请不要代填。',
  'fb.none': '名单上还没有已送到的签到。先登记居民，上传后再发评价码。',
  'fb.count': '名单上 {onList} 人，已发 {printed} 个评价码。',
  'fb.closed': '这个项目现在不收评价。',
  'fb.show': '发一个评价码',
  'fb.next': '下一位',
  'fb.alt': '居民评价二维码',
  'fb.hint': '请居民扫这个码评价，扫完点“下一位”。评价不记名，机构看不到是谁填的。',
  'fb.print': '打印纸质评价码',
  'fb.offline': '现在没有网络，联网后再发评价码。',
} as const;
