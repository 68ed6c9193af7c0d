import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Draft, Receipt } from '../../../shared/contracts/applications.ts';
import { statuses } from '../../../shared/contracts/problems.ts';
import type { Refusal } from '../../../shared/domain/errors.ts';
import type { HumanCommand } from '../../../shared/domain/purchase/commands.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { faultSentence, problemSentence } from '../../../shared/messages/problems.ts';
import { languageOf } from '../../../shared/messages/translate.ts';
import type { Position } from '../play-to.ts';

/** What the API in memory holds, for tests to look at. */
export type Kept = {
  positions: Map<string, Position>;
  /** Every command taken, in order. */
  commands: HumanCommand[];
  drafts: Map<string, Draft>;
  receipts: Map<string, Receipt>;
  answers: Map<string, object>;
};

export function refuse(
  c: Context,
  refusal: Refusal,
  faults: readonly { pointer: string; code: string }[] = [],
) {
  const language = languageOf(getCookie(c, 'lang'));
  const body = {
    type: `/problems/${refusal.code}`,
    code: refusal.code,
    title: problemSentence(language, refusal),
    status: statuses[refusal.code],
    errors: faults.map((fault) => ({ ...fault, message: faultSentence(language, fault.code) })),
  };
  return c.json(body, body.status, { 'content-type': 'application/problem+json' });
}

export function saved(c: Context, { drafts }: Kept, key: string, body: Draft['body']) {
  const version = drafts.get(key)?.version ?? 0;
  if (c.req.header('if-match') !== `"d${version}"`) return refuse(c, { code: 'version-conflict' });
  const draft = { body, version: version + 1, savedAt: '2026-03-21T06:32:00.000Z' as Instant };
  drafts.set(key, draft);
  return c.json(draft);
}

export const nothing: Draft = { body: {}, version: 0 };
