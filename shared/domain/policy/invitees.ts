import type { FieldFault } from '../errors.ts';
import type { Purchase } from '../purchase/purchase.ts';
import { minimumFor } from './minimum-applications.ts';

/**
 * Whom a call to some must name: as many as have to answer for there to be a result (LAW §34, §38), or the one
 * supplier that is asked (LAW §31).
 */
export function inviteeFaults(purchase: Pick<Purchase, 'plan' | 'rules'>): FieldFault[] {
  const { invitation } = purchase.rules;
  const count = new Set(purchase.plan.invitees ?? []).size;
  const fault = (code: string): FieldFault[] => [{ pointer: '/plan/invitees', code }];
  if (invitation?.value === 'single') return count === 1 ? [] : fault('one-invitee-only');
  if (invitation?.value !== 'invited') return [];
  return count < minimumFor(purchase) ? fault('invitees-missing') : [];
}
