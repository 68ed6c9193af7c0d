import { contractFor, termsFault, termsOf, workUnder } from '../../contract/drafting.ts';
import type { ContractTerms } from '../../contract/terms.ts';
import type { Refusal } from '../../errors.ts';
import { type Fen, fen, splitFen } from '../../money.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { Context, StageRules } from '../decision.ts';
import type { Tranche } from '../plan.ts';
import type { Project } from '../project.ts';
import type { Award, Purchase } from '../purchase.ts';
import { settled } from './9-signing.ts';
import { requestApproval } from './approvals.ts';

type Circumstances = Pick<Context, 'now' | 'purchaser' | 'clauseLibrary'>;

function projectOf(
  purchase: Purchase,
  award: Award,
  tranches: readonly Tranche[],
  terms: ContractTerms,
  context: Circumstances,
): Project {
  // One part for each percent, in their order.
  const parts = splitFen(
    fen(award.amountFen),
    tranches.map((t) => t.percent),
  );
  return {
    organizationId: award.organizationId,
    amountFen: award.amountFen,
    deliverables: workUnder(purchase.plan, terms),
    payments: tranches.map((tranche, i) => ({
      ...tranche,
      number: i + 1,
      amountFen: parts[i] as Fen,
      status: 'waiting',
    })),
    status: 'awarded',
    reports: [],
    evaluations: [],
    acceptances: [],
    contract: contractFor(purchase, award, terms, context),
  };
}

type Draft = { tranches: readonly Tranche[]; terms?: ContractTerms | undefined };

/** The contracts with the winners of `awards` as `draft` has them, or what the rules refuse in it. */
export function drafted(
  purchase: Purchase,
  awards: readonly Award[],
  { tranches, terms: given }: Draft,
  context: Circumstances,
): Result<Project[], Refusal> {
  const terms = given ?? termsOf(purchase, context);
  const fault = termsFault(purchase, terms);
  if (fault) return refuse(fault);
  if (tranches.reduce((sum, t) => sum + t.percent, 0) !== 100)
    return refuse({ code: 'budget-does-not-add-up' });
  const isTied = tranches.every(
    (t) => t.after !== 'period' || (t.period !== undefined && t.period <= purchase.plan.periods),
  );
  if (!isTied) return refuse({ code: 'payment-without-acceptance' });
  const made = awards.map((award) => projectOf(purchase, award, tranches, terms, context));
  return made.some(({ payments }) => payments.some((p) => p.amountFen === 0))
    ? refuse({ code: 'budget-does-not-add-up' })
    : ok(made);
}

/** Contract: drafted from the award, approved, signed within the legal term (LAW §46). */
export const contract: StageRules<'draftContracts' | 'declineAward'> = {
  draftContracts: (purchase, draft, context) => {
    const made = drafted(purchase, purchase.awards, draft, context);
    if (!made.ok) return made;
    const projects = {
      ...purchase.projects,
      ...Object.fromEntries(made.value.map((p) => [p.organizationId, p])),
    };
    const requested = requestApproval({ ...purchase, projects }, 'contract', context);
    if (!requested.ok) return requested;
    const { approval, deadlines, events } = requested.value;
    return ok({
      state: 'contractApproval',
      changes: {
        projects,
        approvals: { ...purchase.approvals, [approval.id]: approval },
        deadlines,
      },
      events,
    });
  },
  declineAward: (purchase, { organizationId }, context) => {
    const { actor, now } = context;
    // Whoever lets the signing date pass has refused (LAW §46, REG §49); otherwise silence would bind everybody.
    const signing = purchase.deadlines['signing'];
    if (actor.kind === 'official' && signing && signing.at > now)
      return refuse({
        code: 'illegal-move',
        detail: { state: purchase.state, command: 'declineAward' },
      });
    const id = actor.kind === 'organization' ? actor.organizationId : organizationId;
    const project = purchase.projects[id ?? ''];
    if (!project) return refuse({ code: 'application-unknown' });
    // Whoever has signed is bound by it: only the purchaser's signature is still open.
    if (project.status !== 'awarded' || project.signatures?.provider)
      return refuse({ code: 'already-decided' });
    const next: Project = { ...project, status: 'declined' };
    return ok(settled(purchase, { ...purchase.projects, [project.organizationId]: next }, context));
  },
};
