import { plusDays } from '../../../shared/domain/time.ts';
import { activities, type Held } from './field.ts';
import { callBacks, comments, paper, phones } from './hearing.ts';
import { account, earned, expenses, type Paid, shift, statement } from './money.ts';
import { payReleased } from './paying.ts';
import type { Deed, Story } from './story.ts';
import { agreed, assignments, handed, hours, meeting, message, sessions } from './together.ts';
import { order, plan, planned, surprise, visit } from './watching.ts';
import { accept, makeKnown, passes, report } from './working.ts';

/** So many days after the signing is today. */
export const days = 85;

const homes = ['和睦楼 3 幢', '和睦楼 5 幢', '清风苑 2 幢', '清风苑 7 幢', '东门新村 11 幢'];
const seen = [
  '老人血压平稳，帮助预约下周复诊。',
  '更换厨房灯泡，提醒燃气灶关阀。',
  '情绪低落，联系子女周末回家，下次加访。',
  '代取药品，核对服药时间。',
];

const visits = (story: Story): Held[] =>
  [3, 13, 24, 39, 55, 75].map((day, i) => ({
    at: story.day(day, 9, 30),
    deliverableId: 'visits',
    place: homes[i % homes.length] ?? '',
    people: 1,
    minutes: 50,
    note: seen[i % seen.length] ?? '',
  }));

const groups = (story: Story): Held[] =>
  [10, 17, 25, 32, 70, 77].map((day, i) => ({
    at: story.day(day, 14),
    deliverableId: 'groups',
    series: i < 4 ? '和睦楼互助小组' : '清风苑互助小组',
    place: '社区活动室',
    people: 7 + (i % 2),
    minutes: 90,
    note: `第 ${i < 4 ? i + 1 : i - 3} 节：结对名单更新，约定每日敲门时间。`,
    hasPicture: i === 0,
  }));

const events = (story: Story): Held[] =>
  [20, 48, 73].map((day, i) => ({
    at: story.day(day, 9),
    deliverableId: 'events',
    series: ['防跌倒讲堂', '重阳健康日', '冬季用药安全'][i] ?? '',
    place: '社区服务中心一楼大厅',
    people: 18 - i,
    minutes: 120,
    note: '社区卫生站医生主讲，现场测血压、发放用药卡。',
    hasPicture: i !== 2,
  }));

const paid = (story: Story): Paid[] => [
  {
    at: story.day(9, 16),
    line: 'l5',
    yuan: 1_800,
    payee: '苏州市社会工作协会',
    purpose: '上岗培训',
    hasPicture: true,
  },
  {
    at: story.day(15, 16),
    line: 'l4',
    yuan: 5_200,
    payee: '人保财险昆山支公司',
    purpose: '志愿者意外险（20 人）',
    hasPicture: true,
  },
  {
    at: story.day(31, 16),
    line: 'l1',
    yuan: 4_200,
    payee: '本机构社工工资',
    purpose: '探访人员第 1 月',
  },
  {
    at: story.day(33, 16),
    line: 'l2',
    yuan: 7_200,
    payee: '昆山市乐邻文化用品有限公司',
    purpose: '小组物资与点心',
  },
  {
    at: story.day(49, 16),
    line: 'l3',
    yuan: 9_300,
    payee: '昆山市康健体检服务部',
    purpose: '健康活动两场',
    hasPicture: true,
  },
  {
    at: story.day(58, 16),
    line: 'l1',
    yuan: 4_800,
    payee: '本机构社工工资',
    purpose: '探访人员第 2 月',
  },
  {
    at: story.day(74, 16),
    line: 'l6',
    yuan: 3_000,
    payee: '本机构行政支出',
    purpose: '管理费第 1 期',
  },
];

/** What is done in the field, and what it costs. */
const work = (story: Story): Deed[] => [
  account(story.day(1, 9), '昆山市晨曦社会工作服务中心'),
  ...activities([...visits(story), ...groups(story), ...events(story)]),
  ...expenses('elder', 'welfareLottery', paid(story)),
  statement(story.day(60, 11), paid(story).slice(0, 6)),
  earned(story.day(52, 15), 2_000, '昆山市安康药房', '用药安全活动捐赠'),
  ...shift(story.day(83, 11), {
    from: 'l5',
    to: 'l1',
    yuan: 600,
    reason: '独居老人新增，探访需求上升',
  }),
];

/** Who works on it. */
const team = (story: Story): Deed[] => [
  ...assignments(story.day(1, 10), [
    { worker: 'worker-1', as: 'member', role: '项目主管', sharePercent: 40 },
    { worker: 'worker-2', as: 'worker', role: '一线社工', sharePercent: 100 },
  ]),
  ...sessions(
    [
      {
        at: story.day(12, 15),
        kind: 'supervision',
        title: '个案建档与风险分级',
        led: '刘敏（高级社会工作师）',
        halfHours: 4,
      },
      {
        at: story.day(44, 15),
        kind: 'training',
        title: '认知症老人沟通',
        led: '苏州市社会工作协会',
        halfHours: 8,
      },
      {
        at: story.day(66, 15),
        kind: 'supervision',
        title: '互助小组带领技巧',
        led: '刘敏（高级社会工作师）',
        halfHours: 4,
      },
    ],
    ['worker-1', 'worker-2'],
  ),
  ...hours(
    [
      { at: story.day(14, 17), kind: 'records', halfHours: 4, note: '建立一户一档' },
      { at: story.day(46, 17), kind: 'preparation', halfHours: 3, note: '健康日筹备' },
      { at: story.day(78, 17), kind: 'coordination', halfHours: 2, note: '与社区核对结对名单' },
    ],
    'worker-2',
  ),
];

