import { Hono } from 'hono';
import {
  ApplicationPath,
  ConfirmEdition,
  GuestPath,
  InviteGuest,
  type Receipt,
  SaveDraft,
  SealFinalOffer,
  SubmitApplication,
} from '../../../shared/contracts/applications.ts';
import { Nothing } from '../../../shared/contracts/exports.ts';
import { putWatcher, readReceipt } from '../../../shared/store/applications.ts';
import { repeatOf, versionRequired, versionSeen } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { applicationDraft, revisionsOf, saveApplicationDraft } from '../application-draft.ts';
import { confirmEdition } from '../confirm-edition.ts';
import { guestsOf, inviteGuest, sendGuestAway } from '../guests.ts';
import { prefillFor } from '../prefill.ts';
import { sealOffer } from '../seal-offer.ts';
import { submitApplication } from '../submit-application.ts';
import { withdraw } from '../withdraw.ts';

/** An organization's own application: what it writes, what it sealed, its receipt. Nobody else's. */
export const applications = new Hono<Env>()
  .get('/', valid('param', ApplicationPath), async (c) => {
    const { deps } = c.var;
    const { organization, tenant, purchase } = c.req.valid('param');
    const place = { organization, tenant, purchase };
    /** A guest writes at the draft, and learns nothing of the organization. */
    if (!c.var.membership)
      return c.json({ draft: await applicationDraft(deps, place), isGuest: true as const }, 200);
    const [draft, stored, prefill] = await Promise.all([
      applicationDraft(deps, place),
      readReceipt(deps.table, place),
      prefillFor(deps, place),
    ]);
    const { auditHash: _hash, auditSeq: _seq, finalOffer, ...receipt } = stored ?? {};
    return c.json(
      {
        draft,
        ...(stored && { receipt: receipt as Receipt }),
        ...(finalOffer && { finalOffer }),
        ...(prefill && { prefill }),
      },
      200,
    );
  })
  .put('/draft', valid('param', ApplicationPath), valid('json', SaveDraft), async (c) => {
    const { organization, tenant, purchase } = c.req.valid('param');
    const version = versionRequired(c, 'd');
    const place = { organization, tenant, purchase };
    const { body } = c.req.valid('json');
    const { person: by } = c.var.session;
    const kept = await saveApplicationDraft(c.var.deps, place, { body, version, by });
    if (version === 0 && c.var.membership) await putWatcher(c.var.deps.table, place);
    return c.json(kept, 200);
  })
  .get('/revisions', valid('param', ApplicationPath), async (c) =>
    c.json(await revisionsOf(c.var.deps, c.req.valid('param')), 200),
  )
  .post('/withdrawal', valid('param', ApplicationPath), valid('json', Nothing), async (c) => {
    const { deps, session } = c.var;
    const revision = versionRequired(c, 'r');
    const by = session.person.id;
    return c.json(await withdraw(deps, c.req.valid('param'), { revision, by }), 200);
  })
  .get('/guests', valid('param', ApplicationPath), async (c) =>
    c.json(await guestsOf(c.var.deps, c.req.valid('param')), 200),
  )
  .post('/guests', valid('param', ApplicationPath), valid('json', InviteGuest), async (c) => {
    const { deps, session, actor, membership, language } = c.var;
    const invited = c.req.valid('json');
    const by = { actor, inviter: session.person.name, organization: membership.name, language };
    return c.json(await inviteGuest(deps, c.req.valid('param'), { ...by, invited }), 201);
  })
  .delete('/guests/:guest', valid('param', GuestPath), async (c) => {
    const { guest, ...place } = c.req.valid('param');
    return c.json(await sendGuestAway(c.var.deps, place, { guest, actor: c.var.actor }), 200);
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
