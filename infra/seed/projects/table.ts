import { plusDays } from '../../../shared/domain/time.ts';
import { activities, type Held } from './field.ts';
import { callBacks, comments, paper, phones } from './hearing.ts';
import { openRound, rate } from './judging.ts';
import { account, expenses, type Paid, shift, statement } from './money.ts';
import { payReleased } from './paying.ts';
import type { Deed, Story } from './story.ts';
import { agreed, assignments, handed, hours, meeting, message, sessions } from './together.ts';
import { order, plan, planned, surprise, visit } from './watching.ts';
import { accept, makeKnown, passes, report } from './working.ts';

/** So many days after the signing is today. */
export const days = 105;

const cases = (story: Story): Held[] =>
  [6, 20, 41, 12, 33, 55, 62, 83].map((day, i) => ({
    at: story.day(day, 14),
    deliverableId: 'cases',
    series: i < 3 ? '个案一' : i < 6 ? '个案二' : '个案三',
    place: i < 3 ? '月河街道站' : '飞英街道站',
    people: 1,
    minutes: 60,
    note:
      ['建立关系，评估支持网络。', '与家属会谈，商定照料分工。', '复评，目标达成过半。'][i % 3] ??
      '',
  }));

const groups = (story: Story): Held[] =>
  [9, 16, 23, 30, 44, 51, 58, 65].map((day, i) => ({
    at: story.day(day, 9, 30),
    deliverableId: 'groups',
    series: i < 4 ? '怀旧小组' : '慢病自管小组',
    place: i < 4 ? '月河街道站活动室' : '飞英街道站活动室',
    people: 8,
    minutes: 90,
    note: `第 ${(i % 4) + 1} 节，出席稳定，组员开始互相提醒服药。`,
  }));

const events = (story: Story): Held[] =>
  [18, 38, 60, 80].map((day, i) => ({
    at: story.day(day, 8, 50),
    deliverableId: 'events',
    series: ['开餐日', '中秋邻里宴', '反诈讲堂', '厨艺比拼'][i] ?? '',
    place: '街道文化站广场',
    people: 21 + i,
    minutes: 150,
    note: '签到、安全员到位，活动后回收意见卡。',
    hasPicture: true,
  }));

const paid = (story: Story): Paid[] => [
  {
    at: story.day(14, 16),
    line: 'l6',
    yuan: 9_600,
    payee: '人保财险湖州分公司',
    purpose: '志愿者保险',
    hasPicture: true,
  },
  {
    at: story.day(29, 16),
    line: 'l1',
    yuan: 14_400,
    payee: '湖州市吴兴安心餐饮有限公司',
    purpose: '助餐第 1 月',
    hasPicture: true,
  },
  {
    at: story.day(30, 16),
    line: 'l2',
    yuan: 9_000,
    payee: '本机构社工工资',
    purpose: '驻站社工第 1 月',
  },
  {
    at: story.day(46, 16),
    line: 'l4',
    yuan: 14_200,
    payee: '湖州市文汇办公用品店',
    purpose: '小组物资',
  },
  {
    at: story.day(59, 16),
    line: 'l1',
    yuan: 15_000,
    payee: '湖州市吴兴安心餐饮有限公司',
    purpose: '助餐第 2 月',
    hasPicture: true,
  },
  {
    at: story.day(60, 17),
    line: 'l2',
    yuan: 9_000,
    payee: '本机构社工工资',
    purpose: '驻站社工第 2 月',
  },
  {
    at: story.day(82, 16),
    line: 'l5',
    yuan: 8_700,
    payee: '湖州市吴兴区社区文化中心',
    purpose: '社区活动四场',
  },
  {
    at: story.day(88, 16),
    line: 'l1',
    yuan: 15_600,
    payee: '湖州市吴兴安心餐饮有限公司',
    purpose: '助餐第 3 月',
  },
];

/** What is done in the field, and what it costs. */
const work = (story: Story): Deed[] => [
  account(story.day(1, 9), '湖州市吴兴区同行社会工作服务中心'),
  ...activities([...cases(story), ...groups(story), ...events(story)]),
  ...expenses('table', 'welfareLottery', paid(story)),
  statement(story.day(90, 11), paid(story)),
  ...shift(
    story.day(70, 11),
    { from: 'l6', to: 'l5', yuan: 2_000, reason: '中秋邻里宴参加人数增加' },
    story.day(72, 10),
  ),
];

/** Who works on it. */
const team = (story: Story): Deed[] => [
  ...assignments(story.day(1, 10), [
    { worker: 'worker-1', as: 'member', role: '项目负责人', sharePercent: 50 },
    { worker: 'worker-2', as: 'worker', role: '驻站社工', sharePercent: 100 },
  ]),
  ...sessions(
    [
      {
        at: story.day(15, 15),
        kind: 'supervision',
        title: '助餐与个案衔接',
        led: '潘琴（高级社会工作师）',
        halfHours: 4,
      },
      {
        at: story.day(45, 15),
        kind: 'training',
        title: '食品安全与留样',
        led: '区市场监管局',
        halfHours: 6,
      },
      {
        at: story.day(75, 15),
        kind: 'supervision',
        title: '个案复评',
        led: '潘琴（高级社会工作师）',
        halfHours: 4,
      },
    ],
    ['worker-1', 'worker-2'],
  ),
  ...hours(
    [
      { at: story.day(10, 17), kind: 'records', halfHours: 4, note: '老年人需求评估登记' },
      { at: story.day(50, 17), kind: 'coordination', halfHours: 3, note: '与街道核对助餐名单' },
    ],
    'worker-2',
  ),
];

