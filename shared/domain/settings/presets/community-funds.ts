import type { CommunityFund } from '../community-funds.ts';

const huzhou = (what: string) =>
  `湖州市社区建设调研，2007年 (Huzhou investigation of 2007): ${what}`;

/** As it was: 4,000 yuan a community and 1 yuan for each household above 2,000. The text is garbled; this is a reading of it. */
export const officeFundUntil2007: CommunityFund = {
  id: 'huzhou-office-old',
  kind: 'office',
  name: { zh: '社区办公经费（原标准）', en: 'Office fund, as it was' },
  baseFen: 400_000,
  perHouseholdFen: 100,
  aboveHouseholds: 2_000,
  validFrom: '2002-01-01',
  source: huzhou('原文不清，按理解录入 (the text is garbled)'),
  certainty: 'secondary',
};

/** As it was proposed: 2,000 yuan and 4 yuan for each household. */
export const officeFundProposed: CommunityFund = {
  id: 'huzhou-office-proposed',
  kind: 'office',
  name: { zh: '社区办公经费（建议标准）', en: 'Office fund, as proposed' },
  baseFen: 200_000,
  perHouseholdFen: 400,
  aboveHouseholds: 0,
  validFrom: '2007-07-01',
  source: huzhou('2,000元加每户4元 (2,000 yuan and 4 for each household)'),
  certainty: 'primary',
};

/** Wuxing: 3,500 yuan a year for every 100 households, for the people who work there. */
export const staffFund: CommunityFund = {
  id: 'wuxing-staff',
  kind: 'staff',
  name: { zh: '社区工作者经费', en: 'Staff fund' },
  baseFen: 0,
  perHouseholdFen: 3_500,
  aboveHouseholds: 0,
  validFrom: '2005-01-01',
  source: huzhou('吴兴区每百户每年3,500元 (Wuxing: 3,500 yuan for 100 households a year)'),
  certainty: 'primary',
};
