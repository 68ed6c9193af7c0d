import type { AppraisalRound, FormItem, RoundKind, Worker } from './round.ts';

/** Where departments lie among the rated: beside regions, of which none is called so. */
export const departmentsAt = 'departments';
export const committee = 'committee';
export const street = 'street';

/** Somebody that is rated: within a region, or among the departments. */
export type BodyRef = { region: string; body: string };
export const bodyKey = ({ region, body }: BodyRef): string => `${region}.${body}`;

export type BodyKind = 'street' | 'department' | 'committee' | 'worker';
export type Body = {
  id: string;
  kind: BodyKind;
  name: string;
  post?: string | undefined;
  debriefing?: string | undefined;
};

type Place = { region: string; workers: readonly Worker[] };

/** Everybody who is rated at one place of a round. Streets and committees are called by their place. */
export function bodiesOf(
  round: Pick<AppraisalRound, 'kind' | 'departments' | 'regions'>,
  { region, workers }: Place,
): Body[] {
  if (region === departmentsAt)
    return round.departments.map(({ id, name }) => ({ id, kind: 'department', name }));
  const name = round.regions.find(({ id }) => id === region)?.name ?? '';
  if (round.kind === 'upward') return [{ id: street, kind: 'street', name }];
  const own: Body = { id: committee, kind: 'committee', name };
  const people = workers.map((one): Body => ({ ...one, kind: 'worker' }));
  if (round.kind === 'debriefing') return people;
  return round.kind === 'residents' ? [own, ...people] : [own];
}

export const bodyIdsOf = (
  round: Pick<AppraisalRound, 'kind' | 'departments' | 'regions'>,
  place: Place,
): string[] => bodiesOf(round, place).map(({ id }) => id);

/**
 * What is asked about somebody beside how satisfied one is in all. Residents answer the further questions about their
 * committee and rate each of its workers once: nobody fills in twenty pages on a phone.
 */
export const itemsFor = (
  { kind, form }: { kind: RoundKind; form: { items: readonly FormItem[] } },
  of: BodyKind,
): readonly FormItem[] => (kind === 'residents' && of === 'worker' ? [] : form.items);
