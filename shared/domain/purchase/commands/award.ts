import * as z from 'zod';
import { OrganizationId } from '../../ids.ts';
import { ObjectionGround, ObjectionKind, ObjectionStep, Remedy } from '../objection.ts';
import { Award, ExternalPublication } from '../purchase.ts';
import { command, opinion, text } from './command.ts';

const finding = {
  isUpheld: z.boolean(),
  remedy: Remedy.optional(),
  /** Whose award is void. */
  against: z.array(OrganizationId).max(60).optional(),
};

/** Award, its notice, and what is objected to it. */
export const awardCommands = [
  command('recommendAward', {
    awards: z.array(Award).min(1).max(60),
    /** Why so: what those who approve read with it, and after a return what was changed. */
    reason: text(1000).optional(),
  }),
  command('publishAwardNotice', {
    publication: ExternalPublication,
    /** What the review cost, where the notice says so. */
    reviewFeeFen: z.int().nonnegative().optional(),
  }),
  command('raiseObjection', {
    grounds: text(3000),
    kind: ObjectionKind.optional(),
    step: ObjectionStep.optional(),
    groundCodes: z.array(ObjectionGround).min(1).max(12).optional(),
    /** What the grounds rest on: a clause of the call, an article of the law. */
    cites: z.array(text(200)).max(12).optional(),
    /** Files by id or as declared by name, and addresses. */
    evidence: z.array(text(500)).max(20).optional(),
    /** What is asked for, in the objector's words; `asks` names the remedy. */
    requests: text(1000).optional(),
    asks: Remedy.optional(),
    agent: z.strictObject({ name: text(60), mandate: text(120) }).optional(),
    /** Members of a consortium who join in: all of them, or it is not valid. */
    members: z.array(text(100)).max(10).optional(),
    /** A complaint: the challenge it follows, and whether it adds points that arise from the reply. */
    of: text(40).optional(),
    isFromReply: z.boolean().optional(),
  }),
  command('answerObjection', { objectionId: text(40), reply: text(3000), ...finding }),
  command('withdrawObjection', { objectionId: text(40), reason: opinion }),
  command('judgeAdmission', {
    objectionId: text(40),
    verdict: z.enum(['admitted', 'notOurs', 'inadmissible']),
    reason: text(2000),
  }),
  command('answerComplaint', { objectionId: text(40), statement: text(5000) }),
  /** Tests and expert opinions: their time does not count. After `days` the clock goes on by itself. */
  command('pauseComplaint', {
    objectionId: text(40),
    isPaused: z.boolean(),
    reason: text(500),
    days: z.int().min(1).max(180).optional(),
  }),
  command('decideComplaint', { objectionId: text(40), decision: text(5000), ...finding }),
] as const;
