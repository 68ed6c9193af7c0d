import { Hono } from 'hono';
import { ImportStatement, LedgerChange } from '../../../shared/contracts/ledger.ts';
import { ProjectPath } from '../../../shared/contracts/project-path.ts';
import { repeatOfActor } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { openBook } from '../ledger/book.ts';
import { changeLedger } from '../ledger/change.ts';
import { importStatement } from '../ledger/statement.ts';
import { ledgerView } from '../ledger/view.ts';

const path = '/purchases/:purchase/projects/:organization/ledger';

/** What a project spends and earns, against what was planned. */
export const ledger = new Hono<Env>()
  .get(path, valid('param', ProjectPath), async (c) => {
    const { deps, actor } = c.var;
    const open = await openBook(deps, c.req.valid('param'), actor);
    return c.json(await ledgerView(deps, open, actor), 200);
  })
  .post(path, valid('param', ProjectPath), valid('json', LedgerChange), async (c) => {
    const { deps, actor, session } = c.var;
    const change = c.req.valid('json');
    const place = c.req.valid('param');
    const repeat = repeatOfActor(c, change);
    const by = { actor, person: session.person.id, repeat };
    return c.json(await changeLedger(deps, place, change, by), 200);
  })
  .post(
    `${path}/statements`,
    valid('param', ProjectPath),
    valid('json', ImportStatement),
    async (c) => {
      const { deps, actor, session } = c.var;
      const asked = c.req.valid('json');
      const repeat = repeatOfActor(c, asked);
      const by = { actor, person: session.person.id, repeat };
      return c.json(await importStatement(deps, c.req.valid('param'), asked, by), 200);
    },
  );
