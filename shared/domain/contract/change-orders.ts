import type { OrganizationId } from '../ids.ts';
import { acceptanceOf, type Payment, type Project } from '../purchase/project.ts';
import type { Purchase } from '../purchase/purchase.ts';
import { type Instant, millisBetween } from '../time.ts';
import type { AgreedContract, Supplement } from './contract.ts';
import { signedFirst } from './supplements.ts';
import type { OrderKind, supplementReasons } from './term-names.ts';

type Reason = (typeof supplementReasons)[number];

/** Which reasons a kind of change may have. */
export const reasonsFor: Readonly<Record<OrderKind, readonly Reason[]>> = {
  change: [
    'moreOfTheSame',
    'fewerBeneficiaries',
    'placeUnavailable',
    'policyChange',
    'forceMajeure',
    'scheduleShift',
  ],
  pause: ['placeUnavailable', 'policyChange', 'forceMajeure', 'providerRequest', 'inspection'],
  resume: ['causeGone'],
  end: ['mutualAgreement', 'breach', 'needGone', 'policyChange', 'forceMajeure'],
  handOver: ['contractorGone'],
};

export const kindOf = ({ kind = 'change' }: Pick<Supplement, 'kind'>): OrderKind => kind;

/**
 * What binds both takes both: more or less work, and an end both agree on. Standing still, going on and an end one
 * side has a right to take effect once they are approved.
 */
export const needsBoth = ({ kind, reason }: Pick<Supplement, 'kind' | 'reason'>): boolean =>
  kindOf({ kind }) === 'change' || reason === 'mutualAgreement';

export const isPaused = ({ pauses = [] }: Pick<Project, 'pauses'>): boolean =>
  pauses.some(({ to }) => to === undefined);

/** How long the work stood still up to `now`: its own clocks get that time back. */
export const pausedMillis = ({ pauses = [] }: Pick<Project, 'pauses'>, now: Instant): number =>
  pauses.reduce((sum, { from, to = now }) => sum + Math.max(0, millisBetween(from, to)), 0);

/** Units of a deliverable in accepted reports, never more than were agreed. */
const acceptedOf = ({ reports, deliverables }: Project, id: string): number => {
  const planned = deliverables.find((one) => one.id === id)?.quantity ?? 0;
  const done = reports
    .filter(({ verdict }) => verdict === 'accepted')
    .reduce((sum, { delivered }) => sum + (delivered[id] ?? 0), 0);
  return Math.min(planned, done);
};

/**
 * What the accepted work is worth, in fen: by unit prices where every line has one, else its share of the contract,
 * each line counting the same. Rounded down.
 */
export function acceptedFen(project: Project): number {
  const { deliverables, amountFen } = project;
  if (deliverables.length === 0) return 0;
  if (deliverables.every(({ unitFen }) => (unitFen ?? 0) > 0))
    return Math.min(
      amountFen,
      deliverables.reduce((sum, { id, unitFen = 0 }) => sum + acceptedOf(project, id) * unitFen, 0),
    );
  const share = deliverables.reduce(
    (sum, { id, quantity }) => sum + acceptedOf(project, id) / quantity,
    0,
  );
  return Math.floor((amountFen * share) / deliverables.length + 1e-6);
}

/** A payment can be held back before its work is accepted: then it is no more owed than one that waits. */
const isOwed = ({ acceptances }: Project, payment: Payment) =>
  !['waiting', 'withheld'].includes(payment.status) || acceptances.includes(acceptanceOf(payment));

const sumOf = (payments: readonly Payment[]) =>
  payments.reduce((sum, { amountFen }) => sum + amountFen, 0);

/** The account of an early end: what was accepted, what of it is paid or on its way, and what is left either way. */
export function settlementOf(project: Project): NonNullable<Supplement['settlement']> {
  const accepted = acceptedFen(project);
  const owed = sumOf(project.payments.filter((one) => isOwed(project, one)));
  const orderedBack = project.payments.reduce(
    (sum, one) => sum + (one.clawBack?.amountFen ?? 0),
    0,
  );
  return {
    acceptedFen: accepted,
    owedFen: owed,
    dueFen: Math.max(0, accepted - owed),
    /** What was ordered back already is not asked for again. */
    overpaidFen: Math.max(0, owed - orderedBack - accepted),
  };
}

/**
 * `project` ended early: what was accepted is paid, nothing else is. What is due beyond the payments that stand becomes
 * the next of them; the others are gone, and the contract comes to what its payments come to.
 */
export function ended(project: Project, { dueFen }: { dueFen: number }): Project {
  const standing = project.payments.filter((one) => isOwed(project, one));
  const next = project.payments.find((one) => !isOwed(project, one));
  const last = dueFen > 0 && next ? [{ ...next, amountFen: dueFen }] : [];
  const payments = [...standing, ...last];
  const amountFen = sumOf(payments);
  const acceptances = last.map(acceptanceOf);
  const closed = { ...project, status: 'terminated' as const };
  return amountFen > 0
    ? {
        ...closed,
        asSigned: signedFirst(project),
        amountFen,
        payments,
        acceptances: [...new Set([...project.acceptances, ...acceptances])],
      }
    : closed;
}

/** Who comes next: ranked, without a contract of this call, and not ruled out by an objection. */
export const nextInRank = ({
  ranking,
  projects,
  voided = [],
}: Purchase): OrganizationId | undefined =>
  [...ranking]
    .sort((a, b) => a.rank - b.rank)
    .map(({ organizationId }) => organizationId)
    .find((id) => projects[id] === undefined && !voided.includes(id));

/** The contract for the rest of the work of one that ended; `undefined` where nobody or nothing is left. */
export function successorOf(
  purchase: Purchase,
  project: Project,
  now: Instant,
): AgreedContract | undefined {
  const heir = nextInRank(purchase);
  const end = project.supplements?.find(
    ({ kind, status }) => kind === 'end' && status !== 'returned',
  );
  const wholeFen = end?.result.beforeFen ?? project.amountFen;
  const amountFen = wholeFen - acceptedFen({ ...project, amountFen: wholeFen });
  const deliverables = project.deliverables.flatMap((one) => {
    const left = one.quantity - acceptedOf(project, one.id);
    return left > 0 ? [{ ...one, quantity: left }] : [];
  });
  if (!heir || amountFen <= 0 || deliverables.length === 0) return undefined;
  const organization = purchase.applications[heir]?.organization;
  return {
    organizationId: heir,
    amountFen,
    deliverables,
    payments: [{ number: 1, percent: 100, after: 'final', amountFen }],
    ...(project.contract && {
      contract: {
        ...project.contract,
        number: `${project.contract.number}-J`,
        draftedAt: now,
        provider: {
          name: organization?.name ?? heir,
          ...(organization && { creditCode: organization.creditCode }),
        },
      },
    }),
  };
}
