import type { AgreedContract } from '../contract/contract.ts';
import type { RuleSet } from '../policy/rules.ts';
import type { Approval } from './approval.ts';
import { consequenceIn } from './consequence.ts';
import type { Project } from './project.ts';
import type { Purchase } from './purchase.ts';

const byRank = (purchase: Purchase) => ({
  ranking: purchase.ranking,
  awards: purchase.awards,
  sheets: purchase.sheets,
});

/** Which request: what it is about, and what was said with it. */
export type AskedFor = Pick<Approval, 'subject' | 'reference' | 'stop' | 'recommendation'>;

/**
 * What somebody approves: everything the decision is about and nothing else. Its hash binds a decision to
 * what was shown; when it changes under an open request, the decision is refused.
 */
export function documentFor(
  purchase: Purchase,
  { subject, reference, stop, recommendation }: AskedFor,
): unknown {
  const { id, plan } = purchase;
  switch (subject) {
    case 'plan':
      return { id, subject, plan, rules: asWritten(purchase.rules) };
    case 'award':
      return {
        id,
        subject,
        ...byRank(purchase),
        ...(recommendation?.reason && { reason: recommendation.reason }),
      };
    case 'contract':
      return reference
        ? { id, subject, supplement: supplementOf(purchase, reference) }
        : { id, subject, contracts: contractsOf(purchase) };
    case 'payment':
      return { id, subject, payment: paymentOf(purchase, reference) };
    case 'stop':
      return { id, subject, stop };
    case 'consequence':
      return { id, subject, consequence: consequenceAsked(purchase, reference) };
    case 'acceptance':
      return { id, subject, evaluations: evaluationsOf(purchase), survey: purchase.surveyResult };
  }
}

/** As it was asked for: what became of it is not part of it. */
function consequenceAsked(purchase: Purchase, reference: string | undefined) {
  const found = consequenceIn(purchase, reference);
  if (!found) return undefined;
  const { status: _status, decidedAt: _decidedAt, appealUntil: _until, ...asked } = found.one;
  return asked;
}

/** A turn of one holder is put forward as it always was, by its post: requests made before quorums still fit. */
const asWritten = (rules: RuleSet) => ({
  ...rules,
  approvalChains: Object.fromEntries(
    Object.entries(rules.approvalChains).map(([subject, chain = []]) => [
      subject,
      chain.map((step) => (step.quorum === 1 && !step.deputies ? step.post : step)),
    ]),
  ),
});

type Agreed = Omit<Project['payments'][number], 'status'>;

/** One contract: who, how much, what work, paid when, and all its page says. Template and version are in there. */
const agreed = ({
  organizationId,
  amountFen,
  deliverables,
  payments,
  contract,
}: Omit<Project, 'payments'> & { payments: readonly Agreed[] }): AgreedContract => ({
  organizationId,
  amountFen,
  deliverables,
  payments: payments.map(({ number, percent, after, period, amountFen: part }) => ({
    number,
    percent,
    after,
    ...(period !== undefined && { period }),
    amountFen: part,
  })),
  ...(contract && { contract }),
});

/** By organization: the store gives projects back in that order, whatever order they were awarded in. */
export const contractsOf = (purchase: Purchase): AgreedContract[] =>
  Object.values(purchase.projects)
    .map(agreed)
    .sort((a, b) => (a.organizationId < b.organizationId ? -1 : 1));

/** The contract as both sides signed it, without what supplements have changed since. */
export const asSigned = (
  project: Project,
): Pick<Project, 'amountFen' | 'deliverables'> & {
  payments: readonly Agreed[];
} => project.asSigned ?? project;

/** What the two sides of one contract sign. Its hash stands on every page of the document. */
export const contractDocument = ({ id }: Pick<Purchase, 'id'>, project: Project) => ({
  id,
  contract: agreed({ ...project, ...asSigned(project) }),
});

/** `reference` is `<organization>.s<number>`. */
function supplementOf(purchase: Purchase, reference: string) {
  const [organizationId = '', number = ''] = reference.split('.s');
  const project = purchase.projects[organizationId];
  const found = project?.supplements?.find((one) => String(one.number) === number);
  if (!project || !found) return undefined;
  const { kind, reason, text, quantities, changeFen, result, settlement, successor, proposedAt } =
    found;
  const contract = project.contract?.number;
  return {
    organizationId,
    contract,
    number,
    ...(kind && { kind }),
    ...(settlement && { settlement }),
    ...(successor && { successor }),
    reason,
    text,
    quantities,
    changeFen,
    result,
    proposedAt,
  };
}

const evaluationsOf = (purchase: Purchase) =>
  Object.values(purchase.projects).map(({ organizationId, evaluations, finalPoints }) => ({
    organizationId,
    evaluations,
    finalPoints,
  }));

/** `reference` is `<organization>.<number>`. */
const paymentOf = (purchase: Purchase, reference = '') => {
  const [organizationId = '', number] = reference.split('.');
  const payment = purchase.projects[organizationId]?.payments.find(
    (p) => String(p.number) === number,
  );
  return payment && { organizationId, number: payment.number, amountFen: payment.amountFen };
};
