import type { AccessCommand } from '../../shared/contracts/task-access.ts';
import {
  type Application,
  decided,
  isInForce,
  nextDecider,
  revoked,
  withdrawn,
} from '../../shared/domain/access/application.ts';
import { type DutyEntry, isHanging } from '../../shared/domain/access/entry.ts';
import { barOf } from '../../shared/domain/access/rules.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { communitiesOf } from '../../shared/domain/region/landing.ts';
import { deadline } from '../../shared/domain/working-days.ts';
import {
  accessSubject,
  accessWrite,
  applicationWrites,
  dutiesShownWrite,
} from '../../shared/store/task-access.ts';
import { invalid } from '../http/problem.ts';
import type { Acting, Change, Deed } from './access-deed.ts';
import { type AccessPlace, demandAnswers, found, taken, who } from './access-place.ts';
import { toApplicant, toDeciders, toDepartment } from './access-telling.ts';
import { adjusting } from './adjusting.ts';

function rulesOf({ config }: AccessPlace) {
  const { access } = config.settings;
  if (!access) throw new DomainError({ code: 'access-rules-missing' });
  return access;
}

const changedApplication = (
  { deps, tenant }: Acting,
  after: Application,
  more: Pick<Change, 'errands' | 'reason'>,
): Change => ({
  subject: accessSubject(tenant, 'application', after.id),
  writes: applicationWrites(deps.table, tenant, after),
  after: { title: after.asked.title, state: after.state, decisions: after.decisions.length },
  ...more,
});

const apply: Deed<'apply'> = (acting, { asked }) => {
  const { access, config, now, today, tree, newId } = acting;
  const rules = rulesOf(acting);
  const unknown = asked.regions.flatMap((code, at) =>
    communitiesOf(tree, [code]).length > 0 && tree.nodes.has(code)
      ? []
      : [{ pointer: `/asked/regions/${at}`, code: 'region-unknown' }],
  );
  if (unknown.length > 0) throw invalid(unknown);
  if (asked.endsOn !== undefined && asked.endsOn < asked.startsOn)
    throw invalid([{ pointer: '/asked/endsOn', code: 'ends-before-it-starts' }]);
  const { entries } = access;
  const bar = barOf(asked, { rules, entries, today, calendar: config.calendar });
  if (bar) throw new DomainError(bar);
  const { count, unit, source } = rules.decision;
  const application: Application = {
    id: newId,
    asked,
    ...who(acting),
    state: 'applied',
    due: { ...deadline(now, count, unit, config.calendar), rule: 'accessDecision', source },
    deciders: rules.deciders.map(({ post }) => post),
    decisions: [],
    opinions: [],
  };
  return changedApplication(acting, application, {
    errands: toDeciders(acting, application),
  });
};

const withdraw: Deed<'withdraw'> = (acting, { application: id, reason }) => {
  const before = found(acting.access.applications, id);
  const after = taken(withdrawn(before, { reason, ...who(acting) }));
  return changedApplication(acting, after, { reason });
};

const opine: Deed<'opine'> = (acting, { application: id, community, verdict, text }) => {
  demandAnswers(acting, community);
  const before = found(acting.access.applications, id);
  if (before.state !== 'applied') throw new DomainError({ code: 'already-decided' });
  const isThere = communitiesOf(acting.tree, before.asked.regions).some(
    (node) => node.id === community,
  );
  if (!isThere) throw new DomainError({ code: 'not-permitted' });
  const others = before.opinions.filter((one) => one.community !== community);
  const opinions = [...others, { community, verdict, text, ...who(acting) }];
  return changedApplication(acting, { ...before, opinions }, {});
};

const decide: Deed<'decide'> = (acting, { application: id, verdict, reason }) => {
  const before = found(acting.access.applications, id);
  const { posts } = acting.actor;
  const after = taken(decided(before, { verdict, reason, ...who(acting), posts }));
  const next = nextDecider(after);
  return changedApplication(acting, after, {
    reason,
    errands: next ? toDeciders(acting, after) : toApplicant(acting, after, reason),
  });
};

