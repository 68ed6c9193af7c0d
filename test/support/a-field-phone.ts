import type { ActivityFields } from '../../shared/domain/fieldwork/activity.ts';
import type { Edit } from '../../shared/domain/fieldwork/merge.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { aPlan } from './a-purchase.ts';
import { as, organizations } from './people.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
let made = 0;
/** An id as a phone makes it. */
export function fieldId(): string {
  made += 1;
  let text = '';
  for (let left = made; left > 0; left = Math.floor(left / 32)) text = alphabet[left % 32] + text;
  return `01k${text.padStart(23, '0')}`;
}

/** Deliverables of a real contract, with their kinds and minimums (Changsha County 2022, domain.md 2.5). */
export const countedPlan = aPlan({
  deliverables: [
    { id: 'visits', name: '入户探访', unit: '次', quantity: 60, kind: 'visit' },
    {
      id: 'groups',
      name: '互助小组',
      unit: '个',
      quantity: 2,
      kind: 'group',
      minimumSessions: 2,
      minimumAttendance: 6,
    },
    {
      id: 'events',
      name: '社区活动',
      unit: '场',
      quantity: 4,
      kind: 'event',
      minimumAttendance: 3,
      evidence: ['signIn'],
    },
  ],
});

const worker = as.organization(organizations[0].id);
export const workerId = worker.kind === 'organization' ? worker.personId : undefined;

type Item = { id: string; kind: 'edit' | 'signIn' | 'photo'; data: Record<string, unknown> };

export const editItem = (
  activityId: string,
  set: Partial<ActivityFields>,
  { at, ...more }: Partial<Edit> & { at: Instant },
): Item => {
  const id = fieldId();
  return {
    id,
    kind: 'edit',
    data: { id, activityId, device: 'phone-a', seen: 0, at, set, ...more },
  };
};

export const signInItem = (
  activityId: string,
  at: Instant,
  more: Record<string, unknown> = {},
): Item => {
  const id = fieldId();
  return { id, kind: 'signIn', data: { id, activityId, at, by: 'list', ...more } };
};

/** An activity from beginning to end, with so many on the list. */
export function held(
  at: Instant,
  {
    deliverableId,
    people = 0,
    ...set
  }: Partial<ActivityFields> & { deliverableId: string; people?: number },
): { id: string; items: Item[] } {
  const id = fieldId();
  const begun = { deliverableId, startedAt: at, workerIds: workerId ? [workerId] : [], ...set };
  return {
    id,
    items: [
      editItem(id, begun, { at }),
      ...Array.from({ length: people }, (_, n) => signInItem(id, at, { name: `居民${n + 1}` })),
      editItem(id, { closedAt: at, status: 'closed', note: '按计划进行' }, { at }),
    ],
  };
}
