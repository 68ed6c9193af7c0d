import { usualStandards } from '../presets/communities.ts';
import type { ReadyTemplate } from './ready-template.ts';

const indicator = (
  id: string,
  group: 'management' | 'service' | 'order' | 'convenience' | 'harmony',
  [zh, en, unit]: readonly [string, string, string],
  way: 'sum' | 'mean' = 'sum',
) => ({ id, group, name: { zh, en }, way, unit });

/** Communities measured by the law, the plan and Huzhou's investigation; tasks let in as Xicheng does it. */
export const communities: ReadyTemplate = {
  id: 'communities',
  name: { zh: '社区台账与事项准入', en: 'Communities and access of tasks' },
  summary: {
    zh: '规模按2026年法律，用房按2007年调研和“十四五”规划，准入按西城做法；指标为示例。',
    en: 'Size by the law of 2026, space by 2007 and the 14th plan, access as in Xicheng. Indicators are examples.',
  },
  settings: {
    communities: {
      standards: [...usualStandards],
      indicators: [
        indicator('matters-open', 'management', ['公开事项', 'Matters made public', '件']),
        indicator('meetings', 'management', ['议事协商会议', 'Council meetings', '次']),
        indicator('fundraising', 'management', [
          '负责人筹资用时',
          'Hours leaders spend raising money',
          '小时',
        ]),
        indicator('one-stop', 'service', ['一站式办理', 'Seen to at one stop', '件']),
        indicator('jobs', 'service', ['安置就业', 'Jobs found', '人']),
        indicator('disputes', 'order', ['调解成功', 'Disputes settled', '件']),
        indicator('patrols', 'order', ['群防群治巡逻', 'Patrols', '次']),
        indicator(
          'circle',
          'convenience',
          ['15分钟可达居民', 'Residents within 15 minutes', '%'],
          'mean',
        ),
        indicator('outlets', 'convenience', ['便民网点', 'Outlets', '个']),
        indicator(
          'joining',
          'harmony',
          ['参与社区活动的居民', 'Residents who take part', '%'],
          'mean',
        ),
        indicator('content', 'harmony', ['居民满意率', 'Residents who are content', '%'], 'mean'),
      ],
      governmentSharePercent: 50,
      source: '湖州市社区建设调研，2007年：发达国家政府投入超过50%；其余为示例，请按本地文件修改',
      certainty: 'secondary',
    },
    access: {
      notice: {
        count: 30,
        unit: 'workingDays',
        source: '北京市西城区社区工作准入制度，2018年：提前30个工作日申请',
        certainty: 'secondary',
      },
      decision: {
        count: 15,
        unit: 'workingDays',
        source: '北京市西城区社区工作准入制度，2018年：15个工作日内决定',
        certainty: 'secondary',
      },
      comment: {
        count: 10,
        unit: 'workingDays',
        source: '示例：法规没有规定社区提意见的天数，由本地自定',
        certainty: 'tenant',
      },
      answer: {
        count: 10,
        unit: 'workingDays',
        source: '示例：法规没有规定答复社区意见的天数，由本地自定',
        certainty: 'tenant',
      },
      deciders: [{ post: 'officeHead' }, { post: 'leadingGroupHead' }],
      plaques: 3,
      hoursPerMonth: 160,
      source: '湖州市社区建设调研，2007年：权随责走、费随事转，凡进必审；每个社区保留3块牌子',
      certainty: 'primary',
    },
  },
};
