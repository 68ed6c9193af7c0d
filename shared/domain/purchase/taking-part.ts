import { isPanelPublic } from '../audit/secrecy.ts';
import type { PersonId } from '../ids.ts';
import { targets } from './lifecycle.ts';
import type { Purchase } from './purchase.ts';
import type { RecusalRequest } from './recusal.ts';

type Sitting = Pick<Purchase, 'panel' | 'awardNotice' | 'state' | 'stage'>;

/** Those who sit on a panel everybody may know; nobody as long as it is secret. */
export const knownPanel = (purchase: Sitting): PersonId[] =>
  isPanelPublic(purchase)
    ? (purchase.panel?.seats ?? [])
        .filter(({ conflict }) => conflict === 'none')
        .map(({ personId }) => personId)
    : [];

/**
 * Those of whom an applicant can know that they take part: who wrote the plan, who opened, and the panel once its
 * names are public.
 */
export const takingPart = (
  purchase: Sitting & Pick<Purchase, 'author' | 'revisers' | 'openingConfirmedBy'>,
): PersonId[] => [
  ...new Set([
    purchase.author,
    ...(purchase.revisers ?? []),
    ...purchase.openingConfirmedBy,
    ...knownPanel(purchase),
  ]),
];

export const openRecusals = ({ recusals = {} }: Pick<Purchase, 'recusals'>): RecusalRequest[] =>
  Object.values(recusals).filter(({ decision }) => !decision);

/** Is the panel itself in question? Then the result waits for the answer. */
export const isPanelDoubted = (purchase: Sitting & Pick<Purchase, 'recusals'>): boolean =>
  openRecusals(purchase).some(({ against }) => knownPanel(purchase).includes(against));

/**
 * Does the review fall where `personId` has to step back: they judged, and nothing is contracted on it yet? Once it is,
 * the result is for objections and complaints to change.
 */
export const isReviewAtStake = (purchase: Sitting, personId: PersonId): boolean =>
  knownPanel(purchase).includes(personId) &&
  targets(purchase.state, 'decideRecusal').includes('panelForming');

/** Did somebody have to step back because an applicant asked for it? */
export const hasSteppedBack = (
  { recusals = {} }: Pick<Purchase, 'recusals'>,
  personId: string,
): boolean =>
  Object.values(recusals).some(
    ({ against, decision }) => against === personId && decision?.isGranted === true,
  );
