import * as z from 'zod';
import { voiceKinds } from '../domain/purchase/review.ts';
import { Instant } from '../domain/time.ts';
import { PurchasePath } from './purchases.ts';
import type { RouteContract } from './route-contract.ts';

/** As many as one transaction takes with their mails; a longer list comes in several requests. */
export const mostAtOnce = 40;

const JurorId = z.string().regex(/^[0-9a-f]{24}$/);

export const Invitee = z.strictObject({
  name: z.string().trim().max(40),
  email: z.email().max(254),
});

export const InviteJurors = z
  .strictObject({
    type: z.literal('invite'),
    voice: z.enum(voiceKinds),
    jurors: z.array(Invitee).min(1).max(mostAtOnce),
  })
  .meta({ id: 'InviteJurors' });
export const ResendInvitation = z
  .strictObject({ type: z.literal('resend'), juror: JurorId })
  .meta({ id: 'ResendInvitation' });
export const JuryCommand = z
  .discriminatedUnion('type', [InviteJurors, ResendInvitation])
  .meta({ id: 'JuryCommand' });
export type JuryCommand = z.infer<typeof JuryCommand>;

/** Whoever was asked to vote. Whether they have is recorded nowhere under their name. */
export const Juror = z.object({
  id: JurorId,
  voice: z.enum(voiceKinds),
  name: z.string(),
  email: z.string(),
  /** When the invitation was sent, and sent again. */
  sentAt: z.array(Instant),
});
export type Juror = z.infer<typeof Juror>;

export const JuryRoll = z
  .object({ isOpen: z.boolean(), jurors: z.array(Juror) })
  .meta({ id: 'JuryRoll' });
export type JuryRoll = z.infer<typeof JuryRoll>;

/** Residents and organizations that are asked by mail to vote (seed 3-51). */
export const juryRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    path: '/api/t/:tenant/jury/:purchase',
    summary: 'Who was asked by mail to vote in the jury of a call',
    access: 'official',
    posts: ['handler'],
    params: PurchasePath,
    answer: JuryRoll,
    status: 200,
    problems: ['not-permitted'],
  },
  {
    method: 'post',
    path: '/api/t/:tenant/jury/:purchase',
    summary: 'Ask residents or organizations by mail to vote, or send one of them the mail again',
    access: 'official',
    posts: ['handler'],
    params: PurchasePath,
    body: JuryCommand,
    answer: JuryRoll,
    status: 201,
    headers: ['Idempotency-Key'],
    problems: [
      'not-permitted',
      'voting-closed',
      'version-conflict',
      'too-many-requests',
      'idempotency-key-reused',
    ],
  },
];
