import { type Context, Hono } from 'hono';
import { AddPasskey, AddTotp, IdPath, Nothing } from '../../../shared/contracts/account.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import {
  factorsOf,
  recoveryCodesItem,
  recoveryCodesOf,
  removedFactorItem,
} from '../../../shared/store/factors.ts';
import { record, type Write } from '../../../shared/store/record.ts';
import type { Env } from '../../http/environment.ts';
import { sessionHash } from '../../http/session.ts';
import { valid } from '../../http/valid.ts';
import { addedPasskey, addedTotp, beginPasskey, beginTotp } from '../factors/enrolment.ts';
import { newRecoveryCodes, recoveryHash } from '../factors/recovery-codes.ts';
import { giveTo } from '../giving.ts';
import { anySession, rotate } from '../second-step.ts';

const storedOf = (c: Context<Env>) => anySession(c.var.deps, sessionHash(c));

/** Records a change of the reader's factors, and tells them by mail. */
async function change(
  c: Context<Env>,
  command: string,
  told: { template: string; name?: string },
  writes: readonly Write[],
): Promise<void> {
  const { deps, session } = c.var;
  const now = deps.clock.now();
  const person = session.person.id;
  await record(deps.table, {
    subject: { person, kind: 'factor', id: 'all' },
    writes: () => writes,
    actor: { kind: 'official', personId: person, posts: [] },
    origin: deps.origin,
    command,
    ...(told.name && { before: { name: told.name } }),
    now,
    worldNow: now,
    errands: [
      {
        template: told.template,
        to: { personId: person },
        data: { at: now, name: told.name ?? '' },
      },
    ],
  });
}

/** Adding a factor proves it, so the session is one that has proved it, under a new secret. */
async function finish(
  c: Context<Env>,
  { id, kind, writes }: Awaited<ReturnType<typeof addedTotp>>,
): Promise<{ id: string }> {
  const hash = sessionHash(c) ?? '';
  const rotated = await rotate(
    c.var.deps,
    { hash, stored: await storedOf(c) },
    { by: kind, writes, command: 'addFactor', told: 'factorAdded' },
  );
  giveTo(c, rotated);
  return { id };
}

/** The reader's second factors: added, named, removed, and the codes on paper for when they are lost. */
export const factors = new Hono<Env>()
  .get('/factors', async (c) => {
    const { deps, session } = c.var;
    const [all, codes] = await Promise.all([
      factorsOf(deps.table, session.person.id),
      recoveryCodesOf(deps.table, session.person.id),
    ]);
    const rows = all.map(({ id, kind, name, addedAt, usedAt }) => ({
      id,
      kind,
      name,
      addedAt,
      ...(usedAt && { usedAt }),
    }));
    return c.json({ factors: rows, recoveryCodesLeft: codes.length }, 200);
  })
  .post('/totp-enrolments', valid('json', Nothing), async (c) =>
    c.json(await beginTotp(c.var.deps, await storedOf(c)), 201),
  )
  .post('/factors/totp', valid('json', AddTotp), async (c) =>
    c.json(
      await finish(c, await addedTotp(c.var.deps, await storedOf(c), c.req.valid('json'))),
      201,
    ),
  )
  .post('/passkey-enrolments', valid('json', Nothing), async (c) =>
    c.json({ options: await beginPasskey(c.var.deps, await storedOf(c)) }, 201),
  )
  .post('/factors/passkey', valid('json', AddPasskey), async (c) =>
    c.json(
      await finish(c, await addedPasskey(c.var.deps, await storedOf(c), c.req.valid('json'))),
      201,
    ),
  )
  .delete('/factors/:id', valid('param', IdPath), async (c) => {
    const { deps, session } = c.var;
    const { id } = c.req.valid('param');
    const person = session.person.id;
    const one = (await factorsOf(deps.table, person)).find((factor) => factor.id === id);
    if (!one) throw new DomainError({ code: 'not-found' });
    await change(c, 'removeFactor', { template: 'factorRemoved', name: one.name }, [
      { item: removedFactorItem(deps.table, person, id), otherwise: { code: 'not-found' } },
    ]);
    return c.json({}, 200);
  })
  .post('/recovery-codes', valid('json', Nothing), async (c) => {
    const { deps, session } = c.var;
    const person = session.person.id;
    const codes = newRecoveryCodes();
    const hashes = codes.map((code) => recoveryHash(deps, person, code));
    await change(c, 'newRecoveryCodes', { template: 'recoveryCodesMade' }, [
      { item: recoveryCodesItem(deps.table, person, hashes) },
    ]);
    return c.json({ codes }, 201);
  });
