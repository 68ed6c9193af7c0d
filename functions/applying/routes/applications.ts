import { Hono } from 'hono';
import {
  ApplicationPath,
  ConfirmEdition,
  SaveDraft,
  SealFinalOffer,
  SubmitApplication,
} from '../../../shared/contracts/applications.ts';
import { putWatcher, readReceipt } from '../../../shared/store/applications.ts';
import { readDraft } from '../../../shared/store/drafts.ts';
import { keys } from '../../../shared/store/keys.ts';
import { repeatOf, versionRequired, versionSeen } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { confirmEdition } from '../confirm-edition.ts';
import { keepDraft } from '../keep-draft.ts';
import { prefillFor } from '../prefill.ts';
import { sealOffer } from '../seal-offer.ts';
import { submitApplication } from '../submit-application.ts';

/** An organization's own application: what it writes, what it sealed, its receipt. Nobody else's. */
export const applications = new Hono<Env>()
  .get('/', valid('param', ApplicationPath), async (c) => {
    const { deps } = c.var;
    const { organization, tenant, purchase } = c.req.valid('param');
    const place = { organization, tenant, purchase };
    const [draft, stored, prefill] = await Promise.all([
      readDraft(deps.table, keys.applicationDraft(organization, tenant, purchase)),
      readReceipt(deps.table, place),
      prefillFor(deps, place),
    ]);
    const { auditHash: _hash, ...receipt } = stored ?? { auditHash: '' };
    return c.json(
      { draft, ...(stored && { receipt: receipt as typeof stored }), ...(prefill && { prefill }) },
      200,
    );
  })
  .put('/draft', valid('param', ApplicationPath), valid('json', SaveDraft), async (c) => {
    const { organization, tenant, purchase } = c.req.valid('param');
    const version = versionRequired(c, 'd');
    const key = keys.applicationDraft(organization, tenant, purchase);
    const kept = await keepDraft(c.var.deps, key, { ...c.req.valid('json'), version });
    if (version === 0) await putWatcher(c.var.deps.table, { organization, tenant, purchase });
    return c.json(kept, 200);
  })
  .post(
    '/confirmation',
    valid('param', ApplicationPath),
    valid('json', ConfirmEdition),
    async (c) => {
      const { deps, session } = c.var;
      const { organization, tenant, purchase } = c.req.valid('param');
      const { edition } = c.req.valid('json');
      const place = { organization, tenant, purchase };
      return c.json(await confirmEdition(deps, { ...place, edition, by: session.person.id }), 200);
    },
  )
  .post(
    '/submission',
    valid('param', ApplicationPath),
    valid('json', SubmitApplication),
    async (c) => {
      const { deps, session, membership, facts } = c.var;
      const { organization: id, tenant, purchase } = c.req.valid('param');
      const { name, creditCode } = membership;
      const { body } = c.req.valid('json');
      repeatOf(c, id, body);
      const receipt = await submitApplication(deps, {
        tenant,
        purchase,
        organization: { id, name, creditCode },
        facts,
        personId: session.person.id,
        body,
        formerRevision: versionSeen(c, 'r') ?? 0,
      });
      return c.json(receipt, 201);
    },
  )
  .post(
    '/final-offer',
    valid('param', ApplicationPath),
    valid('json', SealFinalOffer),
    async (c) => {
      const { deps, session, membership } = c.var;
      const { organization: id, tenant, purchase } = c.req.valid('param');
      const { name, creditCode } = membership;
      const sealed = await sealOffer(deps, {
        tenant,
        purchase,
        organization: { id, name, creditCode },
        personId: session.person.id,
        requestedFen: c.req.valid('json').requestedFen,
      });
      return c.json(sealed, 200);
    },
  );
