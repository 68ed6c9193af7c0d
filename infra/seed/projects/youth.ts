import { plusDays } from '../../../shared/domain/time.ts';
import { activities, type Held } from './field.ts';
import { callBacks, comments, paper, phones } from './hearing.ts';
import { finish, openRound, rate } from './judging.ts';
import { account, expenses, type Paid, statement } from './money.ts';
import { approved, payReleased, request } from './paying.ts';
import type { Deed, Story } from './story.ts';
import { agreed, assignments, meeting, message, sessions } from './together.ts';
import { incident, plan, surprise, visit } from './watching.ts';
import { accept, makeKnown, passes, report } from './working.ts';

/** So many days after the signing is today. */
export const days = 172;

const care = (story: Story): Held[] =>
  [4, 11, 25, 39, 88, 102].map((day, i) => ({
    at: story.day(day, 16, 30),
    deliverableId: 'care',
    series: '',
    place: i % 2 === 0 ? '社区活动室' : '社区图书角',
    people: 9 + (i % 2),
    minutes: 110,
    note: ['作业辅导，两人情绪波动已谈话。', '手工与阅读，家长准时接走。'][i % 2] ?? '',
    hasPicture: i === 0,
  }));

const groups = (story: Story): Held[] =>
  [10, 17, 24, 31, 90, 97, 104, 111].map((day, i) => ({
    at: story.day(day, 9),
    deliverableId: 'groups',
    series: i < 4 ? '小小议事员' : '情绪魔法屋',
    place: '社区活动室',
    people: 8,
    minutes: 90,
    note: `第 ${(i % 4) + 1} 节，全员出席。`,
  }));

const salons = (story: Story): Held[] =>
  [28, 50, 93, 111].map((day, i) => ({
    at: story.day(day, 18, 30),
    deliverableId: 'salons',
    series: ['亲子沟通', '手机与作业', '假期安排', '告别与展望'][i] ?? '',
    place: '社区议事室',
    people: 14 + i,
    minutes: 90,
    note: '家长分组讨论，约定家庭规则。',
    hasPicture: i % 2 === 0,
  }));

const paid = (story: Story): Paid[] => [
  {
    at: story.day(8, 16),
    line: 'l5',
    yuan: 7_800,
    payee: '人保财险昆山支公司',
    purpose: '志愿者保险',
    hasPicture: true,
  },
  {
    at: story.day(20, 16),
    line: 'l4',
    yuan: 5_400,
    payee: '昆山市启明文具有限公司',
    purpose: '教材与耗材',
    hasPicture: true,
  },
  {
    at: story.day(32, 16),
    line: 'l2',
    yuan: 9_000,
    payee: '本机构社工工资',
    purpose: '成长小组第 1 组',
  },
  {
    at: story.day(55, 16),
    line: 'l1',
    yuan: 21_000,
    payee: '本机构社工工资',
    purpose: '看护第 1 期',
  },
  {
    at: story.day(56, 16),
    line: 'l3',
    yuan: 6_000,
    payee: '昆山市亲子教育工作室',
    purpose: '家长沙龙讲师费',
    hasPicture: true,
  },
  {
    at: story.day(108, 16),
    line: 'l2',
    yuan: 9_000,
    payee: '本机构社工工资',
    purpose: '成长小组第 2 组',
  },
  {
    at: story.day(115, 16),
    line: 'l1',
    yuan: 21_000,
    payee: '本机构社工工资',
    purpose: '看护第 2 期',
  },
  {
    at: story.day(117, 16),
    line: 'l3',
    yuan: 6_000,
    payee: '昆山市亲子教育工作室',
    purpose: '家长沙龙讲师费',
  },
  { at: story.day(118, 16), line: 'l6', yuan: 8_000, payee: '本机构行政支出', purpose: '管理费' },
];

/** What is done in the field, and what it costs. */
const work = (story: Story): Deed[] => [
  account(story.day(1, 9), '昆山市邻伴社会工作服务中心'),
  ...activities([...care(story), ...groups(story), ...salons(story)]),
  ...expenses('youth', 'welfareLottery', paid(story)),
  statement(story.day(119, 11), paid(story)),
];

/** Who works on it. */
const team = (story: Story): Deed[] => [
  ...assignments(story.day(1, 10), [
    { worker: 'worker-1', as: 'member', role: '项目主管', sharePercent: 30 },
    { worker: 'worker-2', as: 'worker', role: '一线社工', sharePercent: 80 },
  ]),
  ...sessions(
    [
      {
        at: story.day(13, 15),
        kind: 'training',
        title: '儿童保护与安全接送',
        led: '昆山市未成年人保护中心',
        halfHours: 6,
      },
      {
        at: story.day(43, 15),
        kind: 'supervision',
        title: '小组冲突处理',
        led: '刘敏（高级社会工作师）',
        halfHours: 4,
      },
      {
        at: story.day(100, 15),
        kind: 'supervision',
        title: '结束期的离别情绪',
        led: '刘敏（高级社会工作师）',
        halfHours: 4,
      },
    ],
    ['worker-1', 'worker-2'],
  ),
];

