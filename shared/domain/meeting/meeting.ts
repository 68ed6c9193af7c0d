import * as z from 'zod';
import { Cited, mostNeeds } from '../needs/binding.ts';
import { decidings } from '../needs/names.ts';
import { NeedId } from '../needs/need.ts';
import { RegionId } from '../region/tree.ts';
import { Instant } from '../time.ts';
import { attendeeKinds, meetingKinds, meetingStatuses, purposes, takings } from './names.ts';

/** Made from who asked and the key of the request: announced twice it is one meeting. */
export const MeetingId = z.string().regex(/^[0-9a-f]{20}$/);
export type MeetingId = z.infer<typeof MeetingId>;

const line = (max: number) => z.string().trim().min(2).max(max);
const text = (max: number) => z.string().trim().max(max);

export const Invited = z.object({
  kind: z.enum(attendeeKinds),
  /** A unit or an organization; a private person is not named. */
  name: text(80).default(''),
  /** How many of them. */
  seats: z.int().min(1).max(5000),
  /** They decide; the others are heard. */
  decides: z.boolean().default(false),
});
export type Invited = z.infer<typeof Invited>;

/** What a notice says. */
export const MeetingText = z.object({
  kind: z.enum(meetingKinds),
  purpose: z.enum(purposes).default('deliberation'),
  title: line(60),
  /** What it is about, for people who know nothing of it. */
  about: line(2000),
  region: RegionId,
  at: Instant,
  place: line(120),
  invited: z.array(Invited).min(1).max(20),
  needs: z.array(NeedId).max(mostNeeds).default([]),
});
export type MeetingText = z.infer<typeof MeetingText>;

/** How many came, in the order of those invited. */
const Present = z.array(z.int().min(0).max(5000)).max(20);

/** What was said at a hearing and what becomes of it. */
export const Opinion = z.object({
  from: z.enum(attendeeKinds),
  text: line(500),
  taking: z.enum(takings),
  answer: text(500).default(''),
});
export type Opinion = z.infer<typeof Opinion>;

/** Hands that were counted. */
export const Hands = z.object({
  for: z.int().min(0).max(5000),
  against: z.int().min(0).max(5000),
  abstained: z.int().min(0).max(5000),
});
export type Hands = z.infer<typeof Hands>;

export const Decision = z.object({
  need: NeedId,
  decides: z.enum(decidings),
  hands: Hands,
});
export type Decision = z.infer<typeof Decision>;

/** What a tenant asks of meetings, as it was when the notice went out; absent where it asks for nothing. */
export const MeetingRules = z.object({
  noticeDays: z.int().optional(),
  quorumPercent: z.int().optional(),
  majorityPercent: z.int().optional(),
  source: z.string().optional(),
});
export type MeetingRules = z.infer<typeof MeetingRules>;

export const Meeting = MeetingText.extend({
  needs: z.array(Cited).max(mostNeeds),
  id: MeetingId,
  status: z.enum(meetingStatuses),
  noticeAt: Instant,
  by: z.string(),
  rules: MeetingRules,
  /** Days it was put off from, with why. */
  moved: z
    .array(z.object({ from: Instant, reason: z.string(), at: Instant }))
    .max(10)
    .default([]),
  held: z
    .object({
      at: Instant,
      present: Present,
      minutes: line(8000),
      opinions: z.array(Opinion).max(60).default([]),
    })
    .optional(),
  conclusion: z
    .object({ at: Instant, text: line(2000), decisions: z.array(Decision).max(mostNeeds) })
    .optional(),
  cancelled: z.object({ at: Instant, reason: z.string() }).optional(),
  version: z.int().positive(),
});
export type Meeting = z.infer<typeof Meeting>;
