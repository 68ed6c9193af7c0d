import * as z from 'zod';
import { consequenceKinds, phases } from '../evaluation/names.ts';
import { PersonId } from '../ids.ts';
import { Instant } from '../time.ts';

/** What follows from a grade, lateness or breach: asked for by a rule, approved where money or a bar follows. */
export const Consequence = z.object({
  /** `haishu-stop.midTerm`: the rule and the evaluation it follows from. */
  id: z.string(),
  rule: z.string(),
  name: z.object({ zh: z.string(), en: z.string() }),
  source: z.string(),
  follows: z.enum(consequenceKinds),
  phase: z.enum(phases),
  grade: z.string().optional(),
  points: z.number().optional(),
  reason: z.string(),
  percent: z.number().optional(),
  /** Of what was paid so far. */
  amountFen: z.int().nonnegative().optional(),
  months: z.int().optional(),
  days: z.int().optional(),
  by: PersonId,
  at: Instant,
  status: z.enum(['asked', 'approved', 'returned']),
  decidedAt: Instant.optional(),
  /** Until then the organization may appeal. A bar holds from then on. */
  appealUntil: Instant.optional(),
  /** `clawBack`: when the money was ordered back, and how much of it there was; or when an appeal lifted it. */
  enforcedAt: Instant.optional(),
  orderedFen: z.int().nonnegative().optional(),
  liftedAt: Instant.optional(),
});
export type Consequence = z.infer<typeof Consequence>;

type Followed = { consequences?: readonly Consequence[] | undefined };

const holding = ({ consequences = [] }: Followed, kind: Consequence['follows']) =>
  consequences.find(({ follows, status }) => follows === kind && status === 'approved');

/** Payment has been stopped: nothing is asked for any more. */
export const isWithheld = (project: Followed): boolean =>
  holding(project, 'withhold') !== undefined;

/** A claw-back that was decided and neither carried out nor lifted. */
export const isUnenforced = ({ follows, status, enforcedAt, liftedAt }: Consequence): boolean =>
  follows === 'clawBack' && status === 'approved' && !enforcedAt && !liftedAt;

/** The consequence an approval is about: `<organization>.<rule>.<phase>`. */
export function consequenceIn<P extends Followed>(
  { projects }: { projects: Readonly<Record<string, P>> },
  reference = '',
): { project: P; one: Consequence } | undefined {
  const [organizationId = '', ...rest] = reference.split('.');
  const project = projects[organizationId];
  const one = project?.consequences?.find(({ id }) => id === rest.join('.'));
  return project && one && { project, one };
}
