import type { ProjectPlace } from '../../shared/domain/fieldwork/activity.ts';
import { StoredActivity } from '../../shared/domain/fieldwork/merge.ts';
import { SignIn } from '../../shared/domain/fieldwork/sign-in.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { activityItem, signInItem } from '../../shared/store/fieldwork.ts';
import { transact } from '../../shared/store/items.ts';
import type { Table } from '../../shared/store/table.ts';
import { people } from './people.ts';

let made = 0;
const fieldId = () => {
  made += 1;
  return `01h${String(made).padStart(23, '0')}`;
};

/**
 * An activity of `place` that was held at `at`, with so many on its list and so many who signed in themselves. On the
 * list everybody agreed to be called but the first `silent`.
 */
export async function anActivityWith(
  table: Table,
  place: ProjectPlace,
  {
    at,
    id = fieldId(),
    list = 0,
    silent = 0,
    phone = 0,
    name = '重阳节活动',
    deliverableId = 'visits',
  }: {
    at: Instant;
    id?: string;
    list?: number;
    silent?: number;
    phone?: number;
    name?: string;
    deliverableId?: string;
  },
): Promise<string> {
  const activity = StoredActivity.parse({
    id,
    rev: 1,
    fields: {
      deliverableId,
      series: name,
      startedAt: at,
      closedAt: at,
      place: '社区活动室',
      communityId: '',
      position: null,
      workerIds: [people.author],
      headCount: 0,
      note: '按计划开展',
      status: 'closed',
    },
    standing: {},
    conflicts: {},
    edits: [],
    createdBy: people.author,
  });
  const signIns = Array.from({ length: list + phone }, (_, i) =>
    SignIn.parse({
      id: fieldId(),
      activityId: id,
      at,
      by: i < list ? 'list' : 'qr',
      ...(i < list
        ? {
            name: `居民${i + 1}`,
            phoneTail: String(1000 + i),
            ...(i >= silent && { mayBeAsked: true }),
          }
        : { tokenHash: 'f'.repeat(64) }),
    }),
  );
  await transact(table, [activityItem(table, place, activity)]);
  for (let from = 0; from < signIns.length; from += 90)
    await transact(
      table,
      signIns.slice(from, from + 90).map((one) => signInItem(table, place, one)),
    );
  return id;
}
