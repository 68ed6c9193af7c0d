import type * as z from 'zod';
import type { Receipt } from '../../shared/contracts/applications.ts';
import type { PublicPurchase } from '../../shared/contracts/notices.ts';
import { DomainError, type FieldFault } from '../../shared/domain/errors.ts';
import type { OrganizationId, PersonId, PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import { snapshotOf } from '../../shared/domain/organization/snapshot.ts';
import {
  type ApplicationBody,
  budgetTotals,
  type OrganizationSnapshot,
} from '../../shared/domain/purchase/application.ts';
import { type Day, dayOf, type Instant } from '../../shared/domain/time.ts';
import type { Place } from '../../shared/store/application-place.ts';
import { putSealed, readReceipt, type StoredReceipt } from '../../shared/store/applications.ts';
import { hashOf } from '../../shared/store/audit.ts';
import type { OrganizationFacts } from '../../shared/store/organization-members.ts';
import { readPublished } from '../../shared/store/published.ts';
import { originOf } from '../../shared/store/table.ts';
import { invalid } from '../http/problem.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { demandNoService } from './applicant-ties.ts';
import { callDemands, ideaFaults, sizeFaults } from './call-demands.ts';
import { demandNotBarred } from './demand-not-barred.ts';
import { gateProblem } from './gate-problem.ts';
import { consentsTo } from './partners.ts';

type Submission = {
  tenant: TenantId;
  purchase: PurchaseId;
  organization: Pick<z.infer<typeof OrganizationSnapshot>, 'id' | 'name' | 'creditCode'>;
  /** Who belongs to it and what it keeps in its passport, as the gate has just read it. */
  facts: OrganizationFacts;
  personId: PersonId;
  body: ApplicationBody;
  /** The revision it replaces; 0 for the first. */
  formerRevision: number;
};

/** A call that is open changes by its edition alone, which the gate knows, as it knows the closing date. */
const callsKept = new WeakMap<object, Map<string, PublicPurchase>>();

async function callOf({ table }: Deps, tenant: TenantId, purchase: PurchaseId) {
  const calls = callsKept.get(originOf(table)) ?? new Map<string, PublicPurchase>();
  callsKept.set(originOf(table), calls);
  const known = calls.get(`${tenant}~${purchase}`);
  const call = known ?? (await readPublished(table, tenant, purchase));
  if (!call) throw new DomainError({ code: 'not-found' });
  calls.set(`${tenant}~${purchase}`, call);
  return call;
}

/** What the gate turned somebody away for; the call may have been amended, so it is read anew the next time. */
function turnedAway(
  deps: Deps,
  place: Place,
  { call: { edition = 1 }, now }: { call: PublicPurchase; now: Instant },
) {
  callsKept.get(originOf(deps.table))?.delete(`${place.tenant}~${place.purchase}`);
  return gateProblem(deps, place, { edition, now });
}

function faultsIn(body: ApplicationBody, call: PublicPurchase): FieldFault[] {
  const sum = budgetTotals(body.budget).requested;
  const { consortium, files = [] } = body;
  const faults: (FieldFault | false)[] = [
    !call.categories.includes(body.category) && {
      pointer: '/body/category',
      code: 'wrong-category',
    },
    body.requestedFen > call.ceilingFen && { pointer: '/body/requestedFen', code: 'over-ceiling' },
    sum !== body.requestedFen && { pointer: '/body/budget', code: 'budget-does-not-add-up' },
    (body.conditions ?? []).some(({ isMet }) => !isMet) && {
      pointer: '/body/conditions',
      code: 'condition-not-met',
    },
    consortium !== undefined &&
      !files.some(({ id }) => id === consortium.agreement) && {
        pointer: '/body/consortium/agreement',
        code: 'agreement-missing',
      },
    body.idea?.hasPartnershipAgreement === false && {
      pointer: '/body/idea/hasPartnershipAgreement',
      code: 'partnership-missing',
    },
  ];
  return faults.filter((fault) => fault !== false);
}

/** The organization with its papers as they are today; whoever keeps no passport is sealed without one. */
function withPapers(
  { organization, facts, body }: Submission,
  today: Day,
): z.infer<typeof OrganizationSnapshot> {
  const { passport, version } = facts.held;
  if (version === 0) return organization;
  const named = { workers: body.workers ?? [], documents: body.documents };
  return { ...organization, passport: snapshotOf(passport, named, today) };
}

/** Named only once there is more than one. */
const ofEdition = ({ edition }: PublicPurchase) => (edition === undefined ? {} : { edition });

const answerOf = ({ auditHash: _hash, ...receipt }: StoredReceipt): Receipt => receipt;

/** Submitted again as it is, an application is answered with its receipt, not sealed twice. */
async function receiptBefore(
  deps: Deps,
  place: { tenant: TenantId; purchase: PurchaseId; organization: OrganizationId },
  receipt: string,
) {
  const stored = await readReceipt(deps.table, place);
  return stored?.receipt === receipt ? answerOf(stored) : undefined;
}

/**
 * Seals and stores an application. Whether it is in time is decided by the gate of the bidding window in the
 * same transaction. Idea of somebody else: only with a partnership agreement (seed 3-19).
 *
 * @throws {DomainError} `organizer-cannot-apply`, `barred`, `bidding-closed`, `already-submitted`, or `invalid-request` with a pointer per field
 */
export async function submitApplication(deps: Deps, submission: Submission): Promise<Receipt> {
  const { tenant, purchase, body, formerRevision } = submission;
  const place = { tenant, purchase, organization: submission.organization.id };
  const config = await tenantConfig(deps, tenant);
  const [call, submittedAt, former] = await Promise.all([
    callOf(deps, tenant, purchase),
    tenantNow(deps, config),
    formerRevision > 0 ? readReceipt(deps.table, place) : undefined,
  ]);
  const { faults: unconfirmed, consents } = await consentsTo(deps, place, body);
  demandNotBarred(config, place.organization, submittedAt);
  const faults = [
    ...faultsIn(body, call),
    ...unconfirmed,
    ...callDemands(call, submission.organization, body),
    ...sizeFaults(call, submission.facts.held.passport.scale, {
      thresholds: config.settings.thresholds,
      today: dayOf(submittedAt),
    }),
    ...(await ideaFaults(deps, place, body)),
  ];
  if (faults.length > 0) throw invalid(faults);
  const organization = withPapers(submission, dayOf(submittedAt));
  const receipt = hashOf({ organization, body });
  if (former?.revision === formerRevision + 1 && former.receipt === receipt)
    return answerOf(former);
  if (formerRevision > 0 && former?.revision !== formerRevision)
    throw new DomainError({
      code: 'version-conflict',
      detail: { revision: former?.revision ?? 0 },
    });
  const people = [...submission.facts.places.keys()];
  const relatedMembers = demandNoService(config, organization, people);
  const revision = formerRevision + 1;
  const sealedContext = { tenantId: tenant, purchaseId: purchase, organizationId: organization.id };
  const envelope = await deps.seal.seal(sealedContext, {
    organization,
    body,
    submittedAt,
    submittedBy: submission.personId,
    revision,
    receipt,
    ...(relatedMembers.length > 0 && { relatedMembers }),
    ...(consents.length > 0 && {
      consents: consents.map(({ at: _at, termsHash: _hash, ...consent }) => consent),
    }),
  });
  const answer: Receipt = { receipt, revision, submittedAt, ...ofEdition(call) };
  const outcome = await putSealed(deps.table, {
    ...ofEdition(call),
    ...place,
    envelope,
    receipt: answer,
    former,
    submittedBy: submission.personId,
    now: submittedAt,
    consents: consents.map(({ at, termsHash }) => ({ at, termsHash })),
  });
  if (outcome === 'sealed') return answer;
  const before = await receiptBefore(deps, place, receipt);
  if (before) return before;
  throw outcome === 'bidding-closed'
    ? await turnedAway(deps, place, { call, now: submittedAt })
    : new DomainError({ code: outcome });
}
