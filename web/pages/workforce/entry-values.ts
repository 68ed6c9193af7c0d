import type { WorkforceEntry } from '../../../shared/domain/workforce/entry.ts';
import type { EntryKind } from '../../../shared/domain/workforce/lists.ts';
import { type Check, type Checks, type Faults, faultsOf, text, whole } from '../../form/checks.ts';
import { type FormValues, rowsAt, textAt, valueAt } from '../../form/path.ts';
import { t } from '../../i18n.ts';

const choose: Check = (value) => (value === '' ? t('fault.choose') : undefined);
const hours: Check = (value) =>
  /^\d{1,4}(\.[05])?$/.test(value.trim()) ? undefined : t('fault.whole');
const optional =
  (check: Check): Check =>
  (value) =>
    value.trim() === '' ? undefined : check(value);
const parts = (value: string) =>
  value
    .split(/[,，、;；\s]+/)
    .map((one) => one.trim())
    .filter(Boolean);
const months: Check = (value) =>
  parts(value).every((one) => /^\d{4}-(0[1-9]|1[0-2])$/.test(one))
    ? undefined
    : t('entry.monthsFault');

const place = { region: choose };
const checks: Record<EntryKind, Checks> = {
  communityWorker: {
    name: text(40),
    ...place,
    post: choose,
    sex: choose,
    ageBand: choose,
    education: choose,
    payBand: choose,
    certificate: choose,
  },
  socialWorker: {
    name: text(40),
    ...place,
    organization: text(100),
    project: text(120, 0),
    certificate: choose,
    payBand: choose,
  },
  volunteer: { name: text(40), ...place, hours, servedMonths: months, honours: text(500, 0) },
  training: {
    form: choose,
    title: text(120),
    ...place,
    forWhom: choose,
    by: text(100),
    on: choose,
    plannedHours: hours,
    heldHours: optional(hours),
    attendees: optional(whole(0, 5000)),
  },
  debrief: {
    worker: text(40),
    ...place,
    year: whole(2000, 2100),
    summary: text(1000),
    'ratings.veryGood': whole(0, 100_000),
    'ratings.good': whole(0, 100_000),
    'ratings.fair': whole(0, 100_000),
    'ratings.poor': whole(0, 100_000),
  },
};

export function entryFaults(kind: EntryKind, values: FormValues): Faults {
  const faults = faultsOf(values, checks[kind]);
  return kind === 'volunteer' && rowsAt(values, 'skills').length === 0
    ? { ...faults, skills: t('fault.choose') }
    : faults;
}

const written = (value: unknown): FormValues[string] => {
  if (typeof value === 'boolean') return value ? ['yes'] : [];
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.fromEntries(Object.entries(value).map(([name, n]) => [name, String(n)]));
  return String(value ?? '');
};

/** An entry as a form holds it: lists people type are texts with commas, ticks are lists. */
export function valuesOf(entry: WorkforceEntry | undefined): FormValues {
  if (!entry) return { ratings: {} };
  const all = Object.entries(entry).map(([name, value]) => {
    if (name === 'skills') return [name, value];
    return [name, Array.isArray(value) ? value.join('，') : written(value)];
  });
  return Object.fromEntries(all);
}

const number = (value: string) => Number(value.replace(/[,，\s]/g, ''));

/** What the form says of `kind`, as the API takes it. */
export function entryOf(kind: EntryKind, values: FormValues): WorkforceEntry {
  const at = (path: string) => textAt(values, path).trim();
  const isOn = (path: string) => rowsAt(values, path).length > 0;
  const plain = Object.fromEntries(
    Object.keys(checks[kind])
      .filter((path) => !path.includes('.') && at(path) !== '')
      .map((path) => [path, at(path)]),
  );
  const figures = ['plannedHours', 'heldHours', 'attendees', 'year', 'hours'].filter(
    (path) => plain[path] !== undefined,
  );
  const numbers = Object.fromEntries(figures.map((path) => [path, number(at(path))]));
  const more: Partial<Record<EntryKind, object>> = {
    volunteer: {
      skills: rowsAt(values, 'skills'),
      servedMonths: parts(at('servedMonths')),
      honours: parts(at('honours')),
      isRetired: isOn('isRetired'),
      mayPublish: isOn('mayPublish'),
      isInNationalSystem: isOn('isInNationalSystem'),
    },
    debrief: {
      ratings: Object.fromEntries(
        Object.keys((valueAt(values, 'ratings') ?? {}) as object).map((name) => [
          name,
          number(at(`ratings.${name}`)),
        ]),
      ),
    },
  };
  return { kind, ...plain, ...numbers, ...more[kind] } as WorkforceEntry;
}
