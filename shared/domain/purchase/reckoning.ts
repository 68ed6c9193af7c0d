import { originalFen } from '../contract/supplements.ts';
import { isWithheld } from './consequence.ts';
import { acceptanceOf, type Payment, type Project, type Reckoning } from './project.ts';

/** Money that left, whether or not some of it has to come back. */
export const isPaid = ({ status }: Payment) => status === 'paid' || status === 'clawedBack';

/** Its work is accepted and nobody has asked for it yet: it may be asked for. */
export const isEligible = (project: Pick<Project, 'acceptances'>, payment: Payment) =>
  payment.status === 'waiting' && project.acceptances.includes(acceptanceOf(payment));

const sum = (payments: readonly Payment[]) =>
  payments.reduce((total, { amountFen }) => total + amountFen, 0);

/**
 * Where the money of one contract stands. Contract and changes are what was paid, what was withheld, what lapsed and what
 * is still open on the way out; what is ordered back is open until it has come.
 */
export function reckoningOf(project: Project): Reckoning {
  const { payments, acceptances } = project;
  const paid = payments.filter(isPaid);
  // A consequence stops all that nobody has asked for yet.
  const isStopped = isWithheld(project);
  const withheld = payments.filter(
    (payment) => payment.status === 'withheld' || (isStopped && isEligible(project, payment)),
  );
  const lapsed = payments.filter(
    (payment) => payment.status === 'waiting' && !acceptances.includes(acceptanceOf(payment)),
  );
  const due = payments.filter((one) => ![...paid, ...withheld, ...lapsed].includes(one));
  const ordered = payments.flatMap(({ clawBack }) => clawBack ?? []);
  const returned = ordered.filter(({ receivedAt }) => receivedAt !== undefined);
  const fen = (all: typeof ordered) => all.reduce((total, one) => total + one.amountFen, 0);
  return {
    contractFen: originalFen(project),
    changesFen: project.amountFen - originalFen(project),
    paidFen: sum(paid),
    clawedBackFen: fen(returned),
    withheldFen: sum(withheld),
    lapsedFen: sum(lapsed),
    openFen: sum(due) + fen(ordered) - fen(returned),
  };
}

/** What `reckoning` leaves unexplained; 0, or the books are wrong. */
export const differenceOf = (project: Project, reckoning: Reckoning): number => {
  const { contractFen, changesFen, paidFen, withheldFen, lapsedFen, clawedBackFen, openFen } =
    reckoning;
  const ordered = project.payments.reduce(
    (all, { clawBack }) => all + (clawBack?.amountFen ?? 0),
    0,
  );
  const onTheWay = openFen - (ordered - clawedBackFen);
  return contractFen + changesFen - (paidFen + withheldFen + lapsedFen + onTheWay);
};
