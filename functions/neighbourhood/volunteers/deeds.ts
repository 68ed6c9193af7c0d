import type { VolunteerCommand, VolunteersDone } from '../../../shared/contracts/volunteers.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { honoursDue } from '../../../shared/domain/volunteers/hours.ts';
import type { Attendance, Volunteer } from '../../../shared/domain/volunteers/volunteer.ts';
import type { Subject } from '../../../shared/store/keys.ts';
import { record, type Write } from '../../../shared/store/record.ts';
import { type Reply, readReply } from '../../../shared/store/replies.ts';
import {
  activityWrite,
  attendancesOf,
  readActivity,
  readRules,
  readVolunteer,
  rulesWrite,
  volunteerSubject,
  volunteerWrite,
} from '../../../shared/store/volunteers.ts';
import { invalid } from '../../http/problem.ts';
import { activityIdOf, countingWrites } from '../../volunteer-hours.ts';
import { demandAt, holds, setting, type VolunteerDesk } from './desk.ts';
import { exported } from './export.ts';

type Of<T extends VolunteerCommand['type']> = Extract<VolunteerCommand, { type: T }>;
type Change = {
  subject: Subject;
  writes: readonly Write[];
  after: unknown;
  reason?: string;
  done?: VolunteersDone;
};
type Acting = VolunteerDesk & { repeat: Reply };
type Deed<T extends VolunteerCommand['type']> = (desk: Acting, command: Of<T>) => Promise<Change>;

const absent = () => new DomainError({ code: 'not-found' });

async function volunteerAt(desk: Acting, id: string): Promise<Volunteer> {
  const found = await readVolunteer(desk.deps.table, desk.tenant, id);
  if (!found) throw absent();
  await demandAt(desk, found.community);
  return found;
}

async function activityAt(desk: Acting, id: string) {
  const found = await readActivity(desk.deps.table, desk.tenant, id);
  if (!found) throw absent();
  await demandAt(desk, found.community);
  return found;
}

const planActivity: Deed<'planActivity'> = async (desk, { activity: plan }) => {
  await demandAt(desk, plan.community);
  if (plan.endsAt <= plan.startsAt)
    throw invalid([{ pointer: '/activity/endsAt', code: 'ends-before-it-starts' }]);
  const { deps, tenant, repeat, byName } = desk;
  const id = activityIdOf(repeat.principal, repeat.key);
  const activity = { ...plan, id, byName };
  return {
    subject: volunteerSubject(tenant, plan.community),
    writes: [activityWrite(deps.table, tenant, activity)],
    after: { title: plan.title, startsAt: plan.startsAt },
    done: { activity: id },
  };
};

const cancelActivity: Deed<'cancelActivity'> = async (desk, { activity: id, reason }) => {
  const { deps, tenant } = desk;
  const before = await activityAt(desk, id);
  if (before.cancelled) throw new DomainError({ code: 'already-decided' });
  return {
    subject: volunteerSubject(tenant, before.community),
    writes: [activityWrite(deps.table, tenant, { ...before, cancelled: reason })],
    after: { activity: id },
    reason,
  };
};

const correct: Deed<'correct'> = async (desk, { activity: id, volunteer, minutes, reason }) => {
  const { deps, tenant, byName, now } = desk;
  const activity = await activityAt(desk, id);
  if (activity.cancelled || activity.startsAt > now)
    throw new DomainError({ code: 'illegal-move' });
  const who = await readVolunteer(deps.table, tenant, volunteer);
  if (!who) throw absent();
  const all = await attendancesOf(deps.table, tenant, volunteer);
  const before = all.find((one) => one.activity === id);
  const { community, title, isTraining } = activity;
  const fresh: Attendance = {
    volunteer,
    activity: id,
    community,
    title,
    isTraining,
    on: dayOf(activity.startsAt),
  };
  const after = { ...(before ?? fresh), corrected: { minutes, reason, byName, at: now } };
  return {
    subject: volunteerSubject(tenant, community),
    writes: countingWrites(deps.table, tenant, { volunteer: who, before, after }).map((item) => ({
      item,
      otherwise: { code: 'version-conflict' },
    })),
    after: { activity: id, volunteer, minutes },
    reason,
  };
};

const award: Deed<'award'> = async (desk, { volunteer: id, honour }) => {
  const { deps, tenant, now } = desk;
  const volunteer = await volunteerAt(desk, id);
  const due = honoursDue(volunteer, await readRules(deps.table, tenant));
  const found = due.find((one) => one.id === honour);
  if (!found) throw new DomainError({ code: 'illegal-move' });
  const honours = [...volunteer.honours, { ...found, on: dayOf(now) }];
  const next = { ...volunteer, honours, version: volunteer.version + 1 };
  return {
    subject: volunteerSubject(tenant, volunteer.community),
    writes: [volunteerWrite(deps.table, tenant, next)],
    after: { volunteer: id, honour },
  };
};

const noteNumber: Deed<'noteNumber'> = async (desk, { volunteer: id, number }) => {
  const { deps, tenant } = desk;
  const volunteer = await volunteerAt(desk, id);
  if (!volunteer.consents.nationalSystem) throw new DomainError({ code: 'illegal-move' });
  if (/^\d{17}[\dXx]$/.test(number))
    throw invalid([{ pointer: '/number', code: 'identity-number' }]);
  const next = { ...volunteer, nationalNumber: number, version: volunteer.version + 1 };
  return {
    subject: volunteerSubject(tenant, volunteer.community),
    writes: [volunteerWrite(deps.table, tenant, next)],
    after: { volunteer: id },
  };
};

const setRules: Deed<'setRules'> = async (desk, { rules }) => {
  const { deps, tenant } = desk;
  if (!holds(desk, setting)) throw new DomainError({ code: 'not-permitted' });
  return {
    subject: volunteerSubject(tenant, 'rules'),
    writes: [rulesWrite(deps.table, tenant, rules)],
    after: rules,
  };
};

/** That names left the system is an entry of the chain; the names are not. */
const exportAll: Deed<'export'> = async (desk, { community }) => {
  const { rows, leftOut } = await exported(desk, community);
  return {
    subject: volunteerSubject(desk.tenant, community ?? 'export'),
    writes: [],
    after: { volunteers: rows.length - 1, leftOut },
    done: { rows, leftOut },
  };
};

const deeds: { [T in VolunteerCommand['type']]: Deed<T> } = {
  planActivity,
  cancelActivity,
  correct,
  award,
  noteNumber,
  setRules,
  export: exportAll,
};

/** Carries out one deed about volunteers, or nothing. @throws {DomainError} `not-permitted`, `illegal-move` */
export async function changeVolunteers(
  desk: VolunteerDesk,
  { command, repeat }: { command: VolunteerCommand; repeat: Reply },
): Promise<VolunteersDone> {
  const { deps, tenant, actor, now } = desk;
  if ((await readReply(deps.table, { tenant }, repeat)) !== undefined)
    return command.type === 'planActivity'
      ? { activity: activityIdOf(repeat.principal, repeat.key) }
      : {};
  const deed = deeds[command.type] as Deed<typeof command.type>;
  const { subject, writes, after, reason, done } = await deed(
    { ...desk, repeat },
    command as never,
  );
  await record(deps.table, {
    subject,
    writes: () => writes,
    actor,
    origin: deps.origin,
    command: `${command.type}Volunteers`,
    ...(reason && { reason }),
    after,
    now,
    worldNow: deps.clock.now(),
    repeat,
  });
  return done ?? {};
}
