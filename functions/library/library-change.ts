import type { LibraryCommand } from '../../shared/contracts/library.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { type Benefit, fits, isStanding, moved } from '../../shared/domain/library/benefit.ts';
import { LibraryEntry } from '../../shared/domain/library/entry.ts';
import { mayApplyFor, mayGrant, mayWrite } from '../../shared/domain/library/permissions.ts';
import { territoryOf } from '../../shared/domain/region/tree.ts';
import type { Subject } from '../../shared/store/keys.ts';
import {
  benefitSubject,
  benefitWrites,
  entryWrites,
  librarySubject,
  readBenefit,
  readBenefits,
  readEntry,
} from '../../shared/store/library.ts';
import { type Head, readHead, record, type Write } from '../../shared/store/record.ts';
import { readTree } from '../../shared/store/regions.ts';
import { type Reply, readReply } from '../../shared/store/replies.ts';
import { invalid } from '../http/problem.ts';
import { candidatesFor } from './candidates.ts';
import { allRows, entryOr404 } from './library-views.ts';
import { idFor, type Place } from './place.ts';

type Of<T extends LibraryCommand['type']> = Extract<LibraryCommand, { type: T }>;
type Change = { writes: Write[]; before?: unknown; after: unknown; reason?: string | undefined };

const permit = (may: boolean) => {
  if (!may) throw new DomainError({ code: 'not-permitted' });
};
const fault = (pointer: string, code: string) => invalid([{ pointer, code }]);

async function keepEntry(
  place: Place,
  command: Of<'keepEntry'>,
  { id, version }: { id: string; version: number },
): Promise<Change> {
  const { deps, tenant, actor, today, now, by } = place;
  permit(mayWrite(actor));
  const { text, entry: known, reason } = command;
  const [before, rows] = await Promise.all([
    known ? readEntry(deps.table, tenant, known) : undefined,
    text.relations.length > 0 ? allRows(place) : [],
  ]);
  if (known && !before) throw fault('/entry', 'unknown-entry');
  if (before && !reason) throw fault('/reason', 'say-why');
  const faults = text.relations.flatMap(({ to }, at) =>
    to === id || !rows.some((row) => row.id === to)
      ? [{ pointer: `/text/relations/${at}/to`, code: 'unknown-entry' }]
      : [],
  );
  if (faults.length > 0) throw invalid(faults);
  const after = LibraryEntry.parse({ ...text, id, at: now, by, keeper: actor.personId });
  const told = ({ keeper: _keeper, at: _at, by: _by, ...rest }: LibraryEntry) => rest;
  return {
    writes: entryWrites(deps.table, tenant, { before, after, today, reason, version }),
    ...(before && { before: told(before) }),
    after: told(after),
    reason,
  };
}

async function territory({ deps, tenant }: Place, community: string): Promise<string> {
  const stored = await readTree(deps.table, tenant);
  return stored ? territoryOf(stored.tree, community) : community;
}

async function recordBenefit(
  place: Place,
  { policy, kind, recipient, state, yearFen, since }: Of<'recordBenefit'>,
  id: string,
): Promise<Change> {
  const { deps, tenant, actor, now, today, by } = place;
  const [entry, candidates, others] = await Promise.all([
    entryOr404(place, policy),
    candidatesFor(place, [recipient.kind]),
    readBenefits(deps.table, tenant, policy),
  ]);
  const candidate = candidates.find((one) => one.id === recipient.id);
  if (!candidate) throw fault('/recipient/id', 'unknown-entry');
  permit(mayApplyFor(actor, await territory(place, candidate.community)));
  const grant = entry.grants.find((one) => one.kind === kind && fits(one, candidate));
  if (!grant) throw fault('/kind', 'not-granted-by-policy');
  const isDouble = others.some(
    (one) =>
      one.kind === kind &&
      one.recipient.kind === recipient.kind &&
      one.recipient.id === recipient.id &&
      isStanding(one),
  );
  if (isDouble) throw fault('/recipient/id', 'benefit-stands-already');
  if (since > today) throw fault('/since', 'date-in-future');
  const { name, community } = candidate;
  const after: Benefit = {
    id,
    policy,
    kind,
    recipient: { ...recipient, name, community },
    state,
    ...(yearFen !== undefined && { yearFen }),
    since,
    way: [{ to: state, on: since, by }],
    at: now,
  };
  return { writes: benefitWrites(deps.table, tenant, { before: undefined, after }), after };
}

async function moveBenefit(place: Place, move: Of<'moveBenefit'>): Promise<Change> {
  const { deps, tenant, actor, today, by } = place;
  permit(mayGrant(actor));
  const before = await readBenefit(deps.table, tenant, move.policy, move.benefit);
  if (!before) throw fault('/benefit', 'unknown-entry');
  if (move.on > today) throw fault('/on', 'date-in-future');
  const after = moved(before, move, by);
  if (after === 'illegal-move') throw new DomainError({ code: 'illegal-move' });
  if (after === 'say-why') throw fault('/reason', after);
  if (after === 'before-it-began') throw fault('/on', 'ends-before-it-starts');
  return {
    writes: benefitWrites(deps.table, tenant, { before, after }),
    before: { state: before.state },
    after,
    reason: move.reason,
  };
}

function subjectOf({ tenant }: Place, command: LibraryCommand, id: string): Subject {
  return command.type === 'keepEntry' ? librarySubject(tenant, id) : benefitSubject(tenant, id);
}

function knownId(command: LibraryCommand, newId: string): string {
  if (command.type === 'keepEntry') return command.entry ?? newId;
  return command.type === 'moveBenefit' ? command.benefit : newId;
}

function changeFor(
  place: Place,
  command: LibraryCommand,
  made: { id: string; version: number },
): Promise<Change> {
  if (command.type === 'keepEntry') return keepEntry(place, command, made);
  return command.type === 'recordBenefit'
    ? recordBenefit(place, command, made.id)
    : moveBenefit(place, command);
}

/**
 * Carries out one deed about the library, in the chain of what it is about.
 *
 * @returns the id of what was made or changed
 * @throws {DomainError} `not-permitted`, `illegal-move`, `version-conflict`, `not-found` for a policy nobody knows,
 *   `invalid-request` with what is wrong where
 */
export async function changeLibrary(
  place: Place,
  { command, repeat }: { command: LibraryCommand; repeat: Reply },
): Promise<{ id: string }> {
  const { deps, tenant, actor, now } = place;
  const id = knownId(command, idFor('library', repeat));
  if ((await readReply(deps.table, { tenant }, repeat)) !== undefined) return { id };
  const subject = subjectOf(place, command, id);
  const { version }: Head = await readHead(deps.table, subject);
  const { writes, before, after, reason } = await changeFor(place, command, {
    id,
    version: version + 1,
  });
  await record(deps.table, {
    subject,
    expected: version,
    writes: () => writes,
    actor,
    origin: deps.origin,
    command: command.type,
    ...(reason && { reason }),
    before,
    after,
    now,
    worldNow: deps.clock.now(),
    repeat,
  });
  return { id };
}
