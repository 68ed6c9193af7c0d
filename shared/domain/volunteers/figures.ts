import { lastTwelve } from './hours.ts';
import { occupations } from './names.ts';

/** Counters of a community, by short names: `n` registered, `o.retiree`, `l.2026-03` last served in, `m` minutes, `s` times, `t` minutes of training. */
export type VolunteerCounters = Readonly<Record<string, number>>;

export type Mechanism = {
  registered: number;
  /** Served within twelve months. */
  active: number;
  hours: number;
  times: number;
  trainingHours: number;
  hoursPerHead?: number;
  /** Registered volunteers of all residents, where residents are counted (4.2 % in the source, seed 4-38). */
  share?: number;
  byOccupation: Record<(typeof occupations)[number], number>;
  /** Retirees and guards of those registered: the source finds hardly anybody else. */
  mainlyTwo?: number;
};

const tenth = (value: number) => Math.round(value * 10) / 10;

export function together(all: readonly VolunteerCounters[]): VolunteerCounters {
  const sum: Record<string, number> = {};
  for (const counters of all)
    for (const [name, value] of Object.entries(counters)) sum[name] = (sum[name] ?? 0) + value;
  return sum;
}

/** Whether volunteering lasts: how many came lately, how much each gives, what part of the residents they are. */
export function mechanismOf(
  counters: VolunteerCounters,
  { month, residents }: { month: string; residents?: number | undefined },
): Mechanism {
  const of = (name: string) => counters[name] ?? 0;
  const registered = of('n');
  const active = lastTwelve(month).reduce((sum, one) => sum + of(`l.${one}`), 0);
  const byOccupation = Object.fromEntries(
    occupations.map((name) => [name, of(`o.${name}`)]),
  ) as Mechanism['byOccupation'];
  return {
    registered,
    active,
    hours: tenth(of('m') / 60),
    times: of('s'),
    trainingHours: tenth(of('t') / 60),
    ...(registered > 0 && { hoursPerHead: tenth(of('m') / 60 / registered) }),
    ...(residents && { share: registered / residents }),
    byOccupation,
    ...(registered > 0 && {
      mainlyTwo: (byOccupation.retiree + byOccupation.security) / registered,
    }),
  };
}
