import * as z from 'zod';
import { RegionId } from '../region/tree.ts';
import { dayOf, Instant } from '../time.ts';
import type { Opening, Signature } from './opening.ts';
import { OpeningText } from './opening.ts';
import { UnitShare } from './shares.ts';
import { FacilityId } from './unit.ts';

const line = (max: number) => z.string().trim().min(1).max(max);

/** So long a letter to a unit can be opened. */
export const letterDays = 30;

/** What whoever opened a letter answered for their unit. Nothing opens by it: the community takes it in and signs too. */
const Answer = z.object({
  outcome: z.enum(['signed', 'declined']),
  name: line(40),
  position: line(40),
  /** What they would rather have. */
  note: z.string().trim().max(300).default(''),
  at: Instant,
});

const common = { id: z.string(), unitName: z.string(), at: Instant, until: Instant };

/** What a unit is sent under a code: an agreement to sign, or what it gave and got in a year. */
export const UnitLetter = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('agreement'),
    ...common,
    facility: FacilityId,
    opening: FacilityId,
    facilityName: z.string(),
    address: z.string(),
    community: RegionId,
    text: OpeningText,
    textHash: z.string(),
    answer: Answer.optional(),
  }),
  z.object({
    kind: z.literal('statement'),
    ...common,
    year: z.string(),
    /** Its last day. */
    upTo: z.iso.date(),
    share: UnitShare,
  }),
]);
export type UnitLetter = z.infer<typeof UnitLetter>;
export type AgreementLetter = Extract<UnitLetter, { kind: 'agreement' }>;
export type StatementLetter = Extract<UnitLetter, { kind: 'statement' }>;

export const letterStates = ['waiting', 'signed', 'declined', 'over'] as const;
export type LetterState = (typeof letterStates)[number];

/** Where a letter with an agreement stands. */
export function letterState(letter: AgreementLetter, now: Instant): LetterState {
  if (letter.answer) return letter.answer.outcome;
  return now > letter.until ? 'over' : 'waiting';
}

/**
 * The signature of the unit as its letter has it; of another text than the agreement's there is none.
 *
 * @param by - whoever takes it in
 */
export function signatureIn(
  letter: AgreementLetter | undefined,
  { textHash }: Pick<Opening, 'textHash'>,
  by: string,
): Signature | undefined {
  const { answer } = letter ?? {};
  if (!letter || answer?.outcome !== 'signed' || letter.textHash !== textHash) return undefined;
  const { name, position, at } = answer;
  return { name, position, on: dayOf(at), by, code: { id: letter.id, at } };
}
