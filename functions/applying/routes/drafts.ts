import { Hono } from 'hono';
import * as z from 'zod';
import { SaveDraft } from '../../../shared/contracts/applications.ts';
import { readDraft } from '../../../shared/store/drafts.ts';
import { keys } from '../../../shared/store/keys.ts';
import { versionRequired } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { keepDraft } from '../keep-draft.ts';

const DraftPath = z.object({ key: z.string().regex(/^[a-z0-9.-]{1,80}$/) });

/** What a person is writing, on any device of theirs. */
export const drafts = new Hono<Env>()
  .get('/:key', valid('param', DraftPath), async (c) => {
    const { deps, session } = c.var;
    const key = keys.personDraft(session.person.id, c.req.valid('param').key);
    return c.json(await readDraft(deps.table, key), 200);
  })
  .put('/:key', valid('param', DraftPath), valid('json', SaveDraft), async (c) => {
    const { deps, session } = c.var;
    const key = keys.personDraft(session.person.id, c.req.valid('param').key);
    const version = versionRequired(c, 'd');
    return c.json(await keepDraft(deps, key, { ...c.req.valid('json'), version }), 200);
  });
