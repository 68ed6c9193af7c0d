import { fen, splitFen } from '../money.ts';
import type { RuleSet } from '../policy/rules.ts';
import type { Payment, Project } from '../purchase/project.ts';
import type { Supplement } from './contract.ts';

/** What the contract came to when it was signed, before any supplement. */
export const originalFen = ({ amountFen, asSigned }: Project): number =>
  asSigned?.amountFen ?? amountFen;

/** Supplements count together, also those that are only proposed (LAW §49: 所有补充合同). */
const addedFen = ({ supplements = [] }: Project): number =>
  supplements
    .filter(({ status, changeFen }) => status !== 'returned' && changeFen > 0)
    .reduce((sum, { changeFen }) => sum + changeFen, 0);

/** How much may still be added, in fen; `undefined` where the rules set no limit. */
export function leftToAddFen(
  { supplementPercent }: Pick<RuleSet, 'supplementPercent'>,
  project: Project,
): number | undefined {
  if (!supplementPercent) return undefined;
  const most = Math.floor((originalFen(project) * supplementPercent.value) / 100);
  return Math.max(0, most - addedFen(project));
}

/** Payments nobody has asked for yet: they carry what changes. */
const isWaiting = ({ status }: Payment) => status === 'waiting';

/**
 * The payments once the contract comes to `amountFen`: what was asked for or paid stays, the rest is split over the
 * others by their percents, to the fen. Percents stay what was agreed at first.
 *
 * @returns `undefined` where no payment is left to carry it, or less than nothing would be
 */
function paymentsFor(project: Project, amountFen: number): Payment[] | undefined {
  const waiting = project.payments.filter(isWaiting);
  const fixed = project.payments.filter((p) => !isWaiting(p));
  const rest = amountFen - fixed.reduce((sum, p) => sum + p.amountFen, 0);
  if (waiting.length === 0 || rest < waiting.length) return undefined;
  const parts = splitFen(fen(rest), hundredths(waiting.map(({ percent }) => percent)));
  if (parts.some((part) => part === 0)) return undefined;
  return project.payments.map((payment) => {
    const at = waiting.indexOf(payment);
    return at < 0 ? payment : { ...payment, amountFen: parts[at] ?? payment.amountFen };
  });
}

/** Weights as whole percents that add up to 100; the last takes what rounding leaves. */
function hundredths(weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const parts = weights.map((weight) => Math.floor((weight * 100) / sum));
  const rest = 100 - parts.slice(0, -1).reduce((a, b) => a + b, 0);
  return [...parts.slice(0, -1), rest];
}

/** What `project` becomes with other quantities and `changeFen` more; `undefined` where no payment can carry it. */
export function resultOf(
  project: Project,
  quantities: Supplement['quantities'],
  changeFen: number,
): Supplement['result'] | undefined {
  const amountFen = project.amountFen + changeFen;
  const payments = paymentsFor(project, amountFen);
  return (
    payments && {
      beforeFen: project.amountFen,
      amountFen,
      quantities: Object.fromEntries(
        project.deliverables.map(({ id, quantity }) => [id, quantities[id] ?? quantity]),
      ),
      payments: Object.fromEntries(payments.map((p) => [String(p.number), p.amountFen])),
    }
  );
}

/** Amount, work and payments as both sides signed them at first, whatever has changed since. */
export function signedFirst(project: Project): NonNullable<Project['asSigned']> {
  const { amountFen, deliverables, payments, asSigned } = project;
  return (
    asSigned ?? {
      amountFen,
      deliverables,
      payments: payments.map(({ number, percent, after, period, amountFen: part }) => ({
        number,
        percent,
        after,
        ...(period && { period }),
        amountFen: part,
      })),
    }
  );
}

/** The contract with the supplement in it. Every other term stays, and so does what was signed first. */
export function supplemented(project: Project, { result }: Supplement): Project {
  const { deliverables, payments } = project;
  return {
    ...project,
    asSigned: signedFirst(project),
    amountFen: result.amountFen,
    deliverables: deliverables.map((d) => ({
      ...d,
      quantity: result.quantities[d.id] ?? d.quantity,
    })),
    payments: payments.map((p) => ({
      ...p,
      amountFen: result.payments[String(p.number)] ?? p.amountFen,
    })),
  };
}

/** Proposed or approved, and not signed by both yet. */
export const isOpenSupplement = ({ status }: Supplement) =>
  status === 'proposed' || status === 'approved';
