import type { ApprovalLetter } from '../../functions/letters/approval/letter.ts';
import type { Language } from '../../shared/messages/translate.ts';
import { wuxing } from './elder-care-call.ts';

const load = (community: string, name: string, hoursBefore: number) => ({
  community,
  name,
  hoursBefore,
  hoursWith: hoursBefore + 12,
  isOver: hoursBefore + 12 > 60,
});

/** A department's task for communities, as whoever decides on it gets it. */
export const anAccessLetter = (
  language: Language,
  overrides: Partial<ApprovalLetter> = {},
): ApprovalLetter => ({
  language,
  here: '.',
  tenantName: language === 'en' ? wuxing.nameEn : wuxing.name,
  approval: {
    subject: 'access',
    status: 'open',
    title: '就业困难人员入户登记',
    department: '区人社局',
    requestedBy: '钱进',
    requestedAt: '2026-04-28T02:10:00.000Z',
    steps: [
      { post: 'officeHead', name: '沈国强', isOpen: true },
      { post: 'leadingGroupHead', name: '陆建平', isOpen: false },
    ],
    rounds: [0, 1].map((at) => ({
      places: [at],
      needed: 1,
      approved: 0,
      status: 'open' as const,
    })),
    documentsHash: 'a'.repeat(64),
  },
  summary: {
    subject: 'access',
    asked: {
      department: '区人社局',
      title: '就业困难人员入户登记',
      form: 'task',
      area: 'employment',
      role: 'assist',
      what: '每季度上门核对就业困难人员名单，一户一表',
      basis: '《就业促进法》第五十二条',
      regions: ['330502001'],
      startsOn: '2026-07-01',
      timesPerMonth: 4,
      hoursPerMonth: 12,
      money: { way: 'byWorkload', amountFen: 600_000, source: '就业补助资金' },
    },
    loads: [
      load('330502001005', '浮星桥社区', 52),
      load('330502001006', '马军巷社区', 30.5),
      load('330502001007', '新华社区', 0),
    ],
    most: 60,
    opinions: [{ community: '月河街道浮星桥社区', verdict: 'object', text: '冬季人手不够' }],
  },
  step: 0,
  due: '2026-05-08T16:00:00.000Z',
  workingDaysLeft: 3,
  documents: './documents',
  actions: { code: './code', decide: './decision' },
  identity: 'code',
  maskedEmail: 's***@wuxing.example',
  ...overrides,
});
