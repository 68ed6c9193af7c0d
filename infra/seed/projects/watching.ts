import { supervise } from '../../../functions/following/supervision/change.ts';
import { seenProject } from '../../../functions/following/supervision/place.ts';
import type { SupervisionCommand } from '../../../shared/contracts/supervision.ts';
import { dayOf, type Instant } from '../../../shared/domain/time.ts';
import { readIncidents, readOrders, readVisits } from '../../../shared/store/supervision.ts';
import { readTenant } from './course.ts';
import type { Deed, Story, Who } from './story.ts';

async function act(story: Story, who: Who, command: SupervisionCommand, key: string) {
  const seen = await seenProject(story.course.deps, story.place, story.actor(who));
  await supervise(seen, { command, repeat: story.repeat(who, key) });
}

const deed = (at: Instant, key: string, who: Who, asked: SupervisionCommand): Deed => ({
  at,
  key,
  run: (story) => act(story, who, asked, key),
});

export const plan = (at: Instant): Deed =>
  deed(at, 'plan', 'handler', {
    type: 'setPlan',
    perPeriod: { announced: 1, surprise: 1, phone: 1 },
    note: '每期至少到场两次、电话抽查一次；重点看签到、照片和台账是否一致。',
  });

type Answers = readonly ('met' | 'partly' | 'unmet' | 'notApplicable')[];

/** The tenant's own list, answered line by line. */
async function checked(story: Story, answers: Answers) {
  const { settings } = await readTenant(story.course);
  const { checklist = [] } = settings.supervision ?? {};
  return checklist.map(({ id, name }, i) => ({
    id,
    name: name.zh,
    answer: answers[i % answers.length] ?? ('met' as const),
  }));
}

type Visited = {
  key: string;
  plannedAt: Instant;
  heldAt: Instant;
  place: string;
  findings: string;
  answers: Answers;
  reason: string;
};

/** A visit that was announced, held and signed. */
export const visit = ({
  key,
  plannedAt,
  heldAt,
  place,
  findings,
  answers,
  reason,
}: Visited): Deed[] => [
  deed(plannedAt, `${key}-planned`, 'handler', {
    type: 'planVisit',
    kind: 'announced',
    on: dayOf(heldAt),
    reason,
  }),
  {
    at: heldAt,
    key,
    run: async (story) => {
      const visits = await readVisits(story.course.deps.table, story.place, false);
      const open = visits.find(({ status }) => status === 'planned');
      if (!open) return;
      const found = { heldAt, place, checked: await checked(story, answers), findings, photos: [] };
      await act(story, 'handler', { type: 'signVisit', visit: open.id, found }, key);
    },
  },
];

/** Somebody came unannounced; `by` also a street or a committee. */
export const surprise = (
  { key, heldAt, place, findings, answers }: Omit<Visited, 'plannedAt' | 'reason'>,
  by: Who,
): Deed => ({
  at: heldAt,
  key,
  run: async (story) => {
    const found = { heldAt, place, checked: await checked(story, answers), findings, photos: [] };
    await act(story, by, { type: 'recordVisit', kind: 'surprise', found }, key);
  },
});

/** A visit or check that is still to come. */
export const planned = (
  at: Instant,
  { kind, on, reason }: { kind: 'announced' | 'surprise' | 'phone'; on: string; reason: string },
): Deed =>
  deed(at, `planned-${kind}`, 'handler', {
    type: 'planVisit',
    kind,
    on,
    reason,
    ...(kind === 'phone' && { sample: 5 }),
  });

type Ordered = { what: string; why: string; days: number };

/** What is to be put right; `doneAt` and `seenAt`: it was, and somebody looked. */
export const order = (
  at: Instant,
  asked: Ordered,
  done?: { at: Instant; text: string; seenAt: Instant; seen: string },
): Deed[] => {
  const key = `order-${dayOf(at)}`;
  const open = async (story: Story, status: string) =>
    (await readOrders(story.course.deps.table, story.place)).find(
      (one) => one.status === status && one.what === asked.what,
    )?.id;
  return [
    deed(at, key, 'handler', { type: 'order', ...asked }),
    ...(done
      ? [
          {
            at: done.at,
            key: `${key}-in`,
            run: async (story: Story) => {
              const id = await open(story, 'ordered');
              if (!id) return;
              const documents = [await story.file('整改照片', 'report')];
              const made = { type: 'handIn', order: id, text: done.text, documents } as const;
              await act(story, 'member', made, `${key}-in`);
            },
          },
          {
            at: done.seenAt,
            key: `${key}-seen`,
            run: async (story: Story) => {
              const id = await open(story, 'handedIn');
              if (!id) return;
              const verdict = { verdict: 'rectified', text: done.seen } as const;
              await act(
                story,
                'handler',
                { type: 'recheck', order: id, ...verdict },
                `${key}-seen`,
              );
            },
          },
        ]
      : []),
  ];
};

/** A fall without harm, told, dealt with and closed. */
export const incident = (happenedAt: Instant, reportedAt: Instant, closedAt: Instant): Deed[] => [
  deed(reportedAt, 'incident', 'member', {
    type: 'reportIncident',
    kind: 'accident',
    severity: 'minor',
    happenedAt,
    what: '活动散场时一名参加者在门厅滑倒，未受伤，工作人员陪同到社区卫生站检查后送回家。',
    told: ['家属', '社区居委会'],
    isKept: false,
  }),
  {
    at: closedAt,
    key: 'incident-closed',
    run: async (story) => {
      const incidents = await readIncidents(story.course.deps.table, story.place, false);
      const open = incidents.find(({ closing }) => !closing);
      if (!open) return;
      const text = '门厅已加装防滑垫和扶手，现场复查属实。';
      await act(
        story,
        'handler',
        { type: 'closeIncident', incident: open.id, text },
        'incident-closed',
      );
    },
  },
];
