import * as z from 'zod';
import { TenantId } from '../domain/ids.ts';
import { Decision, Meeting, MeetingId, MeetingText, Opinion } from '../domain/meeting/meeting.ts';
import { meetingKinds, meetingStatuses } from '../domain/meeting/names.ts';
import { mostNeeds } from '../domain/needs/binding.ts';
import { RegionId } from '../domain/region/tree.ts';
import { Instant } from '../domain/time.ts';
import { voteMethods, voteStatuses } from '../domain/vote/names.ts';
import { page } from './common.ts';

export const MeetingPath = z.object({ tenant: TenantId, meeting: MeetingId });

const row = { id: MeetingId, region: RegionId, title: z.string() };

export const MeetingRow = z.object({
  is: z.literal('meeting'),
  ...row,
  kind: z.enum(meetingKinds),
  status: z.enum(meetingStatuses),
  at: Instant,
  place: z.string(),
});
export const VoteRow = z.object({
  is: z.literal('vote'),
  ...row,
  method: z.enum(voteMethods),
  status: z.enum(voteStatuses),
  opensAt: Instant,
  closesAt: Instant,
  budgetFen: z.int(),
  choices: z.int(),
  /** How many were taken, once it is counted. */
  taken: z.int().optional(),
});
/** What lists show of a meeting or a vote. */
export const GatheringRow = z.discriminatedUnion('is', [MeetingRow, VoteRow]);
export type GatheringRow = z.infer<typeof GatheringRow>;

/** What comes, the next first; or what is over, the latest first. */
export const GatheringsQuery = z.object({
  state: z.enum(['next', 'over']).default('next'),
  region: RegionId.optional(),
  cursor: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export const GatheringsPage = page(GatheringRow)
  .extend({ now: Instant })
  .meta({ id: 'GatheringsPage' });
export type GatheringsPage = z.infer<typeof GatheringsPage>;

export const MeetingView = z
  .object({ meeting: Meeting, now: Instant, mayAct: z.boolean() })
  .meta({ id: 'MeetingView' });
export type MeetingView = z.infer<typeof MeetingView>;

export const AnnounceMeeting = MeetingText.meta({ id: 'AnnounceMeeting' });
export type AnnounceMeeting = z.infer<typeof AnnounceMeeting>;

const reason = z.string().trim().min(2).max(200);

/** What happens with a meeting after its notice. */
export const MeetingCommand = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('putOff'), at: Instant, reason }),
    z.strictObject({ type: z.literal('cancel'), reason }),
    z.strictObject({
      type: z.literal('hold'),
      /** How many came, in the order of those invited. */
      present: z.array(z.int().min(0).max(5000)).min(1).max(20),
      minutes: z.string().trim().min(5).max(8000),
      opinions: z.array(Opinion).max(60).default([]),
    }),
    z.strictObject({
      type: z.literal('conclude'),
      text: z.string().trim().min(2).max(2000),
      decisions: z.array(Decision).max(mostNeeds).default([]),
    }),
  ])
  .meta({ id: 'MeetingCommand' });
export type MeetingCommand = z.infer<typeof MeetingCommand>;
