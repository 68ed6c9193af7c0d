import {
  type Adjustment,
  faultOf,
  heard,
  isCarriedIn,
  judged,
  takenBack,
} from '../../shared/domain/access/adjustment.ts';
import { householdsAt } from '../../shared/domain/communities/roll-up.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { accessSubject, accessWrite } from '../../shared/store/task-access.ts';
import { invalid } from '../http/problem.ts';
import type { Acting, Change, Deed } from './access-deed.ts';
import { type AccessPlace, found, taken, who } from './access-place.ts';
import { communityNode, holdsAt } from './places.ts';

const proposing = ['streetOffice', 'handler', 'officeHead', 'tenantAdmin'] as const;

function demandAll({ tree, actor }: AccessPlace, ids: readonly string[], hears = false): void {
  const wanted = hears ? [...proposing, 'communityCommittee' as const] : proposing;
  const isTheirs = (id: string) => holdsAt(tree, actor, wanted, id);
  if (!(hears ? ids.some(isTheirs) : ids.every(isTheirs)))
    throw new DomainError({ code: 'not-permitted' });
}

const changed = ({ deps, tenant }: Acting, after: Adjustment, reason?: string): Change => ({
  subject: accessSubject(tenant, 'adjustment', after.id),
  writes: [accessWrite(deps.table, tenant, 'adjustment', after)],
  after: { kind: after.kind, communities: after.before.map(({ id }) => id), state: after.state },
  ...(reason && { reason }),
});

const proposeAdjustment: Deed<'proposeAdjustment'> = (acting, command) => {
  const { tree, newId, rows } = acting;
  const { kind, communities, after, reason } = command;
  const ids = [...new Set(communities)];
  const before = ids.map((id) => {
    const node = communityNode(tree, id);
    const { name, validTo } = node;
    if (validTo !== undefined) throw new DomainError({ code: 'region-ended', detail: { name } });
    const row = rows.find(({ community }) => community === id);
    const { households } = householdsAt(node, row);
    return { id, name, ...(households !== undefined && { households }) };
  });
  demandAll(acting, ids);
  const fault = faultOf({ kind, before, after });
  if (fault) throw invalid([{ pointer: '/after', code: `adjustment-${fault}` }]);
  return changed(acting, {
    id: newId,
    kind,
    before,
    after,
    reason,
    ...who(acting),
    state: 'proposed',
  });
};

const hearAdjustment: Deed<'hearAdjustment'> = (acting, { adjustment, on, meeting, said }) => {
  const before = found(acting.access.adjustments, adjustment);
  demandAll(
    acting,
    before.before.map(({ id }) => id),
    true,
  );
  if (on > acting.today) throw invalid([{ pointer: '/on', code: 'date-in-future' }]);
  const hearing = { on, said, ...(meeting && { meeting }), ...who(acting) };
  return changed(acting, taken(heard(before, hearing)));
};

const decideAdjustment: Deed<'decideAdjustment'> = (acting, { adjustment, verdict, reason }) => {
  const before = found(acting.access.adjustments, adjustment);
  return changed(acting, taken(judged(before, { verdict, reason, ...who(acting) })), reason);
};

const withdrawAdjustment: Deed<'withdrawAdjustment'> = (acting, { adjustment, reason }) => {
  const before = found(acting.access.adjustments, adjustment);
  demandAll(
    acting,
    before.before.map(({ id }) => id),
  );
  return changed(acting, taken(takenBack(before, { reason, ...who(acting) })), reason);
};

/** The tree itself is changed where trees are; here it is only held against what was agreed. */
const closeAdjustment: Deed<'closeAdjustment'> = (acting, { adjustment }) => {
  const before = found(acting.access.adjustments, adjustment);
  if (before.state !== 'agreed' || !isCarriedIn(acting.tree, before))
    throw new DomainError({ code: 'illegal-move' });
  return changed(acting, { ...before, state: 'carried' });
};

/** Proposals to merge, split or resize communities (seed 4-56): proposed, heard, decided, carried into the tree. */
export const adjusting = {
  proposeAdjustment,
  hearAdjustment,
  decideAdjustment,
  withdrawAdjustment,
  closeAdjustment,
};
