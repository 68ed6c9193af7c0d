import { createHash } from 'node:crypto';
import type { State } from '../../shared/contracts/communities.ts';
import { factsOf, needsReason } from '../../shared/domain/communities/facts.ts';
import { countedBy } from '../../shared/domain/communities/households.ts';
import { rowOf } from '../../shared/domain/communities/row.ts';
import { shownOf } from '../../shared/domain/communities/shown.ts';
import type { Stated, Statement } from '../../shared/domain/communities/statement.ts';
import { yearsTouched } from '../../shared/domain/communities/years.ts';
import { DomainError, type FieldFault } from '../../shared/domain/errors.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { RegionId } from '../../shared/domain/region/tree.ts';
import { dayOf } from '../../shared/domain/time.ts';
import {
  communitySubject,
  readStatements,
  statementWrites,
} from '../../shared/store/communities.ts';
import { record } from '../../shared/store/record.ts';
import { type Reply, readReply } from '../../shared/store/replies.ts';
import { invalid } from '../http/problem.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { communityNode, mayState, type Official, treeIn } from './places.ts';

type Asked = { tenant: TenantId; community: RegionId; actor: Official };

const fault = (pointer: string, code: string): FieldFault => ({ pointer, code });

/** What is wrong with figures among themselves. */
function faultsIn(what: Stated, indicators: readonly string[]): FieldFault[] {
  switch (what.group) {
    case 'people': {
      const counting = countedBy(what.estate);
      return what[counting] === undefined
        ? [fault(`/what/${counting}`, 'count-that-holds-missing')]
        : [];
    }
    case 'workers':
      return (['women', 'higherEducation', 'certified'] as const).flatMap((part) =>
        (what[part] ?? 0) > what.count ? [fault(`/what/${part}`, 'part-over-whole')] : [],
      );
    case 'volunteers':
      return (what.active ?? 0) > what.registered ? [fault('/what/active', 'part-over-whole')] : [];
    case 'election':
      return what.voted > what.eligible ? [fault('/what/voted', 'more-voted-than-may')] : [];
    case 'bodies':
      return what.bodies.flatMap(({ kind, seats }, at) => [
        ...(what.bodies.findIndex((one) => one.kind === kind) < at
          ? [fault(`/what/bodies/${at}/kind`, 'body-twice')]
          : []),
        ...seats.flatMap(({ from, until }, seat) =>
          until !== undefined && until < from
            ? [fault(`/what/bodies/${at}/seats/${seat}/until`, 'ends-before-it-starts')]
            : [],
        ),
      ]);
    case 'indicators':
      return what.values.flatMap(({ id }, at) =>
        indicators.includes(id) ? [] : [fault(`/what/values/${at}/id`, 'indicator-unknown')],
      );
    default:
      return [];
  }
}

const idFor = ({ principal, key }: Reply, at: number) =>
  createHash('sha256').update(`statement|${principal}|${key}|${at}`).digest('hex').slice(0, 26);

type Kept = Asked & {
  /** All of one day. */
  stated: readonly Stated[];
  on: string;
  reason?: string | undefined;
  command: string;
  expected?: number;
  repeat: Reply;
};

/** Adds statements to those there are; the row that lists add up follows from all of them. */
export async function keepStatements(deps: Deps, asked: Kept): Promise<void> {
  const { tenant, community, actor, stated, on, reason, command, expected, repeat } = asked;
  const { table } = deps;
  const config = await tenantConfig(deps, tenant);
  const now = await tenantNow(deps, config);
  const by = config.members.find(({ personId }) => personId === actor.personId)?.name ?? '';
  const before = await readStatements(table, tenant, community);
  const writes = (version: number) => {
    const statements = stated.map(
      (what, at): Statement => ({
        id: idFor(repeat, at),
        community,
        on,
        what,
        by,
        at: now,
        seq: version,
        ...(reason && { reason }),
      }),
    );
    const facts = factsOf([...before, ...statements]);
    const row = rowOf(community, facts);
    if (!row) throw new RangeError('nothing is stated');
    const years = yearsTouched(community, before, statements);
    return statementWrites(table, tenant, { statements, row, years, shown: shownOf(facts) });
  };
  await record(table, {
    subject: communitySubject(tenant, community),
    ...(expected !== undefined && { expected }),
    writes,
    actor,
    origin: deps.origin,
    command,
    ...(reason && { reason }),
    after: { on, groups: stated.map(({ group }) => group) },
    now,
    worldNow: deps.clock.now(),
    repeat,
  });
}

/**
 * States figures of a community as of a day. Nothing that was stated before is changed.
 *
 * @throws {DomainError} `not-found`, `not-permitted` for another's community, `region-ended`, `version-conflict`,
 *   `invalid-request` for a day to come, figures that contradict each other, or a reason that is missing
 */
export async function state(
  deps: Deps,
  asked: Asked & { body: State; expected: number; repeat: Reply },
): Promise<void> {
  const { tenant, community, actor, body, expected, repeat } = asked;
  if ((await readReply(deps.table, { tenant }, repeat)) !== undefined) return;
  const tree = await treeIn(deps.table, tenant);
  const node = communityNode(tree, community);
  if (!mayState(tree, actor, community)) throw new DomainError({ code: 'not-permitted' });
  if (node.validTo !== undefined)
    throw new DomainError({ code: 'region-ended', detail: { name: node.name } });
  const config = await tenantConfig(deps, tenant);
  const now = await tenantNow(deps, config);
  const { on, what, reason } = body;
  const indicators = config.settings.communities?.indicators.map(({ id }) => id) ?? [];
  const before = await readStatements(deps.table, tenant, community);
  const faults = [
    ...(on > dayOf(now) ? [fault('/on', 'date-in-future')] : []),
    ...faultsIn(what, indicators),
    ...(reason === undefined && needsReason(before, what.group, on)
      ? [fault('/reason', 'reason-needed')]
      : []),
  ];
  if (faults.length > 0) throw invalid(faults);
  await keepStatements(deps, {
    tenant,
    community,
    actor,
    stated: [what],
    on,
    reason,
    command: 'stateCommunity',
    expected,
    repeat,
  });
}
