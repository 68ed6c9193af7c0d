/** Picking the needs a plan answers, from the list of needs. */
export const zh = {
  'cite.title': '从需求清单中选择',
  'cite.hint': '选中的需求会写进计划；保存计划时转为“已立项”，居民凭回执可以看到。',
  'cite.place': '社区（村）',
  'cite.find': '查找',
  'cite.findHint': '在已显示的需求中查找。',
  'cite.people': '{n} 人',
  'cite.none': '这里的清单上还没有需求。',
  'cite.noneFound': '没有找到含有这些字的需求。',
  'cite.noPlace': '请先在上面选择实施区域，或在这里选一个社区。',
  'cite.chosen': '计划已引用 {n} 条需求',
  'cite.most': '一个计划最多引用 50 条需求。',
  'cite.more': '再看一些',
} as const;
