import type { AskedPartner, AskPartner } from '../../shared/contracts/joint.ts';
import type { Session } from '../../shared/contracts/sessions.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { DomainError, type FieldFault } from '../../shared/domain/errors.ts';
import type { OrganizationId } from '../../shared/domain/ids.ts';
import type { ApplicationBody, PartnerConsent } from '../../shared/domain/purchase/application.ts';
import type { Place } from '../../shared/store/application-place.ts';
import {
  askedWrite,
  type JointPlace,
  joiningWrite,
  organizationWithCode,
  partnersAsked,
  readJoining,
  type StoredJoining,
  withoutJoining,
} from '../../shared/store/joint.ts';
import { readPublished } from '../../shared/store/published.ts';
import { record } from '../../shared/store/record.ts';
import { invalid } from '../http/problem.ts';
import type { Deps } from '../ports.ts';
import { lockedTerms, termsHashOf, termsIn } from './joint-box.ts';

const mostPartners = 5;

const subjectOf = ({ organization, tenant, purchase }: Place) => ({
  organization,
  kind: 'partners',
  id: `${tenant}.${purchase}`,
});

async function asked(deps: Deps, place: Place): Promise<(StoredJoining & { at: JointPlace })[]> {
  const partners = await partnersAsked(deps.table, place);
  const found = await Promise.all(
    partners.map(async (partner) => {
      const at = { ...place, partner };
      const stored = await readJoining(deps.table, at);
      return stored ? [{ ...stored, at }] : [];
    }),
  );
  return found.flat();
}

function seenByLeader(
  deps: Deps,
  { joining, at }: StoredJoining & { at: JointPlace },
): AskedPartner {
  const { partner, state, askedAt, answeredAt, answeredBy, reason, sealedAt } = joining;
  const terms = termsIn(deps, at, joining);
  return {
    ...partner,
    state,
    askedAt,
    ...(answeredAt && { answeredAt }),
    ...(answeredBy && { answeredBy }),
    ...(reason && { reason }),
    ...(terms && { terms }),
    isSealed: sealedAt !== undefined,
  };
}

/** Whom the leader asked to join, and what each answered. */
export async function partnersOf(deps: Deps, place: Place): Promise<{ items: AskedPartner[] }> {
  const found = await asked(deps, place);
  return { items: found.map((one) => seenByLeader(deps, one)) };
}

type Leading = {
  leader: Session['organizations'][number];
  person: string;
  actor: Actor;
};

/** The partner by its credit code: one that has an account here, and is not the leader itself. */
async function partnerNamed(deps: Deps, { leader }: Leading, { creditCode }: AskPartner) {
  if (creditCode === leader.creditCode)
    throw invalid([{ pointer: '/creditCode', code: 'partner-is-leader' }]);
  const partner = await organizationWithCode(deps.table, creditCode);
  if (!partner) throw invalid([{ pointer: '/creditCode', code: 'partner-not-registered' }]);
  return partner;
}

/** Asking again with the same words asks nobody anew, unless the answer was no. */
function isAsked(at: JointPlace, before: StoredJoining | undefined, terms: AskPartner) {
  if (!before || before.joining.state === 'declined') return false;
  return termsHashOf(at, before.joining.nonce, terms) === before.joining.termsHash;
}

/**
 * Asks an organization to join an application: it is mailed that it was asked, by whom and for what only once it
 * has signed in. Asked again with other terms, what it answered before is void.
 *
 * @throws {DomainError} `bidding-closed`, `too-many-entries`, `invalid-request` for a code nobody here has
 */
