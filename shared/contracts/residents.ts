import * as z from 'zod';
import { Category } from '../domain/purchase/plan.ts';
import { voiceKinds } from '../domain/purchase/review.ts';

/** A need as a resident reports it. No name, no number: a receipt code leads back to it. */
export const ReportNeed = z
  .object({
    category: Category,
    regionCode: z.string().regex(/^\d{6}(\d{3}(\d{3})?)?$/),
    text: z.string().trim().min(5).max(1000),
  })
  .meta({ id: 'ReportNeed' });
export const NeedReceipt = z.object({ receipt: z.string() }).meta({ id: 'NeedReceipt' });

/** One answer of the residents' survey: 1 very dissatisfied … 5 very satisfied. */
export const SurveyAnswer = z
  .object({ score: z.coerce.number().int().min(1).max(5), comment: z.string().trim().max(500) })
  .meta({ id: 'SurveyAnswer' });

/** One-time links to the survey, for the organizer to hand out; no list says who got which. */
export const Ballots = z.object({ links: z.array(z.string()) }).meta({ id: 'Ballots' });
/** With a `voice`, links to the jury of a call that is being scored. */
export const BallotQuery = z.object({
  count: z.coerce.number().int().min(1).max(200).default(20),
  voice: z.enum(voiceKinds).optional(),
});
