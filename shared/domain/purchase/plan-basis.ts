import * as z from 'zod';
import { Sha256 } from '../files/names.ts';

const line = (max: number) => z.string().trim().min(1).max(max);

export const hearingConclusions = ['supported', 'supportedWithChanges', 'opposed'] as const;

/**
 * A hearing of residents on what touches their interests (seed 4-08): announced, held, written down. `attendees` are
 * people who came; `minutesSha256` is the fingerprint of the minutes, so that nobody changes them afterwards.
 */
export const Hearing = z
  .object({
    noticedOn: z.iso.date(),
    heldOn: z.iso.date(),
    place: line(100),
    attendees: z.int().positive().max(100_000),
    minutesName: line(120),
    minutesSha256: Sha256.optional(),
    conclusion: z.enum(hearingConclusions),
    opinions: line(2000),
  })
  .refine(({ noticedOn, heldOn }) => noticedOn <= heldOn, {
    path: ['heldOn'],
    message: 'heard-before-notice',
  });
export type Hearing = z.infer<typeof Hearing>;

/**
 * How residents' wishes became this project (seed 1-01): forms handed out, needs found in them, projects made of the
 * needs. Gusu's Pingjiang, 2017: 9,874, 2,568 and 141.
 */
export const Funnel = z
  .object({
    forms: z.int().positive().max(100_000_000),
    needs: z.int().positive().max(100_000_000),
    projects: z.int().positive().max(100_000_000),
  })
  .refine(({ forms, needs, projects }) => forms >= needs && needs >= projects, {
    path: ['needs'],
    message: 'funnel-widens',
  });
export type Funnel = z.infer<typeof Funnel>;

/** The shares of a funnel that went on, from 0 to 1: needs of all forms, projects of all needs. */
export const sharesOf = ({ forms, needs, projects }: Funnel) => ({
  needs: needs / forms,
  projects: projects / needs,
});

/** What a plan rests on, beyond its money and its method. */
export const PlanBasis = z.object({
  /** Who brings it forward, where the kind of call asks for a party branch or residents, and out of what. */
  proposal: z.object({ by: line(80), funnel: Funnel.optional() }).optional(),
  /** Why it cites no need of residents and no survey. */
  needReason: line(1000).optional(),
  hearing: Hearing.optional(),
  /** Whoever applies names the social workers who will do the work (seed 0-02). */
  namesSocialWorkers: z.boolean().optional(),
});
