import { Hono } from 'hono';
import { AskRecovery, IdPath, Nothing } from '../../../shared/contracts/account.ts';
import { openRecoveries, type Recovery } from '../../../shared/store/recoveries.ts';
import type { Env } from '../../http/environment.ts';
import { sessionHash } from '../../http/session.ts';
import { valid } from '../../http/valid.ts';
import { askRecovery, confirmRecovery, mayConfirm } from '../recovery.ts';
import { anySession } from '../second-step.ts';

const rowOf = ({ id, name, email, ...recovery }: Recovery, reader: string) => ({
  id,
  person: { id, name, email },
  ...recovery,
  isForMe: !recovery.confirmedBy.some((one) => one.id === reader),
});

/** Asked for by whoever typed the code from their mail and has nothing to prove the second step with. */
export const askedRecoveries = new Hono<Env>().post('/', valid('json', AskRecovery), async (c) => {
  const { session } = await anySession(c.var.deps, sessionHash(c));
  await askRecovery(c.var.deps, session, c.req.valid('json').reason);
  return c.json({}, 202);
});

/** What waits for the reader's word as an administrator. */
export const recoveries = new Hono<Env>()
  .get('/recoveries', async (c) => {
    const { deps, session } = c.var;
    const all = await openRecoveries(deps.table, deps.clock.now());
    const mine = await Promise.all(all.map((one) => mayConfirm(deps, session, one)));
    const rows = all.filter((_, i) => mine[i]).map((one) => rowOf(one, session.person.id));
    return c.json({ recoveries: rows }, 200);
  })
  .post(
    '/recoveries/:id/confirmations',
    valid('param', IdPath),
    valid('json', Nothing),
    async (c) => {
      const { deps, session } = c.var;
      return c.json({ isDone: await confirmRecovery(deps, session, c.req.valid('param').id) }, 201);
    },
  );
