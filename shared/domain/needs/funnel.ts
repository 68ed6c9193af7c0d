import type { Tally } from './counting.ts';
import { type DeclineReason, declineReasons } from './names.ts';

/** What stays behind at a step, and why. */
export type DropOut = {
  why: 'merged' | DeclineReason | 'waiting' | 'answered' | 'listedStill' | 'together';
  count: number;
};

/**
 * From forms to needs to projects. Every form is accounted for: it is a need of its own, part of another, declined for
 * a reason, or waits. Every need is in a project, was answered without one, or waits.
 */
export type NeedFunnel = {
  forms: number;
  needs: number;
  /** Needs that projects answer; several may share one project. */
  inProjects: number;
  projects: number;
  /** Shares from 0 to 1; absent where there is nothing to divide by. */
  shares: { needs?: number; projects?: number };
  left: { forms: DropOut[]; needs: DropOut[] };
};

const kept = (all: readonly DropOut[]): DropOut[] => all.filter(({ count }) => count > 0);

const share = (part: number, whole: number) => (whole > 0 ? part / whole : undefined);

type Counted = Pick<Tally, 'forms' | 'byStatus' | 'byReason' | 'projects'>;

/** @example funnelOf(Gusu 2017) // 9,874 forms, 2,568 needs (26.0 %), 141 projects (5.5 %) */
export function funnelOf({ forms, byStatus, byReason, projects }: Counted): NeedFunnel {
  const { verified, answered, listed, planned, delivered, merged, reported } = byStatus;
  const inProjects = planned + delivered;
  const needs = verified + answered + listed + inProjects;
  const shares = { needs: share(needs, forms), projects: share(projects, needs) };
  return {
    forms,
    needs,
    inProjects,
    projects,
    shares: {
      ...(shares.needs !== undefined && { needs: shares.needs }),
      ...(shares.projects !== undefined && { projects: shares.projects }),
    },
    left: {
      forms: kept([
        { why: 'merged', count: merged },
        ...declineReasons.map((why) => ({ why, count: byReason[why] })),
        { why: 'waiting', count: reported },
      ]),
      needs: kept([
        { why: 'answered', count: answered },
        { why: 'listedStill', count: listed },
        { why: 'waiting', count: verified },
        { why: 'together', count: Math.max(0, inProjects - projects) },
      ]),
    },
  };
}

/** A share as people read it: 0.26008 is 26.0 %. */
export const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

/** Of all needs, those that a project answers (seed 1-08). */
export const responseRate = ({
  needs,
  inProjects,
}: Pick<NeedFunnel, 'needs' | 'inProjects'>): number | undefined => share(inProjects, needs);
