import type { PublicPurchase } from '../../shared/contracts/notices.ts';
import { withoutNames } from '../../shared/domain/purchase/anonymous.ts';
import {
  findingOf,
  kindOf,
  type Objection,
  standingOfObjection,
  stepOf,
} from '../../shared/domain/purchase/objection.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';

type Shown = PublicPurchase['objections'][number];

const dueOf = ({ deadlines }: Purchase, { id }: Objection) =>
  (deadlines[id] ?? deadlines[`${id}.decision`] ?? deadlines[`${id}.admission`])?.at;

function shown(purchase: Purchase, names: readonly string[], objection: Objection): Shown {
  const { id, raisedAt } = objection;
  const finding = findingOf(objection);
  const standing = standingOfObjection(objection);
  const due = dueOf(purchase, objection);
  const isLate = purchase.overdue.some((name) => name.split('.')[0] === id && standing === 'open');
  return {
    raisedAt,
    isAnswered: standing !== 'open',
    ...(finding && { isUpheld: finding.isUpheld }),
    kind: kindOf(objection),
    step: stepOf(objection),
    standing,
    ...(isLate && { isOverdue: true }),
    ...(standing === 'open' && due && { due }),
    ...(finding && { decidedAt: finding.at, text: withoutNames(finding.text, names) }),
    ...(finding?.remedy && { remedy: finding.remedy }),
  };
}

/** Objections without who raised them or what they say: that one was raised, how it stands and what was found. */
export function publicObjections(
  purchase: Purchase,
  names: Readonly<Record<string, string>>,
): Shown[] {
  const all = Object.values(names);
  return Object.values(purchase.objections).map((objection) => shown(purchase, all, objection));
}
