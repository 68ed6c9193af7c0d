import { communitiesOf } from '../region/landing.ts';
import type { RegionId, RegionTree } from '../region/tree.ts';
import type { Day } from '../time.ts';
import { type Bearing, isInForce } from './application.ts';

/** What all tasks that were let in ask of one community in a month. */
export type Load = {
  community: RegionId;
  name: string;
  tasks: number;
  times: number;
  hours: number;
  /** More hours than the tenant shows without a word. */
  isOver: boolean;
};

const half = (hours: number) => Math.round(hours * 10) / 10;

/** The load of every community on `day`, the heaviest first. */
export function loadsOf(
  tree: RegionTree,
  applications: readonly Bearing[],
  { day, hoursPerMonth }: { day: Day; hoursPerMonth?: number | undefined },
): Load[] {
  const loads = new Map<RegionId, Load>();
  for (const application of applications) {
    if (!isInForce(application, day)) continue;
    const { regions, timesPerMonth, hoursPerMonth: hours } = application.asked;
    for (const { id, name } of communitiesOf(tree, regions)) {
      const known = loads.get(id) ?? {
        community: id,
        name,
        tasks: 0,
        times: 0,
        hours: 0,
        isOver: false,
      };
      const sum = half(known.hours + hours);
      loads.set(id, {
        ...known,
        tasks: known.tasks + 1,
        times: half(known.times + timesPerMonth),
        hours: sum,
        isOver: hoursPerMonth !== undefined && sum > hoursPerMonth,
      });
    }
  }
  return [...loads.values()].sort((a, b) => b.hours - a.hours || a.name.localeCompare(b.name));
}

/** What one community would carry with one more task. */
export type LoadWith = Pick<Load, 'community' | 'name' | 'isOver'> & {
  hoursBefore: number;
  hoursWith: number;
};

/**
 * The load of the communities a task is asked of on its first day, without it and with it, the heaviest first.
 * `isOver`: more hours with it than the tenant shows without a word.
 */
export function loadsWith(
  tree: RegionTree,
  applications: readonly Bearing[],
  asked: Bearing['asked'],
  rule: { day: Day; hoursPerMonth?: number | undefined },
): LoadWith[] {
  const [, day = rule.day] = [asked.startsOn, rule.day].sort();
  const now = new Map(
    loadsOf(tree, applications, { ...rule, day }).map(({ community, hours }) => [community, hours]),
  );
  return communitiesOf(tree, asked.regions)
    .map(({ id, name }) => {
      const hoursBefore = now.get(id) ?? 0;
      const hoursWith = half(hoursBefore + asked.hoursPerMonth);
      const isOver = rule.hoursPerMonth !== undefined && hoursWith > rule.hoursPerMonth;
      return { community: id, name, hoursBefore, hoursWith, isOver };
    })
    .sort((a, b) => b.hoursWith - a.hoursWith || a.name.localeCompare(b.name));
}
