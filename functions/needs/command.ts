import type { NeedCommand } from '../../shared/contracts/needs.ts';
import { DomainError, type Refusal } from '../../shared/domain/errors.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { type Moving, merged, moved, split } from '../../shared/domain/needs/moving.ts';
import { type Need, type NeedRow, rowOf } from '../../shared/domain/needs/need.ts';
import { mayMove } from '../../shared/domain/needs/permissions.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { type Change, changeWrites, readNeeds } from '../../shared/store/need-moves.ts';
import { record, type Write } from '../../shared/store/record.ts';
import type { Reply } from '../../shared/store/replies.ts';
import { invalid } from '../http/problem.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import type { Official } from './official.ts';
import { inProject, type ProjectEffect } from './planning.ts';

export type NeedsAsked = {
  tenant: TenantId;
  actor: Official;
  command: NeedCommand;
  repeat: Reply;
};

/** A transaction takes a hundred writes; the chain, the repetition and the project take some. */
const mostWrites = 88;

const orThrow = <T>(result: Result<T, Refusal>): T => {
  if (!result.ok) throw new DomainError(result.error);
  return result.value;
};

function demandMayMove({ actor, command }: NeedsAsked, needs: readonly Need[]): void {
  const communities = needs.map(({ community }) => community);
  if (!mayMove(actor, command.type, communities)) throw new DomainError({ code: 'not-permitted' });
}

const idsIn = (command: NeedCommand): string[] => [
  ...new Set(command.type === 'split' ? [command.need] : command.needs),
];

async function found(deps: Deps, tenant: TenantId, ids: readonly string[]): Promise<Need[]> {
  const needs = await readNeeds(deps.table, tenant, ids);
  if (needs.length === ids.length) return needs;
  const known = new Set(needs.map(({ id }) => id));
  const faults = ids.flatMap((id, at) =>
    known.has(id) ? [] : [{ pointer: `/needs/${at}`, code: 'unknown-entry' }],
  );
  throw invalid(faults);
}

/** What a merge or its undoing does to both sides. */
async function joined(
  deps: Deps,
  asked: NeedsAsked,
  needs: readonly Need[],
  moving: Moving,
): Promise<Change[]> {
  const { tenant, command } = asked;
  const isMerge = command.type === 'merge';
  const other = isMerge ? command.into : (needs[0]?.into ?? '');
  const [whole] = await readNeeds(deps.table, tenant, [other]);
  if (whole) demandMayMove(asked, [whole]);
  else
    throw isMerge
      ? invalid([{ pointer: '/into', code: 'unknown-entry' }])
      : new DomainError({ code: 'need-stands-elsewhere' });
  if (isMerge) {
    const { into, parts } = orThrow(merged(whole, needs, moving));
    return [
      { before: whole, after: into },
      ...parts.map((after, at) => ({ before: needs[at] as Need, after })),
    ];
  }
  const part = needs[0] as Need;
  const { from, part: own } = orThrow(split(whole, part, moving));
  return [
    { before: whole, after: from },
    { before: part, after: own },
  ];
}

type Done = { changes: Change[]; effect: ProjectEffect };
const nothingMore: ProjectEffect = { writes: [], deltas: new Map() };

async function carriedOut(deps: Deps, asked: NeedsAsked, at: Instant): Promise<Done> {
  const { tenant, command } = asked;
  const needs = await found(deps, tenant, idsIn(command));
  demandMayMove(asked, needs);
  const moving: Moving = {
    at,
    note: command.note,
    ...(command.type === 'verify' && { affected: command.affected }),
    ...(command.type === 'decline' && { reason: command.reason }),
  };
  if (command.type === 'merge' || command.type === 'split')
    return { changes: await joined(deps, asked, needs, moving), effect: nothingMore };
  const project =
    command.type === 'plan' || command.type === 'release' || command.type === 'deliver'
      ? await inProject(deps, { tenant, command, needs, at })
      : { effect: nothingMore };
  const changes = needs.map((before) => ({
    before,
    after: orThrow(
      moved(before, command.type, {
        ...moving,
        ...('purchase' in project && { purchase: project.purchase }),
      }),
    ),
  }));
  return { changes, effect: project.effect };
}

function writesOf(deps: Deps, tenant: TenantId, { changes, effect }: Done): Write[] {
  const writes = [...changeWrites(deps.table, tenant, changes, effect.deltas), ...effect.writes];
  if (writes.length > mostWrites) throw invalid([{ pointer: '/needs', code: 'too_big' }]);
  return writes;
}

const isRaced = (error: unknown) =>
  error instanceof DomainError && error.name === 'version-conflict';

const tries = 4;

/**
 * Does one thing with up to eighty needs, all or none, as one link of the chain of their first community.
 *
 * @returns the needs as they stand now
 * @throws {DomainError} `not-permitted`, `need-stands-elsewhere` when one of them has no such move, `invalid-request`
 *   for one that is not there, `version-conflict` when others were always first
 */
export async function commandNeeds(deps: Deps, asked: NeedsAsked): Promise<NeedRow[]> {
  const { tenant, actor, command, repeat } = asked;
  const now = await tenantNow(deps, await tenantConfig(deps, tenant));
  for (let left = tries; ; left -= 1)
    try {
      const done = await carriedOut(deps, asked, now);
      const communities = done.changes.map(({ after }) => after.community);
      const { type, ...what } = command;
      await record(deps.table, {
        subject: { tenant, kind: 'needs', id: communities[0] ?? '' },
        writes: () => writesOf(deps, tenant, done),
        actor,
        origin: deps.origin,
        command: `${type}Needs`,
        after: what,
        now,
        worldNow: deps.clock.now(),
        repeat,
      });
      return done.changes.map(({ after }) => rowOf(after));
    } catch (error) {
      if (left <= 1 || !isRaced(error)) throw error;
    }
}
