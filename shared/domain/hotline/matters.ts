/** What a ticket may be about: a category of the directory of services, or a matter of an office. */
export type Matter = { id: string; name: { zh: string; en: string } };

const matter = (id: string, zh: string, en: string): Matter => ({ id, name: { zh, en } });

/** What callers bring up that no provider has. Services are called as the directory calls them: one vocabulary. */
export const officeMatters: readonly Matter[] = [
  matter('elderly', '老年人事务', 'Affairs of the elderly'),
  matter('relief', '救助帮困', 'Relief'),
  matter('social-insurance', '社会保险', 'Social insurance'),
  matter('family-planning', '计生服务', 'Family planning'),
  matter('safety', '平安调解', 'Safety and disputes'),
  matter('housing', '住房物业', 'Housing and property'),
  matter('environment', '环境卫生', 'Environment'),
  matter('traffic', '交通停车', 'Traffic and parking'),
  matter('information', '信息咨询', 'Information'),
  matter('uncovered', '现有服务没有的', 'Covered by nothing'),
  matter('other', '其他', 'Other'),
];

/** What a caller of a tenant may call about: its directory’s categories, then matters of offices. */
export const mattersWith = (categories: readonly Matter[]): Matter[] => [
  ...categories.map(({ id, name }) => ({ id, name })),
  ...officeMatters.filter(({ id }) => !categories.some((one) => one.id === id)),
];

/** Its name in `language`; the id of one that a tenant has taken out since. */
export const matterName = (
  matters: readonly Matter[],
  id: string,
  language: 'zh-CN' | 'en',
): string => {
  const found = matters.find((one) => one.id === id)?.name;
  return (language === 'en' ? found?.en : found?.zh) ?? id;
};
