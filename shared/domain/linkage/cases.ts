import { type LinkageFacts, type LinkedProject, moneyOf } from './facts.ts';
import type { Case } from './figures.ts';

type Bare = Omit<Case, 'at'>;
const none: Bare[] = [];

const ofProject = (one: LinkedProject): Bare[] => [
  ...(one.elapsed > 0
    ? [{ is: 'workKept' as const, part: Math.min(one.done, one.elapsed), whole: one.elapsed }]
    : none),
  ...(one.heard
    ? [{ is: 'heard' as const, part: ((one.heard.mean - 1) / 4) * one.heard.n, whole: one.heard.n }]
    : none),
  { is: 'certifiedProjects', part: one.certified > 0 ? 1 : 0, whole: 1 },
  ...(one.meetings > 0
    ? [{ is: 'guidedMeetings' as const, part: one.guided, whole: one.meetings }]
    : none),
  ...(one.measured > 0
    ? [{ is: 'linkedSides' as const, part: one.linked, whole: one.measured }]
    : none),
];

const yuan = (fen: number) => Math.round(fen / 100);

/**
 * What a purchase and its projects add to the indicators: money that answers needs residents reported (seed 3-45),
 * work that keeps up with its time, social workers in it.
 */
export function casesOf(facts: LinkageFacts): Case[] {
  const whole = yuan(moneyOf(facts));
  const own: Bare[] = [
    { is: 'demandMoney', part: facts.needs > 0 ? whole : 0, whole },
    ...facts.projects.flatMap(ofProject),
  ];
  return own.map((one) => ({ ...one, at: facts.regionCodes }));
}
