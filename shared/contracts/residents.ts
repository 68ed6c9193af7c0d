import * as z from 'zod';
import { needCategories, needGroups } from '../domain/needs/names.ts';
import { NeedText } from '../domain/needs/need.ts';
import { voiceKinds } from '../domain/purchase/review.ts';
import { RegionId } from '../domain/region/tree.ts';
import { type Answers, agains } from '../domain/satisfaction/ballot.ts';

/** A need as a resident reports it. No name, no number: a receipt code leads back to it. */
export const ReportNeed = z
  .object({
    category: z.enum(needCategories),
    regionCode: RegionId,
    text: NeedText,
    forWhom: z.array(z.enum(needGroups)).max(needGroups.length).optional(),
  })
  .meta({ id: 'ReportNeed' });
export const NeedReceipt = z.object({ receipt: z.string() }).meta({ id: 'NeedReceipt' });

const Rating = z.coerce.number().int().min(1).max(5);

/**
 * One answer of the residents' survey: 1 very dissatisfied … 5 very satisfied. The tenant's further questions come
 * beside it as `item-<id>`, each of which may be left out.
 */
export const SurveyAnswer = z
  .object({
    score: Rating,
    again: z.enum(agains).optional(),
    comment: z.string().trim().max(500),
  })
  .meta({ id: 'SurveyAnswer' });

/** What the form of a survey says; a further question answered with anything but 1 to 5 counts as left out. */
export function surveyAnswers(
  { score, again, comment }: z.infer<typeof SurveyAnswer>,
  form: Readonly<Record<string, string>>,
): { answers: Answers; comment: string } {
  const items = Object.entries(form).flatMap(([name, value]) => {
    const rating = name.startsWith('item-') ? Rating.safeParse(value).data : undefined;
    return rating ? [[name.slice('item-'.length), rating] as const] : [];
  });
  const answers = { overall: score, items: Object.fromEntries(items), ...(again && { again }) };
  return { answers, comment };
}

/** One-time links to the survey, for the organizer to hand out; no list says who got which. */
export const Ballots = z.object({ links: z.array(z.string()) }).meta({ id: 'Ballots' });
/** With a `voice`, links to the jury of a call that is being scored. */
export const BallotQuery = z.object({
  count: z.coerce.number().int().min(1).max(200).default(20),
  voice: z.enum(voiceKinds).optional(),
});
