import { isUnenforced } from '../consequence.ts';
import type { Purchase } from '../purchase.ts';
import { isEligible } from '../reckoning.ts';
import { reportOwed, reportUnjudged } from '../reports-owed.ts';
import { signed } from '../stages/9-signing.ts';
import { waitsForSupplement } from '../stages/under-contract.ts';
import { due, post, type Waiting } from './turn.ts';

/** Who owes a report, and which the handler has to judge: the running period's and any late one. */
export const reportTurn = (purchase: Purchase): Waiting[] =>
  signed(purchase).flatMap((project): Waiting[] => {
    const { organizationId } = project;
    const turns: Waiting[] = [];
    if (reportUnjudged(purchase, project))
      turns.push(
        post('handler', 'judgeReport', { reference: organizationId, ...due(purchase, 'period') }),
      );
    if (reportOwed(purchase, project))
      turns.push({ who: { organizationId }, command: 'submitReport', ...due(purchase, 'period') });
    return turns;
  });

export const evaluationTurn = (purchase: Purchase): Waiting[] => {
  const phase = purchase.state === 'midTermEvaluation' ? 'midTerm' : 'final';
  const open = signed(purchase).filter((p) => !p.evaluations.some((e) => e.phase === phase));
  if (open.length > 0)
    return open.map(({ organizationId }) =>
      post('evaluator', 'submitEvaluation', {
        reference: organizationId,
        ...due(purchase, 'evaluation'),
      }),
    );
  if (phase === 'midTerm') return [post('handler', 'concludeMidTerm', due(purchase, 'evaluation'))];
  return purchase.surveyResult ? [post('handler', 'requestAcceptance')] : [];
};

export const paymentTurn = (purchase: Purchase): Waiting[] =>
  Object.values(purchase.projects).flatMap((project) =>
    project.payments.flatMap((payment): Waiting[] => {
      const reference = `${project.organizationId}.${payment.number}`;
      if (payment.status === 'approved' || payment.status === 'sent')
        return [post('financeOfficer', 'recordPayment', { reference })];
      if (payment.clawBack && !payment.clawBack.receivedAt)
        return [post('financeOfficer', 'recordClawBack', { reference })];
      const isDue = isEligible(project, payment) && !waitsForSupplement(purchase, project);
      return isDue ? [post('handler', 'requestPayment', { reference })] : [];
    }),
  );

/** A claw-back that was decided is ordered once nobody can appeal any more; an appeal lies in the work file. */
export const consequenceTurn = ({ projects }: Purchase): Waiting[] =>
  Object.values(projects).flatMap(({ organizationId, consequences = [] }) =>
    consequences.filter(isUnenforced).map(({ id, appealUntil }) =>
      post('handler', 'enforceConsequence', {
        reference: `${organizationId}.${id}`,
        ...(appealUntil && { from: appealUntil }),
      }),
    ),
  );
