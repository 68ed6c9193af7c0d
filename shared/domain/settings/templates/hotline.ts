import { clockSteps, priorities } from '../../hotline/names.ts';
import type { ReadyTemplate } from './ready-template.ts';

const source = '示例：各地12345办法不一，尚未核对，请按本地文件修改';

/** Hours by step: emergency, urgent, normal. */
const hours: Record<(typeof clockSteps)[number], readonly [number, number, number]> = {
  dispatch: [0.25, 1, 2],
  accept: [0.5, 2, 8],
  visit: [2, 8, 16],
  close: [24, 24, 40],
  callBack: [24, 24, 24],
  objection: [72, 72, 72],
};

/** A desk as Wuxing's of 2007 and the seed's four departments; its clocks are examples and say so. */
export const hotline: ReadyTemplate = {
  id: 'hotline',
  name: { zh: '便民服务热线', en: 'Community hotline' },
  summary: {
    zh: '按吴兴“2221890”热线和114平台，四个部门在席；各步骤时限为示例，请按本地办法修改。',
    en: 'Wuxing’s “2221890” on the 114 platform with four departments. The clocks are examples.',
  },
  settings: {
    hotline: {
      number: '222 1890',
      platform: '114',
      opens: '08:30',
      closes: '17:30',
      clocks: clockSteps.flatMap((step) =>
        priorities.map((priority, at) => ({
          step,
          priority,
          hours: hours[step][at] ?? 24,
          counts:
            priority === 'normal' && step !== 'objection'
              ? ('working' as const)
              : ('always' as const),
          source,
          certainty: 'general' as const,
        })),
      ),
      attempts: 3,
      callBackPercent: 100,
      reopenings: 1,
      numberKeptDays: 30,
      alarmed: [{ post: 'officeHead' }],
      participants: [
        {
          unit: '民政局',
          categories: ['elderly', 'disabled', 'relief', 'home-care', 'on-site', 'meals'],
        },
        { unit: '信息办', categories: ['information'] },
        { unit: '人口计生委', categories: ['family-planning', 'health'] },
        { unit: '劳动和社会保障局', categories: ['jobs', 'social-insurance'] },
      ],
      nextLevels: [{ name: '市12345政务服务便民热线', phone: '12345' }],
      source: '湖州市社区建设调研，2007年：“2221890”热线借114平台，民政、信息、计生、劳动部门配合',
      certainty: 'primary',
    },
  },
};
