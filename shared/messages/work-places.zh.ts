/** The places of a project, on the page of its purchase, in Chinese: the wording everything else follows. */
export const zh = {
  'places.title': '项目事项',
  'places.project': '进展与报告',
  'places.project.what': '服务量、活动台账、月度收支、中期和末期报告',
  'places.field': '现场记录',
  'places.field.what': '用手机登记活动、签到和照片，没有网络也能用',
  'places.ledger': '项目账目',
  'places.ledger.what': '预算和支出、凭证、银行流水',
  'places.supervision': '监督与整改',
  'places.supervision.what': '走访、整改、突发事件和项目日志',
  'places.satisfaction': '居民评价',
  'places.satisfaction.what': '满意度、回访和居民留言',
  'places.evaluation': '项目评估',
  'places.evaluation.what': '自评、评分、结果、申诉和后果',
  'places.room': '协作空间',
  'places.room.what': '留言、会议纪要、约定事项和团队',
} as const;
