import * as z from 'zod';
import { OrganizationId } from '../ids.ts';
import { stages } from '../purchase/lifecycle.ts';
import type { Project } from '../purchase/project.ts';
import type { Purchase } from '../purchase/purchase.ts';
import type { Instant } from '../time.ts';

/**
 * How an answer came: on the resident's own phone after they signed in, by a code printed for somebody on the
 * list, by a link the office handed out, or read out to whoever called a sampled resident back.
 */
export const channels = ['phone', 'paper', 'link', 'callBack'] as const;
export const Channel = z.enum(channels);
export type Channel = z.infer<typeof Channel>;

/** Answers residents gave themselves. A call-back is asked by somebody, so it is counted beside them and compared. */
export const ballotChannels = ['phone', 'paper', 'link'] as const satisfies Channel[];

export const agains = ['yes', 'unsure', 'no'] as const;
export type Again = (typeof agains)[number];

/** 1 very dissatisfied … 5 very satisfied. */
export const Score = z.int().min(1).max(5);

/** What somebody answered: the overall score, the further items by id, whether they would come again. */
export const Answers = z.object({
  overall: Score,
  items: z.record(z.string(), Score),
  again: z.enum(agains).optional(),
});
export type Answers = z.infer<typeof Answers>;

/** Where an answer belongs. Nothing finer than the period of the contract is kept of when it came. */
export const AnswerPlace = z.object({
  organizationId: OrganizationId,
  period: z.int().positive(),
  channel: Channel,
});
export type AnswerPlace = z.infer<typeof AnswerPlace>;

const working = stages.slice(
  stages.indexOf('implementation'),
  stages.indexOf('finalEvaluation') + 1,
);

/** Whether residents are heard on `project` at `now`: while the work goes on, until the survey is counted. */
export function isHeard(
  { stage, survey, surveyResult }: Pick<Purchase, 'stage' | 'survey' | 'surveyResult'>,
  project: Pick<Project, 'status'> | undefined,
  now: Instant,
): boolean {
  if (project?.status !== 'signed' || surveyResult) return false;
  return survey ? survey.closesAt > now : working.includes(stage);
}

/** The period an answer of now belongs to. */
export const periodNow = ({ period }: Pick<Purchase, 'period'>): number => Math.max(1, period);

/** A period whose answers are all in: what is shown of it stays as it is. */
export const isClosed = (
  { period: running, surveyResult, stage }: Pick<Purchase, 'period' | 'surveyResult' | 'stage'>,
  period: number,
): boolean => period < running || surveyResult !== undefined || stage === 'settlement';
