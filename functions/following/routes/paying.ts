import { Hono } from 'hono';
import { PayeeCommand } from '../../../shared/contracts/payee.ts';
import { PaymentPath } from '../../../shared/contracts/paying.ts';
import { BatchPath } from '../../../shared/contracts/payment-batches.ts';
import { ProjectPath, ProjectQuery } from '../../../shared/contracts/project-path.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { lineageOf } from '../../../shared/domain/paying/lineage.ts';
import { readActivities } from '../../../shared/store/fieldwork.ts';
import { repeatOfActor } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { projectFor } from '../../project-for.ts';
import { batchFile } from '../paying/batch-file.ts';
import { changePayee } from '../paying/payee.ts';
import { paymentsOf } from '../paying/payments-of.ts';
import { projectPayments } from '../paying/project-payments.ts';

const project = '/purchases/:purchase/projects/:organization';

/** Payments from eligible to paid, and what each of them paid for. */
export const paying = new Hono<Env>()
  .get('/payments', valid('param', TenantPath), async (c) => {
    const { deps, actor } = c.var;
    return c.json(await paymentsOf(deps, c.req.valid('param').tenant, actor), 200);
  })
  .get('/payment-batches/:batch', valid('param', BatchPath), async (c) => {
    const { tenant, batch } = c.req.valid('param');
    return c.json(await batchFile(c.var.deps, tenant, batch), 200);
  })
  .get(
    `${project}/payments`,
    valid('param', ProjectPath),
    valid('query', ProjectQuery),
    async (c) => {
      const { deps, actor, session } = c.var;
      const who = { actor, person: session.person.id };
      return c.json(await projectPayments(deps, c.req.valid('param'), who), 200);
    },
  )
  .post(
    `${project}/payee`,
    valid('param', ProjectPath),
    valid('query', ProjectQuery),
    valid('json', PayeeCommand),
    async (c) => {
      const { deps, actor, session } = c.var;
      const place = c.req.valid('param');
      const command = c.req.valid('json');
      const who = { actor, person: session.person.id };
      await changePayee(deps, place, command, { ...who, repeat: repeatOfActor(c, command) });
      return c.json(await projectPayments(deps, place, who), 200);
    },
  )
  .get(`${project}/lineage/:payment`, valid('param', PaymentPath), async (c) => {
    const { deps, actor } = c.var;
    const { payment: number, ...place } = c.req.valid('param');
    const { purchase, project } = await projectFor(deps, place, actor);
    const payment = project.payments.find((one) => one.number === number);
    if (!payment) throw new DomainError({ code: 'not-found' });
    const activities = await readActivities(deps.table, place);
    return c.json(lineageOf(purchase, project, payment, activities), 200);
  });
