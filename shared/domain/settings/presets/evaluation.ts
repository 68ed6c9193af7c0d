import type { ConsequenceRule } from '../../evaluation/consequence.ts';
import type { EvaluationSetting } from '../evaluation.ts';

const own = {
  source: '由租户设定，示例 (set by the tenant; an example)',
  certainty: 'tenant',
} as const;
const zhEn = (zh: string, en: string) => ({ zh, en });

/** Suzhou noticed its results from 20 to 26 December 2012: seven days. The other periods are examples. */
export const suzhouEvaluation: EvaluationSetting = {
  selfReport: { count: 10, unit: 'workingDays', ...own },
  rating: { count: 10, unit: 'workingDays', ...own },
  notice: {
    count: 7,
    unit: 'calendarDays',
    source: '苏州市首届公益创投中期评估结果公示 7 天（2012年12月20日至26日）',
    certainty: 'secondary',
  },
  lateSelfReport: 'noted',
  spreadPercent: 30,
  purchaserItems: [
    {
      id: 'clear',
      name: zhEn('要求清楚，不随意变更', 'Says clearly what it wants and keeps to it'),
    },
    { id: 'paid', name: zhEn('按约定时间付款', 'Pays when agreed') },
    { id: 'support', name: zhEn('协调街道、社区给予支持', 'Gets street and community to help') },
    {
      id: 'burden',
      name: zhEn('不增加合同外的任务和报表', 'Asks for no work or forms beyond the contract'),
    },
  ],
  source:
    '苏州市首届公益创投中期评估：先自评，后评分，结果公示 (self-report, rating, public notice)',
  certainty: 'secondary',
};

const haishu = {
  source:
    '宁波市海曙区第九届公益创投中期评估通知，2020年：合格拨付尾款，不合格公示、停止拨款、终止项目',
  certainty: 'secondary',
} as const;

/** Haishu, Ningbo: pass and the last tranche is paid; fail and it stops, in public. Late without cause is a fail. */
export const haishuConsequences: ConsequenceRule[] = [
  {
    id: 'haishu-pass',
    name: zhEn('合格：拨付尾款', 'Pass: the last tranche'),
    when: 'pass',
    phase: 'midTerm',
    follows: 'releaseTranche',
    ...haishu,
  },
  {
    id: 'haishu-stop',
    name: zhEn('不合格：停止拨款', 'Fail: payment stops'),
    when: 'fail',
    phase: 'midTerm',
    follows: 'withhold',
    ...haishu,
  },
  {
    id: 'haishu-end',
    name: zhEn('不合格：终止项目', 'Fail: the project ends'),
    when: 'fail',
    phase: 'midTerm',
    follows: 'terminate',
    ...haishu,
  },
];

const guangdong = {
  source: '广东一类购买服务办法：优秀、良好优先承接；基本合格限期整改；不合格取消下一年度资格',
  certainty: 'secondary',
} as const;

/** Excellent and good come first next time, hardly passed must mend, failed is out for the next year. */
export const guangdongConsequences: ConsequenceRule[] = [
  {
    id: 'guangdong-excellent',
    name: zhEn('优秀：下轮优先', 'Excellent: first next round'),
    when: 'grade',
    grade: 'A',
    follows: 'priority',
    ...guangdong,
  },
  {
    id: 'guangdong-mend',
    name: zhEn('基本合格：限期整改', 'Hardly passed: mend by a day'),
    when: 'grade',
    grade: 'B',
    follows: 'rectify',
    days: 20,
    ...guangdong,
    source: `${guangdong.source}；整改期限为示例，由租户设定 (its length is an example)`,
  },
  {
    id: 'guangdong-out',
    name: zhEn('不合格：下一年度不得承接', 'Fail: out for the next year'),
    when: 'fail',
    phase: 'final',
    follows: 'bar',
    months: 12,
    ...guangdong,
  },
];

const zhongshan = {
  source:
    '中山市公益创投资金与项目管理办法：中末期评估不合格延迟拨款，严重不达标追回资金，违约三年内不得申报',
  certainty: 'secondary',
} as const;

/** Zhongshan: unsatisfactory waits for its money, far off target gives it back, breach is out for three years. */
export const zhongshanConsequences: ConsequenceRule[] = [
  {
    id: 'zhongshan-wait',
    name: zhEn('不合格：延迟拨款', 'Fail: payment waits'),
    when: 'fail',
    follows: 'withhold',
    ...zhongshan,
  },
  {
    id: 'zhongshan-back',
    name: zhEn('严重不达标：追回资金', 'Far off target: money back'),
    when: 'fail',
    phase: 'final',
    follows: 'clawBack',
    ...zhongshan,
  },
  {
    id: 'zhongshan-breach',
    name: zhEn('违约：三年内不得申报', 'Breach: out for three years'),
    when: 'breach',
    follows: 'bar',
    months: 36,
    ...zhongshan,
  },
];
