import { Hono } from 'hono';
import { AskAddress, ChangeAccount, ChangeAddress } from '../../../shared/contracts/account.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { readPerson } from '../../../shared/store/people.ts';
import { readHead } from '../../../shared/store/record.ts';
import { versionRequired } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { askAddress, changeAccount, changeAddress, subjectOf } from '../changing-account.ts';

/** The reader's own name, language and address. */
export const account = new Hono<Env>()
  .get('/', async (c) => {
    const { deps, session } = c.var;
    const [self, { version }] = await Promise.all([
      readPerson(deps.table, session.person.id),
      readHead(deps.table, subjectOf(session.person.id)),
    ]);
    if (!self) throw new DomainError({ code: 'not-found' });
    const { name, email, language, roomMails = 'daily' } = self;
    return c.json({ name, email, language, roomMails, version }, 200);
  })
  .put('/', valid('json', ChangeAccount), async (c) => {
    const { deps, session } = c.var;
    const expected = versionRequired(c, 'v');
    const version = await changeAccount(deps, session.person.id, c.req.valid('json'), expected);
    return c.json({ version }, 200);
  })
  .post('/address-codes', valid('json', AskAddress), async (c) => {
    await askAddress(c.var.deps, c.var.session.person.id, c.req.valid('json').email);
    return c.json({}, 202);
  })
  .put('/address', valid('json', ChangeAddress), async (c) => {
    const { deps, session } = c.var;
    const version = await changeAddress(deps, session, c.req.valid('json'));
    return c.json({ version }, 200);
  });
