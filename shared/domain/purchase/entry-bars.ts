import type { Application, EntryBar } from './application.ts';

const members = ({ body }: Application) => body.consortium?.members.map((m) => m.creditCode) ?? [];
const partiesOf = (one: Application) => [one.organization.creditCode, ...members(one)];

const headOf = ({ organization }: Application) =>
  organization.passport?.registration?.legalRepresentative.replace(/\s/g, '') || undefined;

/** Who of two applications stands in the other's way, and why. */
function barBetween(one: Application, other: Application): EntryBar['reason'] | undefined {
  const [own, others] = [partiesOf(one), partiesOf(other)];
  const isShared = own.some((code) => others.includes(code));
  if (isShared) return 'consortium';
  const head = headOf(one);
  return head !== undefined && head === headOf(other) ? 'sameHead' : undefined;
}

/**
 * What keeps applications of one call from standing beside each other; only the opening can tell, because before
 * nobody knows who applied. A member of a consortium applies neither alone nor in another one (Government Procurement
 * Law art. 24, its Implementing Regulations art. 22); those under one head do not compete in the same purchase
 * (Implementing Regulations art. 18). Officials judge what follows.
 */
export function entryBars(applications: readonly Application[]): Map<string, EntryBar[]> {
  return new Map(
    applications.map((one) => [
      one.organization.id,
      applications.flatMap((other) => {
        const reason = other !== one && barBetween(one, other);
        return reason ? [{ reason, with: other.organization.id }] : [];
      }),
    ]),
  );
}
