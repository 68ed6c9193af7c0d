import { DomainError } from '../../shared/domain/errors.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import { minutesOf, spanOf } from '../../shared/domain/volunteers/hours.ts';
import { serviceKinds, times } from '../../shared/domain/volunteers/names.ts';
import {
  type Attendance,
  type Consent,
  consents,
  erased,
  Registration,
  type Volunteer,
  type VolunteerActivity,
} from '../../shared/domain/volunteers/volunteer.ts';
import { skills } from '../../shared/domain/workforce/lists.ts';
import { transact } from '../../shared/store/items.ts';
import {
  attendanceItem,
  attendancesOf,
  countItem,
  readVolunteer,
  volunteerItem,
} from '../../shared/store/volunteers.ts';
import { newReceipt } from '../need-receipts.ts';
import type { Deps } from '../ports.ts';
import { countingWrites, volunteerIdOf } from '../volunteer-hours.ts';

type Form = Readonly<Record<string, string>>;
export type Faults = { field: string; code: string }[];
type Within = { deps: Deps; tenant: TenantId; now: Instant };

const ticked = <T extends string>(form: Form, name: string, all: readonly T[]): T[] =>
  all.filter((one) => form[`${name}-${one}`] === 'yes');

const codes: Record<string, string> = {
  name: 'name-length',
  phone: 'phone-format',
  community: 'choose-community',
  occupation: 'choose-occupation',
};

/** What a form says, or what is wrong with it. */
export function registrationIn(
  form: Form,
  communities: readonly string[],
): { value: Registration } | { faults: Faults } {
  const read = Registration.safeParse({
    community: form['community'] ?? '',
    name: form['name'] ?? '',
    phone: (form['phone'] ?? '').replace(/\s/g, ''),
    occupation: form['occupation'],
    skills: ticked(form, 'skill', skills),
    kinds: ticked(form, 'kind', serviceKinds),
    times: ticked(form, 'time', times),
  });
  const faults: Faults = (read.error?.issues ?? []).map(({ path, message }) => {
    const field = String(path[0]);
    return { field, code: message === 'identity-number' ? message : (codes[field] ?? 'required') };
  });
  if (read.success && !communities.includes(read.data.community))
    faults.push({ field: 'community', code: 'choose-community' });
  if (form['consent-register'] !== 'yes')
    faults.push({ field: 'consent-register', code: 'consent-needed' });
  return read.success && faults.length === 0 ? { value: read.data } : { faults };
}

/** Keeps a volunteer. @returns the receipt, the only thing that leads back */
export async function registered(
  { deps, tenant, now }: Within,
  value: Registration,
  { form, name }: { form: Form; name: string },
): Promise<string> {
  const receipt = newReceipt();
  const given = consents.filter((one) => form[`consent-${one}`] === 'yes');
  const one: Volunteer = {
    ...value,
    id: volunteerIdOf(receipt),
    status: 'active',
    consents: Object.fromEntries(given.map((consent) => [consent, now])),
    at: now,
    minutes: 0,
    trainingMinutes: 0,
    served: 0,
    months: [],
    honours: [],
    version: 1,
  };
  const { community, occupation } = one;
  const failed = await transact(deps.table, [
    volunteerItem(deps.table, tenant, one),
    countItem(deps.table, tenant, { community, name }, { n: 1, [`o.${occupation}`]: 1 }),
  ]);
  if (failed.length > 0) throw new DomainError({ code: 'version-conflict' });
  return receipt;
}

const kept = async ({ deps, tenant }: Within, one: Volunteer, deltas?: Record<string, number>) => {
  const failed = await transact(deps.table, [
    volunteerItem(deps.table, tenant, one),
    ...(deltas ? [countItem(deps.table, tenant, { community: one.community }, deltas)] : []),
  ]);
  if (failed.length > 0) throw new DomainError({ code: 'version-conflict' });
};

/** Gives or takes back one consent. Without the first one nothing is kept: that is `leave`. */
export function withConsent(
  at: Within,
  one: Volunteer,
  { consent, isGiven }: { consent: Exclude<Consent, 'register'>; isGiven: boolean },
): Promise<void> {
  const { [consent]: _before, ...others } = one.consents;
  return kept(at, {
    ...one,
    consents: isGiven ? { ...others, [consent]: at.now } : others,
    version: one.version + 1,
  });
}

/** Everything of the person goes at once; what they did stays in the sums. */
export function leave(at: Within, one: Volunteer): Promise<void> {
  const last = one.months.at(-1);
  return kept(at, erased(one), {
    n: -1,
    [`o.${one.occupation}`]: -1,
    ...(last && { [`l.${last}`]: -1 }),
  });
}

export const volunteerBy = ({ deps, tenant }: Within, code: string) =>
  readVolunteer(deps.table, tenant, volunteerIdOf(code));

const span = ({ in: from, out: to }: Attendance) => (from && to ? [{ from, to }] : []);

/**
 * One scan of the code of an activity: in, and the next time out. Hours count with the second.
 *
 * @throws {DomainError} `version-conflict` when the same phone pressed twice
 */
export async function scanned(
  { deps, tenant, now }: Within,
  volunteer: Volunteer,
  activity: VolunteerActivity,
): Promise<{ outcome: 'in.done' | 'out.done' | 'already' | 'elsewhere'; minutes?: number }> {
  const all = await attendancesOf(deps.table, tenant, volunteer.id);
  const before = all.find((one) => one.activity === activity.id);
  if (before?.out || before?.corrected) return { outcome: 'already' };
  const on = dayOf(now);
  if (!before) {
    const isOpen = all.some((one) => one.in && !one.out && !one.corrected && one.on === on);
    if (isOpen) return { outcome: 'elsewhere' };
    const { id, community, title, isTraining } = activity;
    const fresh = {
      volunteer: volunteer.id,
      activity: id,
      community,
      title,
      isTraining,
      in: now,
      on,
    };
    const failed = await transact(deps.table, [
      attendanceItem(deps.table, tenant, fresh, undefined),
    ]);
    if (failed.length > 0) throw new DomainError({ code: 'version-conflict' });
    return { outcome: 'in.done' };
  }
  const others = all.filter((one) => one.activity !== activity.id).flatMap(span);
  const minutes = minutesOf(spanOf({ in: before.in ?? now, out: now }, activity), others);
  const after = { ...before, out: now, minutes };
  const failed = await transact(
    deps.table,
    countingWrites(deps.table, tenant, { volunteer, before, after }),
  );
  if (failed.length > 0) throw new DomainError({ code: 'version-conflict' });
  return { outcome: 'out.done', minutes };
}
