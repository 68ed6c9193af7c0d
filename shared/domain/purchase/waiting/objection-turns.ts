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
  const clock = (name: string, ...further: string[]) => ({
    ...reference,
    ...due(purchase, `${id}.${name}`, `${id}.${name}.again`, ...further),
    ...(purchase.overdue.includes(`${id}.${name}`) && { isOverdue: true }),
  });
  if (!objection.admission)
    return [post('financeSupervisor', 'judgeAdmission', clock('admission'))];
  return [
    ...(objection.statement ? [] : [post('officeHead', 'answerComplaint', clock('statement'))]),
    post('financeSupervisor', 'decideComplaint', clock('decision', `${id}.pause`)),
  ];
};

export const objectionTurns = (purchase: Purchase): Waiting[] =>
  Object.values(purchase.objections)
    .filter(isOpen)
    .flatMap((objection) => objectionTurn(purchase, objection));
