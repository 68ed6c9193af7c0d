import { Hono } from 'hono';
import type { ContractDraft } from '../../shared/contracts/contract-documents.ts';
import {
  ContractDocumentPath,
  PreviewContract,
} from '../../shared/contracts/contract-documents.ts';
import { PurchasePath } from '../../shared/contracts/purchases.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { statutoryClauses } from '../../shared/domain/contract/clauses.ts';
import { mostMonths, termsOf } from '../../shared/domain/contract/drafting.ts';
import type { ContractTerms } from '../../shared/domain/contract/terms.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import { sightsOf } from '../../shared/domain/policy/posts.ts';
import { actorAt } from '../../shared/domain/policy/scope.ts';
import { contractDocument } from '../../shared/domain/purchase/documents.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { drafted } from '../../shared/domain/purchase/stages/9-contract.ts';
import { viewFor } from '../../shared/domain/purchase/views.ts';
import { hashOf } from '../../shared/store/audit.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { contractCircumstances } from '../contract-circumstances.ts';
import type { Env } from '../http/environment.ts';
import { valid } from '../http/valid.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { asPdf } from './as-pdf.ts';
import { contractSheet } from './contract-sheet.ts';
import { setDocument, settableIn } from './set-documents.ts';

type Place = { tenant: TenantId; purchase: PurchaseId };

const absent = () => new DomainError({ code: 'not-found' });

/** The purchase as far as whoever asks may know its contracts: the office, and who is bound by one. */
async function readable(deps: Deps, { tenant, purchase }: Place, who: Actor): Promise<Purchase> {
  const { purchase: whole } = await loadPurchase(deps.table, tenant, purchase);
  const actor = actorAt(who, whole.plan.regionCodes);
  const shown = viewFor(whole, actor);
  const isOffice = actor.kind === 'official' && sightsOf(actor.posts).includes('office');
  if (!shown || !(isOffice || actor.kind === 'organization')) throw absent();
  return shown;
}

/** Those of all winners: each contract has only its own. */
function contactsIn({ projects }: Purchase): NonNullable<ContractTerms['contacts']> {
  const all = Object.values(projects).flatMap(({ contract }) => contract?.terms.contacts ?? []);
  const key = ({ of, name, phone }: (typeof all)[number]) => [of, name, phone].join('|');
  return all.filter((one, i) => all.findIndex((other) => key(other) === key(one)) === i);
}

async function draftOf(deps: Deps, place: Place, actor: Actor): Promise<ContractDraft> {
  const purchase = await readable(deps, place, actor);
  const config = await tenantConfig(deps, place.tenant);
  const { rules, plan } = purchase;
  const months = mostMonths(rules, plan)?.value;
  const { performanceBondPercent: bond, supplementPercent: supplement } = rules;
  // What was returned for changes is drafted on, not begun anew.
  const earlier = Object.values(purchase.projects).find(({ status }) => status === 'awarded');
  return {
    tranches:
      earlier?.payments.map(({ percent, after, period }) => ({
        percent,
        after,
        ...(period && { period }),
      })) ?? plan.tranches,
    terms: earlier?.contract
      ? { ...earlier.contract.terms, contacts: contactsIn(purchase) }
      : termsOf(purchase, { now: await tenantNow(deps, config) }),
    clauses: [...statutoryClauses(rules), ...contractCircumstances(config).clauseLibrary],
    limits: {
      ...(months !== undefined && { months }),
      ...(bond && { performanceBondPercent: bond.value }),
      ...(supplement && { supplementPercent: supplement.value }),
    },
  };
}

export const documents = new Hono<Env>()
  .get('/contract-draft', valid('param', PurchasePath), async (c) =>
    c.json(await draftOf(c.var.deps, c.req.valid('param'), c.var.actor), 200),
  )
  .post(
    '/contract-previews',
    valid('param', PurchasePath),
    valid('json', PreviewContract),
    async (c) => {
      const { deps } = c.var;
      const place = c.req.valid('param');
      const { organizationId, tranches, terms } = c.req.valid('json');
      const purchase = await readable(deps, place, c.var.actor);
      const award = purchase.awards.find((one) => one.organizationId === organizationId);
      if (!award) throw absent();
      const config = await tenantConfig(deps, place.tenant);
      const now = await tenantNow(deps, config);
      const made = drafted(
        purchase,
        [award],
        { tranches, terms },
        {
          now,
          ...contractCircumstances(config),
        },
      );
      if (!made.ok) throw new DomainError(made.error);
      const [project] = made.value;
      if (!project?.contract) throw absent();
      const hash = hashOf(contractDocument(purchase, project));
      const sheet = contractSheet(project.contract, project, hash);
      return asPdf(await deps.typesetter.pdf('contract', sheet), project.contract.number);
    },
  )
  .get('/contract-documents', valid('param', PurchasePath), async (c) => {
    const { deps } = c.var;
    const purchase = await readable(deps, c.req.valid('param'), c.var.actor);
    const items = await Promise.all(
      settableIn(purchase, c.var.language).map(async (document) => ({
        ...document.shown,
        fileHash: (await setDocument(deps, purchase, document)).hash,
      })),
    );
    return c.json({ items }, 200);
  })
  .get('/contract-documents/:contract', valid('param', ContractDocumentPath), async (c) => {
    const { deps } = c.var;
    const { contract: id, ...place } = c.req.valid('param');
    const purchase = await readable(deps, place, c.var.actor);
    const document = settableIn(purchase, c.var.language).find((one) => one.id === id);
    if (!document) throw absent();
    return asPdf(await setDocument(deps, purchase, document), document.shown.number);
  });
