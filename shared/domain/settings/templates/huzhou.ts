import { officeFundProposed, officeFundUntil2007, staffFund } from '../presets/community-funds.ts';
import type { ReadyTemplate } from './ready-template.ts';

/** What Huzhou's investigation of 2007 says a community is given, for a tenant to begin with and to change (4-22, 4-53). */
export const huzhou: ReadyTemplate = {
  id: 'huzhou',
  name: { zh: '湖州社区经费标准', en: 'Huzhou: funds of a community' },
  summary: {
    zh: '办公经费和人员经费按户数计算，数字来自2007年的调研，请改成本地现行标准。',
    en: 'Office and staff funds by households. The figures are those of 2007: replace them by yours.',
  },
  settings: { communityFunds: [officeFundUntil2007, officeFundProposed, staffFund] },
};
