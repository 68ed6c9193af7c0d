import type { FundSourceEntry } from '../fund-sources.ts';

const everything = ['elderly', 'disabled', 'youth', 'relief', 'other'] as const;

/** Money a city usually has. Who keeps a named fund, and for what it was given, each tenant adds itself. */
export const usualFundSources: FundSourceEntry[] = [
  {
    id: 'fiscal',
    kind: 'fiscal',
    name: { zh: '财政资金', en: 'Public budget' },
    permits: [...everything],
    use: { zh: '列入部门预算的购买服务项目', en: 'Services in the budget of the department' },
    source: '财政部令第102号：无预算不购买 (MoF order 102: no budget, no purchase)',
    certainty: 'secondary',
  },
  {
    id: 'welfare-lottery',
    kind: 'welfareLottery',
    name: { zh: '福利彩票公益金', en: 'Welfare lottery fund' },
    permits: ['elderly', 'disabled', 'youth', 'relief'],
    use: {
      zh: '扶老、助残、救孤、济困；青少年类限困境儿童和困难家庭子女',
      en: 'Old people, disabled people, orphans, people in need; of youth, children in hardship',
    },
    source:
      '渭南市公益创投活动方案：按福利彩票公益金使用规定限定范围 (Weinan’s plan: the scope follows the rules of the lottery fund)',
    certainty: 'secondary',
  },
  {
    id: 'charity-named-fund',
    kind: 'namedFund',
    name: { zh: '慈善会冠名基金', en: 'Named fund of the charity federation' },
    holder: '慈善会',
    permits: [...everything],
    use: { zh: '按冠名协议约定的用途', en: 'As agreed with whoever gave the fund its name' },
    source:
      '渭南市公益创投活动方案：慈善会推动冠名基金与项目对接 (Weinan’s plan: the federation docks named funds)',
    certainty: 'primary',
  },
  {
    id: 'donations',
    kind: 'donation',
    name: { zh: '社会捐赠', en: 'Donations' },
    permits: [...everything],
    use: {
      zh: '按捐赠人意愿，全部用于项目运作和持续发展',
      en: 'As the donors wish, all of it for running and continuing the project',
    },
    source: '渭南市公益创投活动方案，五、（二） (Weinan’s plan, 5 (2))',
    certainty: 'primary',
  },
  {
    id: 'party-service-fund',
    kind: 'partyServiceFund',
    name: { zh: '党组织为民服务专项资金', en: 'Fund for party branches serving the people' },
    permits: [...everything],
    use: {
      zh: '社区党组织提出并经居民议定的为民服务项目',
      en: 'Services a party branch brings forward and residents have agreed on',
    },
    source:
      '苏州市姑苏区平江街道2017年党组织为民服务项目 (Pingjiang, Gusu, 2017); 用途由当地文件规定 (local rules say the use)',
    certainty: 'secondary',
  },
];
