import type { OrganizationId } from '../../../shared/domain/ids.ts';
import type { Command } from '../../../shared/domain/purchase/commands.ts';
import type { CommandType } from '../../../shared/domain/purchase/lifecycle.ts';
import { remedies } from '../../../shared/domain/purchase/objection.ts';
import type { Purchase } from '../../../shared/domain/purchase/purchase.ts';
import type { Instant } from '../../../shared/domain/time.ts';

/** A number from 0 up to, not including, `n`. */
export type Pick = (n: number) => number;

export type Around = {
  purchase: Purchase;
  now: Instant;
  one: <T>(of: readonly T[]) => T;
  organizationId: OrganizationId;
};
export type Asking = { [C in CommandType]: (around: Around) => Command & { type: C } };

export const text = '随机内容用于检验';

export type One = Around['one'];

export const anObjection = (purchase: Purchase, one: One) =>
  one([...Object.keys(purchase.objections), 'objection-9']);

/** What was found: mostly possible where the purchase stands. */
export const finding = ({ purchase, one }: { purchase: Purchase; one: One }) => {
  const isUpheld = one([false, false, true]);
  const winner = purchase.awards[0]?.organizationId;
  return {
    isUpheld,
    ...(isUpheld && one([{}, { remedy: one(remedies) }])),
    ...(isUpheld && winner && one([{}, { against: [winner] }])),
  };
};
