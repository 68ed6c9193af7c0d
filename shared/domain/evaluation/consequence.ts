import * as z from 'zod';
import { cited, Name, Slug } from '../settings/parts.ts';
import { consequenceKinds, occasions, phases } from './names.ts';

export const ConsequenceKind = z.enum(consequenceKinds);

/** One rule: on this occasion, this follows. */
export const ConsequenceRule = z.object({
  id: Slug,
  name: Name,
  when: z.enum(occasions),
  /** `when: grade`: which one. */
  grade: z.string().trim().min(1).max(20).optional(),
  /** Absent: in both. */
  phase: z.enum(phases).optional(),
  follows: ConsequenceKind,
  /** `clawBack`: of what was paid. Absent where the source names none: whoever asks for it says how much, with reasons. */
  percent: z.number().positive().max(100).optional(),
  /** `bar`: for how long. */
  months: z.int().min(1).max(120).optional(),
  /** `rectify`: by when, in working days. */
  days: z.int().min(1).max(365).optional(),
  ...cited,
});
export type ConsequenceRule = z.infer<typeof ConsequenceRule>;

export type Occasion = {
  phase: (typeof phases)[number];
  isPass: boolean;
  grade: string;
  isLate?: boolean | undefined;
  isBreach?: boolean | undefined;
};

const meets: Record<ConsequenceRule['when'], (rule: ConsequenceRule, at: Occasion) => boolean> = {
  pass: (_rule, { isPass }) => isPass,
  fail: (_rule, { isPass }) => !isPass,
  grade: (rule, { grade }) => rule.grade === grade,
  late: (_rule, { isLate }) => isLate === true,
  breach: (_rule, { isBreach }) => isBreach === true,
};

/** The rules that apply, in the order the tenant wrote them. Nothing follows that no rule names. */
export const followsFrom = (rules: readonly ConsequenceRule[], at: Occasion): ConsequenceRule[] =>
  rules.filter(
    (rule) => (rule.phase === undefined || rule.phase === at.phase) && meets[rule.when](rule, at),
  );

/** The same day `months` later; where that month has no such day, its last. */
export function plusMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const padded = String(Math.min(date, last.getUTCDate())).padStart(2, '0');
  return `${last.toISOString().slice(0, 8)}${padded}`;
}
