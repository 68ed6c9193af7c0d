import { volunteerIdOf } from '../../functions/volunteer-hours.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import type { Attendance, Volunteer } from '../../shared/domain/volunteers/volunteer.ts';
import { transact } from '../../shared/store/items.ts';
import type { Table } from '../../shared/store/table.ts';
import {
  activityWrite,
  attendanceItem,
  countItem,
  volunteerItem,
} from '../../shared/store/volunteers.ts';

const at = (text: string) => `${text}.000Z` as Instant;
/** Name, who they are, hours, how often, last month they served. Nobody is real. */
const people = [
  ['老陆', 'retiree', 126, 48, '2026-03'],
  ['李阿姨', 'retiree', 98, 41, '2026-03'],
  ['老周', 'retiree', 75, 30, '2026-02'],
  ['沈老师', 'retiree', 64, 26, '2026-03'],
  ['老吴', 'retiree', 40, 16, '2025-11'],
  ['小钱', 'security', 52, 26, '2026-03'],
  ['大刘', 'security', 31, 15, '2026-01'],
  ['小徐', 'student', 18, 6, '2026-02'],
  ['小叶', 'student', 12, 4, '2025-08'],
  ['王姐', 'employee', 22, 9, '2026-03'],
  ['老范', 'publicServant', 16, 7, '2025-12'],
  ['阿敏', 'freelance', 8, 3, '2024-10'],
] as const;

/** A code that nobody was given: what was seeded is looked at by the office. */
const receiptOf = (n: number) => `demo-demo-${String(n + 1).padStart(4, '0')}`;

const volunteerOf = (community: string, n: number): Volunteer[] => {
  const one = people[n];
  if (!one) return [];
  const [name, occupation, hours, served, month] = one;
  const joined = at('2024-03-05T02:00:00');
  return [
    {
      id: volunteerIdOf(`${receiptOf(n)}${community}`),
      community,
      name,
      phone: '00000000',
      occupation,
      skills: n % 3 === 0 ? ['elderCare'] : [],
      kinds: n % 2 === 0 ? ['elderly'] : ['safety', 'environment'],
      times: n % 2 === 0 ? ['weekday'] : ['weekend'],
      status: 'active',
      consents: { register: joined, ...(n % 2 === 0 && { nationalSystem: joined }) },
      at: joined,
      minutes: hours * 60,
      trainingMinutes: n < 4 ? 240 : 0,
      served,
      months: [month],
      honours: [],
      version: 1,
    },
  ];
};

/** Twelve volunteers with their hours, and one activity that some of them came to. */
export async function addVolunteers(
  table: Table,
  tenant: TenantId,
  { community, name, byName }: { community: string; name: string; byName: string },
): Promise<void> {
  const all = people.flatMap((_, n) => volunteerOf(community, n));
  const counters: Record<string, number> = {};
  const add = (key: string, by: number) => {
    counters[key] = (counters[key] ?? 0) + by;
  };
  for (const { occupation, minutes, served, trainingMinutes, months } of all) {
    add('n', 1);
    add(`o.${occupation}`, 1);
    add('m', minutes);
    add('s', served);
    add('t', trainingMinutes);
    add(`l.${months[0]}`, 1);
  }
  const activity = {
    id: volunteerIdOf(`activity${community}`),
    community,
    title: '为老送餐',
    place: '社区食堂',
    kind: 'elderly' as const,
    isTraining: false,
    startsAt: at('2026-03-07T01:00:00'),
    endsAt: at('2026-03-07T03:00:00'),
    byName,
  };
  const came = all.slice(0, 4).map(
    (one): Attendance => ({
      volunteer: one.id,
      activity: activity.id,
      community,
      title: activity.title,
      isTraining: false,
      in: activity.startsAt,
      out: activity.endsAt,
      minutes: 120,
      on: dayOf(activity.startsAt),
    }),
  );
  await transact(table, [
    ...all.map((one) => volunteerItem(table, tenant, one)),
    countItem(table, tenant, { community, name }, counters),
    activityWrite(table, tenant, activity).item,
    ...came.map((one) => attendanceItem(table, tenant, one, undefined)),
  ]);
}