export async function askPartner(
  deps: Deps,
  place: Place,
  by: Leading,
  wanted: AskPartner,
): Promise<{ items: AskedPartner[] }> {
  const call = await readPublished(deps.table, place.tenant, place.purchase);
  if (!call) throw new DomainError({ code: 'not-found' });
  if (call.state !== 'biddingOpen') throw new DomainError({ code: 'bidding-closed' });
  const partner = await partnerNamed(deps, by, wanted);
  const others = await partnersAsked(deps.table, place);
  if (others.filter((one) => one !== partner).length >= mostPartners)
    throw new DomainError({ code: 'too-many-entries' });
  const at = { ...place, partner };
  const before = await readJoining(deps.table, at);
  if (isAsked(at, before, wanted)) return partnersOf(deps, place);
  const { creditCode, ...terms } = wanted;
  const { id, name } = by.leader;
  const now = deps.clock.now();
  const joining = {
    leader: { id, name, creditCode: by.leader.creditCode },
    partner: { id: partner, creditCode },
    title: call.title,
    state: 'asked' as const,
    askedAt: now,
    askedBy: by.person,
    ...lockedTerms(deps, at, terms),
    ...(before?.joining.sealedAt && { sealedAt: before.joining.sealedAt }),
  };
  await record(deps.table, {
    subject: subjectOf(place),
    actor: by.actor,
    origin: deps.origin,
    command: 'askPartner',
    after: { partner, termsHash: joining.termsHash },
    now,
    worldNow: now,
    writes: () => [
      joiningWrite(deps.table, place, { joining, version: before?.version ?? 0 }),
      askedWrite(deps.table, at),
    ],
    errands: [
      {
        template: 'partnerAsked',
        to: { organizationId: partner },
        data: { organizationId: partner },
      },
    ],
  });
  return partnersOf(deps, place);
}

/**
 * Asks a partner no longer; it hears of it.
 *
 * @throws {DomainError} `partner-sealed` while it stands in a sealed application
 */
export async function releasePartner(
  deps: Deps,
  { partner, ...place }: JointPlace,
  { actor }: Pick<Leading, 'actor'>,
): Promise<{ items: AskedPartner[] }> {
  const at = { ...place, partner };
  if (!(await readJoining(deps.table, at))) throw new DomainError({ code: 'not-found' });
  const now = deps.clock.now();
  await record(deps.table, {
    subject: subjectOf(place),
    actor,
    origin: deps.origin,
    command: 'releasePartner',
    after: { partner },
    now,
    worldNow: now,
    writes: () => withoutJoining(deps.table, at),
    errands: [
      {
        template: 'partnerReleased',
        to: { organizationId: partner },
        data: { organizationId: partner },
      },
    ],
  });
  return partnersOf(deps, place);
}

/** A partner as it stands by an application that is about to be sealed. */
export type Consent = PartnerConsent & { at: JointPlace; termsHash: string };
type Found = { faults: FieldFault[]; consents: Consent[] };

const faultOf = (
  one: (StoredJoining & { at: JointPlace }) | undefined,
  hashNow: string | undefined,
): string | undefined => {
  if (!one) return 'partner-not-asked';
  if (one.joining.state === 'declined') return 'partner-declined';
  if (one.joining.termsHash !== hashNow) return 'partner-terms-changed';
  return one.joining.state === 'asked' ? 'partner-not-confirmed' : undefined;
};

/** The terms an application states for one of its members; without the agreement where it was asked without. */
function stated(
  { consortium, files = [] }: ApplicationBody,
  part: string,
  one: StoredJoining & { at: JointPlace },
) {
  const file = files.find(({ id }) => id === consortium?.agreement);
  const agreement = file && { name: file.name, sha256: file.sha256 };
  const hashes = [{ part }, ...(agreement ? [{ part, agreement }] : [])].map((terms) =>
    termsHashOf(one.at, one.joining.nonce, terms),
  );
  return hashes.find((hash) => hash === one.joining.termsHash);
}

/**
 * What keeps a consortium from being sealed: each member confirmed on the site, by somebody who may sign for it, the
 * very part the application gives it (Government Procurement Law art. 24: all parties sign one agreement).
 */
export async function consentsTo(deps: Deps, place: Place, body: ApplicationBody): Promise<Found> {
  const members = body.consortium?.members ?? [];
  if (members.length === 0) return { faults: [], consents: [] };
  const all = await asked(deps, place);
  const found: Found = { faults: [], consents: [] };
  for (const [i, { creditCode, part }] of members.entries()) {
    const one = all.find(({ joining }) => joining.partner.creditCode === creditCode);
    const code = faultOf(one, one && stated(body, part, one));
    if (code) found.faults.push({ pointer: `/body/consortium/members/${i}/part`, code });
    else if (one) found.consents.push(consentOf(one));
  }
  return found;
}

const consentOf = ({ joining, at }: StoredJoining & { at: JointPlace }): Consent => ({
  party: joining.partner.creditCode,
  organizationId: at.partner as OrganizationId,
  name: joining.partner.name ?? '',
  by: joining.answeredBy ?? '',
  confirmedAt: joining.answeredAt ?? joining.askedAt,
  at,
  termsHash: joining.termsHash,
});