/** What the parties write, agree and pass on. */
function together(story: Story): Deed[] {
  const on = (number: number) => plusDays(story.signedOn, number);
  return [
    message(story.day(2, 14), 'member', '项目已启动，探访从下周开始。名单请社区这两天确认。'),
    message(
      story.day(2, 16, 20),
      'community',
      '名单 43 户已核对，另有 5 户刚搬来，见转介。',
      '项目已启动',
    ),
    ...handed(story.day(3, 11), {
      what: '新搬来的 5 户独居老人入户评估',
      from: 'community',
      to: 'worker',
      answerBy: on(8),
      takenAt: story.day(4, 9),
      doneAt: story.day(11, 17),
    }),
    meeting({
      at: story.day(30, 16, 30),
      by: 'member',
      minutes: {
        title: '第一次三方例会',
        place: '社区议事室',
        purpose: 'execution',
        present: [
          { body: 'community', name: '社区居委会' },
          { body: 'organization', name: '王雅琴' },
          { body: 'socialWorker', name: '沈嘉怡' },
          { body: 'office', name: '周晓雯' },
        ],
        agreed:
          '1. 清风苑再成立一个互助小组。\n2. 活动照片当天上传。\n3. 重阳健康日由社区提供场地。',
      },
      confirmedBy: ['community', 'worker', 'handler'],
    }),
    ...agreed(story.day(30, 17, 50), 'member', {
      what: '为重阳健康日落实场地和桌椅',
      who: 'community',
      due: on(45),
      done: { at: story.day(42, 10), note: '一楼大厅，桌椅 60 套' },
    }),
    ...agreed(story.day(74, 11), 'handler', {
      what: '补录第二期 3 次探访的签到',
      who: 'member',
      due: on(days + 4),
    }),
    ...agreed(story.day(83, 16, 30), 'member', {
      what: '答复补进度的安排是否可行',
      who: 'handler',
      due: on(days + 3),
    }),
    ...agreed(story.day(70, 11), 'member', {
      what: '确认清风苑小组下月的活动室时间',
      who: 'community',
      due: on(days - 2),
    }),
    message(story.day(83, 16), 'handler', '第二期探访进度偏慢，请在下次例会前给出补进度的安排。'),
  ];
}

/** Who looks at the work, and what is put right. */
function watched(story: Story): Deed[] {
  const on = (number: number) => plusDays(story.signedOn, number);
  return [
    plan(story.day(2, 11)),
    ...visit({
      key: 'visit-1',
      plannedAt: story.day(19, 9),
      heldAt: story.day(20, 10, 30),
      place: '社区服务中心一楼大厅',
      reason: '看第一场健康活动的组织和签到',
      findings: '到场 18 人，签到与现场一致；卫生站医生到场。大厅无防滑提示，已当场提醒。',
      answers: ['met', 'met', 'partly', 'met'],
    }),
    surprise(
      {
        key: 'surprise-1',
        heldAt: story.day(55, 10, 10),
        place: '清风苑 7 幢',
        findings: '社工在场，老人对探访满意；探访记录当天未填写。',
        answers: ['met', 'partly', 'met', 'met'],
      },
      'handler',
    ),
    ...order(
      story.day(56, 9, 40),
      { what: '探访当天填写记录并上传', why: '随机走访发现记录滞后', days: 10 },
      {
        at: story.day(61, 15),
        text: '已改为入户结束前在手机上填写，附抽查截图。',
        seenAt: story.day(64, 10),
        seen: '抽查 6 次探访，记录均为当天。',
      },
    ),
    ...order(story.day(80, 14), {
      what: '清风苑小组补齐参加者不少于 24 人次',
      why: '第二个小组两节共 15 人次，低于合同约定的进度',
      days: 12,
    }),
    planned(story.day(84, 10), { kind: 'phone', on: on(days + 5), reason: '第二期电话抽查' }),
    planned(story.day(84, 10, 20), {
      kind: 'announced',
      on: on(days + 9),
      reason: '看清风苑互助小组',
    }),
  ];
}

/** What residents say. */
const heard = (story: Story): Deed[] => [
  paper(story.day(33, 15), {
    key: 'paper-1',
    name: '防跌倒讲堂',
    printed: 16,
    count: 8,
    from: 0,
    said: ['讲得明白，希望多办几场', '', '座位少了点'],
  }),
  phones(story.day(35, 18), 'phones-1', { count: 5, from: 5, said: ['小沈姑娘很耐心'] }),
  phones(story.day(75, 18), 'phones-2', { count: 4, from: 2, said: ['冬天能不能下午来'] }),
  callBacks(story.day(65, 14), 1, 3),
  comments(story.day(66, 9), 2),
];

const parts = [work, team, together, watched, heard];

/** The first period is over, reported and paid; the second is under way and a little behind. */
export async function elder(story: Story): Promise<void> {
  story.will(parts.flatMap((part) => part(story)));
  await makeKnown(story, story.course.cast.medium);
  if ((await story.purchase()).period <= 1) {
    await story.until(story.day(58, 15));
    await report(story, 1, {
      narrative: '第一期完成入户评估和分级建档，和睦楼互助小组结束四节，两场健康活动参加踊跃。',
    });
    await story.until(story.day(59, 11));
    await accept(story, '与台账一致。');
    await passes(story, 'closePeriod', 'period');
  }
  await payReleased(story);
  await story.until(story.course.clock.end);
}
