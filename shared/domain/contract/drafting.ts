import type { Refusal } from '../errors.ts';
import type { RuleSet } from '../policy/rules.ts';
import type { Context } from '../purchase/decision.ts';
import { fundingOf } from '../purchase/funding.ts';
import type { Deliverable, Plan } from '../purchase/plan.ts';
import type { Award, Purchase } from '../purchase/purchase.ts';
import { dayOf } from '../time.ts';
import { forbiddenClause } from './clause-limits.ts';
import { clausesOf } from './clauses.ts';
import { type Contract, contractTemplate } from './contract.ts';
import { standardTerms } from './standard-terms.ts';
import type { ContractTerms } from './terms.ts';

/** The longest a contract may run: one year, or three where the work recurs and the budget carries it (102号令). */
export const mostMonths = (rules: RuleSet, { isRecurring }: Plan) =>
  (isRecurring ? rules.recurringContractMonths : undefined) ?? rules.contractMonths;

/** What the rules refuse in `terms`, whoever is awarded. */
export function termsFault(purchase: Purchase, terms: ContractTerms): Refusal | undefined {
  const { plan, rules } = purchase;
  const most = mostMonths(rules, plan);
  if (most && terms.months > most.value)
    return { code: 'contract-too-long', detail: { months: terms.months, most: most.value } };
  const bond = rules.performanceBondPercent;
  if (terms.performanceBond && bond && terms.performanceBond.percent > bond.value)
    return {
      code: 'bond-over-limit',
      detail: { percent: terms.performanceBond.percent, most: bond.value },
    };
  const forbidden = forbiddenClause(terms);
  if (forbidden) return { code: 'clause-forbidden', detail: forbidden };
  const known = plan.deliverables.map(({ id }) => id);
  const unknown = terms.deliverables?.find(({ id }) => !known.includes(id));
  return unknown && { code: 'deliverable-unknown', detail: { deliverable: unknown.id } };
}

/** The plan's work, with the quantities that were agreed; what the terms leave out is not part of the contract. */
export const workUnder = (plan: Plan, { deliverables }: ContractTerms): Deliverable[] =>
  deliverables
    ? plan.deliverables.flatMap((planned) => {
        const agreed = deliverables.find(({ id }) => id === planned.id);
        return agreed ? [{ ...planned, quantity: agreed.quantity }] : [];
      })
    : plan.deliverables;

function providerOf({ applications }: Purchase, { organizationId }: Award): Contract['provider'] {
  const organization = applications[organizationId]?.organization;
  const registration = organization?.passport?.registration;
  return {
    name: organization?.name ?? organizationId,
    ...(organization && { creditCode: organization.creditCode }),
    ...(registration?.address && { address: registration.address }),
    ...(registration?.legalRepresentative && {
      representative: registration.legalRepresentative,
    }),
  };
}

/** The terms of a draft nobody has filled in yet. */
export const termsOf = (purchase: Purchase, context: Pick<Context, 'now'>): ContractTerms => {
  const terms = standardTerms(purchase.plan, dayOf(context.now));
  const most = mostMonths(purchase.rules, purchase.plan)?.value ?? 60;
  return { ...terms, months: Math.min(terms.months, most) };
};

/** One part of `amountFen`, rounded down. */
const percentOf = (amountFen: number, percent: number) =>
  Number((BigInt(amountFen) * BigInt(percent)) / 100n);

/** The terms as one winner reads them: nobody learns whom the purchaser reaches at another. */
const ownTerms = (terms: ContractTerms, { organizationId }: Award): ContractTerms =>
  terms.contacts
    ? {
        ...terms,
        contacts: terms.contacts.filter(({ of }) => of === 'purchaser' || of === organizationId),
      }
    : terms;

/** The contract with one winner: parties and work copied, the law's clauses and the tenant's added. */
export function contractFor(
  purchase: Purchase,
  award: Award,
  terms: ContractTerms,
  { now, purchaser, clauseLibrary = [] }: Pick<Context, 'now' | 'purchaser' | 'clauseLibrary'>,
): Contract {
  const { plan, rules } = purchase;
  const place = purchase.awards.findIndex((one) => one.organizationId === award.organizationId);
  const { performanceBond: bond } = terms;
  const bondFen = bond ? percentOf(award.amountFen, bond.percent) : 0;
  return {
    number: `HT-${dayOf(now).slice(0, 4)}-${purchase.id.slice(-6).toUpperCase()}-${place + 1}`,
    template: contractTemplate,
    title: plan.title,
    draftedAt: now,
    purchaser: purchaser ?? { name: purchase.tenantId },
    provider: providerOf(purchase, award),
    terms: ownTerms(terms, award),
    goals: plan.goals,
    periods: { count: plan.periods, months: plan.periodMonths },
    funding: fundingOf(plan).map(({ source, amountFen }) => ({ source, amountFen })),
    ...(bond && bondFen > 0 && { performanceBond: { form: bond.form, amountFen: bondFen } }),
    clauses: clausesOf(rules, clauseLibrary, terms.clauses, terms.ownClauses),
  };
}