const revoke: Deed<'revoke'> = (acting, { application: id, reason }) => {
  const after = taken(revoked(found(acting.access.applications, id), { reason, ...who(acting) }));
  return changedApplication(acting, after, {
    reason,
    errands: toApplicant(acting, after, reason),
  });
};

function changedEntry({ deps, tenant, access }: Acting, entry: DutyEntry, reason?: string): Change {
  const others = access.entries.filter(({ id }) => id !== entry.id);
  return {
    subject: accessSubject(tenant, 'entry', 'lists'),
    writes: [
      accessWrite(deps.table, tenant, 'entry', entry),
      dutiesShownWrite(deps.table, tenant, [...others, entry]),
    ],
    after: { list: entry.list, title: entry.title, ...(entry.until && { until: entry.until }) },
    ...(reason && { reason }),
  };
}

const keepEntry: Deed<'keepEntry'> = (acting, { entry }) =>
  changedEntry(acting, { id: acting.newId, ...entry });

const endEntry: Deed<'endEntry'> = (acting, { entry: id, until, reason }) => {
  const before = found(acting.access.entries, id);
  if (until < before.from) throw invalid([{ pointer: '/until', code: 'ends-before-it-starts' }]);
  return changedEntry(acting, { ...before, until }, reason);
};

const refuseTask: Deed<'refuseTask'> = (acting, { type: _type, ...said }) => {
  const { deps, tenant, tree, access, today, newId } = acting;
  demandAnswers(acting, said.community);
  if (said.on > today) throw invalid([{ pointer: '/on', code: 'date-in-future' }]);
  const admitted = access.applications.find(
    (one) =>
      isInForce(one, said.on) &&
      one.asked.title === said.title &&
      communitiesOf(tree, one.asked.regions).some(({ id }) => id === said.community),
  );
  if (admitted) throw new DomainError({ code: 'task-is-admitted', detail: { title: said.title } });
  const refusal = { id: newId, ...said, ...who(acting) };
  return {
    subject: accessSubject(tenant, 'refusal', newId),
    writes: [accessWrite(deps.table, tenant, 'refusal', refusal)],
    errands: toDepartment(acting, refusal),
    after: { community: said.community, department: said.department, title: said.title },
  };
};

const notePlaque: Deed<'notePlaque'> = (acting, { type: _type, isThere, ...said }) => {
  const { deps, tenant, access, config, today, newId } = acting;
  demandAnswers(acting, said.community);
  if (said.hungOn > today) throw invalid([{ pointer: '/hungOn', code: 'date-in-future' }]);
  const rules = config.settings.access;
  const hanging = access.plaques.filter(
    (one) => one.community === said.community && isHanging(one),
  ).length;
  const most = rules?.plaques;
  if (!isThere && most !== undefined && hanging >= most)
    throw new DomainError({
      code: 'plaques-full',
      detail: { most, rule: rules?.source ?? '' },
    });
  return {
    /** One chain for all plaques of a community: two that are hung at once cannot both be the third. */
    subject: accessSubject(tenant, 'plaque', said.community),
    writes: [accessWrite(deps.table, tenant, 'plaque', { id: newId, ...said, ...who(acting) })],
    after: { community: said.community, text: said.text, isThere },
  };
};

const removePlaque: Deed<'removePlaque'> = (acting, { plaque: id, on, reason }) => {
  const { deps, tenant, access, today } = acting;
  const before = found(access.plaques, id);
  demandAnswers(acting, before.community);
  if (!isHanging(before)) throw new DomainError({ code: 'already-decided' });
  if (on > today) throw invalid([{ pointer: '/on', code: 'date-in-future' }]);
  const removed = { on, reason, ...who(acting) };
  return {
    subject: accessSubject(tenant, 'plaque', before.community),
    writes: [accessWrite(deps.table, tenant, 'plaque', { ...before, removed })],
    after: { community: before.community, text: before.text, removed: on },
    reason,
  };
};

export const deeds: { [T in AccessCommand['type']]: Deed<T> } = {
  apply,
  withdraw,
  opine,
  decide,
  revoke,
  keepEntry,
  endEntry,
  refuseTask,
  notePlaque,
  removePlaque,
  ...adjusting,
};
