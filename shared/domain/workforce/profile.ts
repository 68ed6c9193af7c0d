import type { EntryOf, Standards, WorkforceEntry } from './entry.ts';
import {
  ageBands,
  certificates,
  type EntryKind,
  educations,
  payBands,
  sexes,
  skills,
} from './lists.ts';
import { share, smallestCell, withoutSmallCells } from './small-cells.ts';

const of = <K extends EntryKind>(entries: readonly WorkforceEntry[], kind: K) =>
  entries.filter((one): one is EntryOf<K> => one.kind === kind);

const counted = <K extends string>(keys: readonly K[], values: readonly K[]) =>
  withoutSmallCells(
    Object.fromEntries(
      keys.map((key) => [key, values.filter((value) => value === key).length]),
    ) as Record<K, number>,
  );

/** The middle of a band, for a mean: years of age, and yuan a year. */
const middleAge = { under30: 26, '30to39': 35, '40to49': 45, '50to59': 55, '60plus': 62 };
const middlePay = {
  under30k: 24_000,
  '30to50k': 40_000,
  '50to80k': 65_000,
  '80to120k': 100_000,
  over120k: 140_000,
};

const mean = (values: readonly number[]): number | null =>
  values.length < smallestCell
    ? null
    : Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Certified social workers: what a project's professional level is read off (seed 0-08). */
const isCertified = ({ certificate }: { certificate: string }) => certificate !== 'none';

function workersProfile(workers: readonly EntryOf<'communityWorker'>[], standards: Standards) {
  const { residents, workersPer10000, residentIncomeYuan } = standards;
  const pay = mean(workers.map(({ payBand }) => middlePay[payBand]));
  const communities = new Set(workers.map(({ region }) => region)).size;
  return {
    count: workers.length,
    communities,
    perCommunity: communities > 0 ? Math.round((workers.length / communities) * 10) / 10 : null,
    per10000: residents ? Math.round((workers.length / residents) * 100_000) / 10 : null,
    /** How many there would be by the standard. */
    wanted: residents ? Math.round((residents / 10_000) * workersPer10000) : null,
    womenPercent: share(workers.filter(({ sex }) => sex === 'female').length, workers.length),
    meanAge: mean(workers.map(({ ageBand }) => middleAge[ageBand])),
    certifiedPercent: share(workers.filter(isCertified).length, workers.length),
    meanPayYuan: pay,
    /** Pay as a percentage of what a resident has (seed 4-42: low pay, hard to keep). */
    payToIncomePercent:
      pay && residentIncomeYuan ? Math.round((pay / residentIncomeYuan) * 100) : null,
    bySex: counted(
      sexes,
      workers.map(({ sex }) => sex),
    ),
    byAge: counted(
      ageBands,
      workers.map(({ ageBand }) => ageBand),
    ),
    byEducation: counted(
      educations,
      workers.map(({ education }) => education),
    ),
    byPay: counted(
      payBands,
      workers.map(({ payBand }) => payBand),
    ),
    byCertificate: counted(
      certificates,
      workers.map(({ certificate }) => certificate),
    ),
  };
}

function socialWorkersProfile(workers: readonly EntryOf<'socialWorker'>[]) {
  const projects = [...new Set(workers.flatMap(({ project }) => project ?? []))];
  return {
    count: workers.length,
    certifiedPercent: share(workers.filter(isCertified).length, workers.length),
    byProject: projects.map((project) => {
      const there = workers.filter((one) => one.project === project);
      const certified = there.filter(isCertified).length;
      return { project, count: there.length, certifiedPercent: share(certified, there.length) };
    }),
  };
}

const monthNumber = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));

/** Months in a row in which somebody served, up to the last one. */
export function streakOf(servedMonths: readonly string[]): number {
  const months = [...new Set(servedMonths)].map(monthNumber).sort((a, b) => b - a);
  const end = months.findIndex((month, i) => i > 0 && month !== (months[i - 1] ?? 0) - 1);
  return end < 0 ? months.length : end;
}

function volunteersProfile(volunteers: readonly EntryOf<'volunteer'>[]) {
  const streaks = volunteers.map(({ servedMonths }) => streakOf(servedMonths));
  return {
    count: volunteers.length,
    hours: sum(volunteers.map((one) => one.hours)),
    regular: streaks.filter((months) => months >= 6).length,
    longestStreak: Math.max(0, ...streaks),
    retiredPercent: share(volunteers.filter((one) => one.isRetired).length, volunteers.length),
    notInNationalSystem: volunteers.filter((one) => !one.isInNationalSystem).length,
    bySkill: withoutSmallCells(
      Object.fromEntries(
        skills.map((skill) => [
          skill,
          volunteers.filter((one) => one.skills.includes(skill)).length,
        ]),
      ) as Record<(typeof skills)[number], number>,
    ),
    /** Those who agreed to be named (VOL §21). */
    honoured: volunteers
      .filter(({ mayPublish, honours }) => mayPublish && honours.length > 0)
      .map(({ name, honours }) => ({ name, honours })),
  };
}

function trainingProfile(all: readonly EntryOf<'training'>[], socialWorkers: number) {
  const hoursOf = (form: 'training' | 'supervision') => {
    const some = all.filter((one) => one.form === form);
    return {
      planned: sum(some.map(({ plannedHours }) => plannedHours)),
      held: sum(some.map(({ heldHours = 0 }) => heldHours)),
      attended: sum(some.map(({ attendees = 0 }) => attendees)),
    };
  };
  const supervision = hoursOf('supervision');
  return {
    training: hoursOf('training'),
    supervision,
    supervisionPerSocialWorker:
      socialWorkers > 0 ? Math.round((supervision.held / socialWorkers) * 10) / 10 : null,
  };
}

const grades = { veryGood: 100, good: 80, fair: 60, poor: 30 };

/** What residents said of a report; of fewer than five, nothing. */
export function ratingOf(ratings: EntryOf<'debrief'>['ratings']) {
  const total = sum(Object.values(ratings));
  const points = sum(
    (Object.keys(grades) as (keyof typeof grades)[]).map((key) => grades[key] * ratings[key]),
  );
  return total < smallestCell
    ? { total: null, points: null, cells: null }
    : { total, points: Math.round(points / total), cells: withoutSmallCells(ratings) };
}

/** The workforce in figures, none of which points at somebody. */
export function profileOf(entries: readonly WorkforceEntry[], standards: Standards) {
  const socialWorkers = of(entries, 'socialWorker');
  return {
    workers: workersProfile(of(entries, 'communityWorker'), standards),
    socialWorkers: socialWorkersProfile(socialWorkers),
    volunteers: volunteersProfile(of(entries, 'volunteer')),
    learning: trainingProfile(of(entries, 'training'), socialWorkers.length),
    debriefs: of(entries, 'debrief').map(({ worker, year, region, ratings }) => ({
      worker,
      year,
      region,
      ...ratingOf(ratings),
    })),
  };
}
