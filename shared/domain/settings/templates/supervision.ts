import type { ReadyTemplate } from './ready-template.ts';

/** Signs to begin with. No source gives figures: they are examples, and marked so. */
export const supervision: ReadyTemplate = {
  id: 'supervision',
  name: { zh: '项目监督（示例）', en: 'Supervision of projects (example)' },
  summary: {
    zh: '走访检查清单、投诉答复和整改时限、风险提示的起点。数字为示例，请按本地要求修改。',
    en: 'A checklist for visits, clocks for complaints and rectification, where flags begin. Figures are examples.',
  },
  settings: {
    supervision: {
      checklist: [
        {
          id: 'held',
          name: { zh: '活动按计划时间、地点开展', en: 'Held when and where it was planned' },
        },
        {
          id: 'attendance',
          name: { zh: '签到与现场人数相符', en: 'Sign-in matches those present' },
        },
        {
          id: 'staff',
          name: { zh: '到场社工与投入名单一致', en: 'Workers present are those assigned' },
        },
        { id: 'method', name: { zh: '专业方法使用得当', en: 'Professional method fits' } },
        { id: 'safety', name: { zh: '场地与人身安全有保障', en: 'Place and people are safe' } },
        {
          id: 'records',
          name: { zh: '台账与票据及时、齐全', en: 'Ledger and vouchers are kept and complete' },
        },
        {
          id: 'residents',
          name: { zh: '居民知晓项目并认可', en: 'Residents know the project and value it' },
        },
      ],
      complaintAnswerDays: 5,
      rectificationDays: 10,
      behindPlanPoints: 15,
      burnAheadPoints: 20,
      travelKmPerHour: 80,
      photoBits: 6,
      reportLateDays: 3,
      source: '示例，由租户设定 (example, to be set by the tenant)',
      certainty: 'tenant',
    },
  },
};