/** What the parties write, agree and pass on. */
function together(story: Story): Deed[] {
  const on = (number: number) => plusDays(story.signedOn, number);
  return [
    message(story.day(2, 14), 'member', '报名 46 人，先收支出型困难家庭 12 人，其余排队。'),
    meeting({
      at: story.day(40, 15),
      by: 'member',
      minutes: {
        title: '家长、社区、机构见面会',
        place: '社区议事室',
        purpose: 'feedback',
        present: [
          { body: 'community', name: '社区居委会' },
          { body: 'organization', name: '朱明轩' },
          { body: 'socialWorker', name: '顾思敏' },
        ],
        agreed: '1. 接送交接签字。\n2. 图书角延长到 18:30。',
      },
      confirmedBy: ['community', 'worker'],
    }),
    ...agreed(story.day(40, 17), 'member', {
      what: '图书角开放到 18:30',
      who: 'community',
      due: on(47),
      done: { at: story.day(46, 10), note: '已调整值班' },
    }),
  ];
}

/** Who looks at the work, and what is put right. */
const watched = (story: Story): Deed[] => [
  plan(story.day(2, 11)),
  ...visit({
    key: 'visit-1',
    plannedAt: story.day(23, 9),
    heldAt: story.day(25, 17),
    place: '社区活动室',
    reason: '看接送和看护人数',
    findings: '在场 9 名儿童、社工 1 名、志愿者 2 名，接送登记完整。',
    answers: ['met', 'met', 'met', 'met'],
  }),
  surprise(
    {
      key: 'surprise-1',
      heldAt: story.day(97, 9, 40),
      place: '社区活动室',
      findings: '小组按计划进行，8 人到场，与签到一致。',
      answers: ['met', 'met', 'met', 'partly'],
    },
    'handler',
  ),
  ...incident(story.day(53, 18, 25), story.day(53, 20), story.day(57, 15)),
];

/** What residents say. */
const heard = (story: Story): Deed[] => [
  paper(story.day(43, 15), {
    key: 'paper-1',
    name: '亲子沟通',
    printed: 14,
    count: 8,
    from: 3,
    said: ['孩子愿意去', '希望寒假也办'],
  }),
  callBacks(story.day(68, 14), 1, 3),
  phones(story.day(115, 20), 'phones-2', { count: 7, from: 0, said: ['谢谢老师'] }),
  comments(story.day(117, 9), 3),
];

const parts = [work, team, together, watched, heard];

const evaluated = async (
  story: Story,
  phase: 'midTerm' | 'final',
  told: { reflection: string; findings: string; percent: number },
) => {
  await openRound(story, phase, {
    reflection: told.reflection,
    purchaser: '沟通顺畅，拨付及时。',
  });
  await story.morning();
  for (const who of ['evaluator', 'community'] as const)
    await rate(story, phase, { who, percent: told.percent, findings: told.findings });
  await finish(story, phase, told.findings);
};

/** Both evaluations are passed and the result is accepted; the last payment waits for its approval. */
export async function youth(story: Story): Promise<void> {
  story.will(parts.flatMap((part) => part(story)));
  await makeKnown(story, story.course.cast.medium);
  await story.until(story.day(59, 10));
  await report(story, 1, { narrative: '看护 4 次、小组 1 组、沙龙 2 场，家长反映好。' });
  await story.until(story.day(60, 10));
  await accept(story, '与台账一致。');
  await passes(story, 'closePeriod', 'period');
  await evaluated(story, 'midTerm', {
    reflection: '招募顺利，困难家庭优先；接送交接需要更规范。',
    findings: '台账齐全，照片与签到一致，家长访谈正面。',
    percent: 86,
  });
  await story.command('handler', { type: 'concludeMidTerm' });
  await payReleased(story);
  await report(story, 2, { narrative: '第二期看护 2 次、小组 1 组、沙龙 2 场，全部完成。' });
  await story.morning();
  await accept(story, '与台账一致。');
  await passes(story, 'closePeriod', 'period');
  await evaluated(story, 'final', {
    reflection: '约定的服务量全部完成，三名儿童转介心理支持。',
    findings: '服务量完成，满意度高，经费使用规范。',
    percent: 91,
  });
  await passes(story, 'recordSurvey', 'survey');
  await story.morning();
  await story.command('handler', { type: 'requestAcceptance' });
  await approved(story);
  await story.until(story.course.clock.end);
  await request(story, 3);
}