/** What the parties write, agree and pass on. */
function together(story: Story): Deed[] {
  const on = (number: number) => plusDays(story.signedOn, number);
  return [
    message(story.day(3, 9, 40), 'member', '两个站点已开门，助餐从下周一开始，名单见台账。'),
    message(
      story.day(3, 11),
      'handler',
      '收到。首月请按周报一次送餐份数和退餐原因。',
      '两个站点已开门',
    ),
    meeting({
      at: story.day(28, 16, 30),
      by: 'member',
      minutes: {
        title: '助餐第一月例会',
        place: '月河街道会议室',
        purpose: 'execution',
        present: [
          { body: 'community', name: '社区居委会' },
          { body: 'organization', name: '莫丽娟' },
          { body: 'socialWorker', name: '费雨晴' },
        ],
        agreed: '1. 送餐改为 11:20 前到户。\n2. 社区每周二更新名单。\n3. 退餐原因记入台账。',
      },
      confirmedBy: ['community', 'worker'],
    }),
    ...agreed(story.day(29, 9, 30), 'member', {
      what: '每周二更新助餐名单',
      who: 'community',
      due: on(36),
      done: { at: story.day(35, 15), note: '已在社区系统建立固定名单' },
    }),
    ...handed(story.day(40, 10), {
      what: '两户失能家庭的喘息需求',
      from: 'community',
      to: 'worker',
      answerBy: on(45),
      takenAt: story.day(41, 9),
      doneAt: story.day(56, 16),
    }),
    message(story.day(93, 16), 'evaluator', '中期评估将在两周内完成，请把个案档案目录备好。'),
  ];
}

/** Who looks at the work, and what is put right. */
function watched(story: Story): Deed[] {
  const on = (number: number) => plusDays(story.signedOn, number);
  return [
    plan(story.day(2, 11)),
    ...visit({
      key: 'visit-1',
      plannedAt: story.day(17, 9),
      heldAt: story.day(18, 10, 40),
      place: '街道文化站广场',
      reason: '看开餐日的组织和食品留样',
      findings: '到场 21 人，留样柜有标签，一份缺时间，现场补写。',
      answers: ['met', 'met', 'partly', 'met'],
    }),
    surprise(
      {
        key: 'surprise-1',
        heldAt: story.day(52, 11, 15),
        place: '飞英街道站',
        findings: '11:15 到站，餐车 11:32 才到，比约定晚 12 分钟。',
        answers: ['partly', 'met', 'met', 'unmet'],
      },
      'handler',
    ),
    ...order(
      story.day(53, 9, 30),
      { what: '送餐 11:20 前到户', why: '随机走访发现送餐晚点', days: 8 },
      {
        at: story.day(58, 16),
        text: '增加一条配送线，连续五天送达时间见附件。',
        seenAt: story.day(61, 10),
        seen: '抽查三天，均在 11:20 前。',
      },
    ),
    planned(story.day(96, 10), { kind: 'phone', on: on(days + 8), reason: '第二期电话抽查' }),
  ];
}

/** What residents say. */
const heard = (story: Story): Deed[] => [
  paper(story.day(52, 15), {
    key: 'paper-1',
    name: '中秋邻里宴',
    printed: 20,
    count: 9,
    from: 1,
    said: ['饭菜热的，就是偏咸', '', '送餐小伙子很客气'],
  }),
  phones(story.day(70, 18), 'phones-1', { count: 5, from: 6, said: ['周末也能订餐就好了'] }),
  callBacks(story.day(91, 15), 1, 3),
  comments(story.day(92, 9), 2),
];

const parts = [work, team, together, watched, heard];

/** The first period is over and paid; its mid-term evaluation waits for the evaluator's sheet. */
export async function table(story: Story): Promise<void> {
  story.will(parts.flatMap((part) => part(story)));
  await makeKnown(story, story.course.cast.medium);
  await story.until(story.day(88, 17));
  await report(story, 1, {
    narrative: '助餐覆盖两个街道，两个小组结束，三个个案中两个达成目标；送餐晚点已整改。',
    delivered: { meals: 2_940 },
  });
  await story.until(story.day(89, 15));
  await accept(story, '送餐份数与供餐单位结算一致。');
  if ((await story.purchase()).state === 'implementing')
    await passes(story, 'closePeriod', 'period');
  await openRound(story, 'midTerm', {
    reflection: '助餐稳定，个案进度慢于计划，主要因为家属时间难约；第二期增加晚间会谈。',
    purchaser: '名单更新及时，建议提前一周告知走访以外的检查。',
  });
  await story.morning();
  await rate(story, 'midTerm', {
    who: 'community',
    percent: 88,
    findings: '居民反映好，希望周末也能订餐。',
  });
  await payReleased(story);
  await story.until(story.course.clock.end);
}
