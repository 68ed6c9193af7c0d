import { isOpen, kindOf, type Objection } from '../objection.ts';
import type { Purchase } from '../purchase.ts';
import { due, post, type Waiting } from './turn.ts';

/** Who answers, admits, defends or decides what is objected; whoever is late has the leading group beside them. */
const objectionTurn = (purchase: Purchase, objection: Objection): Waiting[] => {
  const { id } = objection;
  const reference = { reference: id };
  if (kindOf(objection) !== 'complaint') {
    const isLate = purchase.overdue.includes(id);
    const turn = {
      ...reference,
      ...due(purchase, id, `${id}.again`),
      ...(isLate && { isOverdue: true }),
    };
    const asked = [post('officeHead', 'answerObjection', turn)];
    return isLate ? [...asked, post('leadingGroupHead', 'answerObjection', turn)] : asked;
  }
  if (!objection.admission)
    return [
      post('financeSupervisor', 'judgeAdmission', {
        ...reference,
        ...due(purchase, `${id}.admission`),
      }),
    ];
  return [
    ...(objection.statement
      ? []
      : [
          post('officeHead', 'answerComplaint', {
            ...reference,
            ...due(purchase, `${id}.statement`),
          }),
        ]),
    post('financeSupervisor', 'decideComplaint', {
      ...reference,
      ...due(purchase, `${id}.decision`),
    }),
  ];
};

export const objectionTurns = (purchase: Purchase): Waiting[] =>
  Object.values(purchase.objections)
    .filter(isOpen)
    .flatMap((objection) => objectionTurn(purchase, objection));
