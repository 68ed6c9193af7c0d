import type { GivingChanged, GivingCommand } from '../../shared/contracts/giving.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { returned, used } from '../../shared/domain/giving/account.ts';
import type { Donation, Donor, Use } from '../../shared/domain/giving/donation.ts';
import { mayKeep, mayRule } from '../../shared/domain/giving/permissions.ts';
import type { Errand } from '../../shared/store/errands.ts';
import {
  donationSubject,
  donationsOfDonor,
  donationWrites,
  donorGone,
  donorSubject,
  donorWrite,
  givingRulesSubject,
  givingRulesWrite,
  lineWrite,
  readDonation,
  readDonor,
} from '../../shared/store/giving.ts';
import type { Subject } from '../../shared/store/keys.ts';
import { record, type Write } from '../../shared/store/record.ts';
import { type Reply, readReply } from '../../shared/store/replies.ts';
import { invalid } from '../http/problem.ts';
import { toDonor } from './giving-mails.ts';
import { receiptFor, received } from './giving-receive.ts';
import { targetOf } from './giving-targets.ts';
import type { Place } from './place.ts';

type Of<T extends GivingCommand['type']> = Extract<GivingCommand, { type: T }>;
type Change = {
  subject: Subject;
  writes: Write[];
  errands?: Errand[];
  /** What the chain remembers: nobody's name or address. */
  told: unknown;
  reason?: string;
  answer: GivingChanged;
};

const fault = (pointer: string, code: string) => invalid([{ pointer, code }]);
const pointers: Readonly<Record<string, string>> = {
  'more-than-is-left': '/amount',
  'before-it-was-given': '/on',
};

async function donationOr404({ deps, tenant }: Place, id: string): Promise<Donation> {
  const donation = await readDonation(deps.table, tenant, id);
  if (!donation) throw fault('/donation', 'unknown-entry');
  return donation;
}

async function receive(place: Place, command: Of<'receive'>, repeat: Reply): Promise<Change> {
  const { donation, writes, errands, answer } = await received(place, command, repeat);
  const { receiptNumber, gift, purpose, donor } = donation;
  return {
    subject: donationSubject(place.tenant, donation.id),
    writes,
    errands,
    told: { receiptNumber, gift, purpose, donor, addedFen: answer.addedFen },
    answer,
  };
}

async function use(
  place: Place,
  { donation: id, on, amount, to, note }: Of<'use'>,
): Promise<Change> {
  const { deps, tenant, config, today, by } = place;
  if (on > today) throw fault('/on', 'date-in-future');
  const before = await donationOr404(place, id);
  const [{ target, line }, donor] = await Promise.all([
    targetOf(place, to, before.fund),
    readDonor(deps.table, tenant, before.donor.id),
  ]);
  if (line && before.gift.kind !== 'money') throw fault('/to/id', 'not-money');
  const permits = config.settings.fundSources?.find((one) => one.id === before.fund)?.permits;
  const { title } = target;
  const one: Use = { on, amount, to: { kind: to.kind, id: to.id, title }, note, by };
  const after = used(before, { use: one, target, permits });
  if (typeof after === 'string') throw fault(pointers[after] ?? '/to/id', after);
  return {
    subject: donationSubject(tenant, id),
    writes: [
      ...donationWrites(deps.table, tenant, [{ before, after }]),
      ...(line
        ? [
            lineWrite(deps.table, tenant, {
              line: line.id,
              addedFen: amount,
              ofFen: line.amountFen,
            }),
          ]
        : []),
    ],
    errands: toDonor(place, 'donationUsed', {
      donation: after,
      donor,
      more: { used: amount, usedFor: title, note },
    }),
    told: one,
    answer: { id },
  };
}

async function giveBack(place: Place, command: Of<'giveBack'>): Promise<Change> {
  const { deps, tenant, today, by } = place;
  const { donation: id, on, amount, reason } = command;
  if (on > today) throw fault('/on', 'date-in-future');
  const before = await donationOr404(place, id);
  const after = returned(before, { on, amount, reason, by });
  if (typeof after === 'string') throw fault(pointers[after] ?? '/amount', after);
  const donor = await readDonor(deps.table, tenant, before.donor.id);
  return {
    subject: donationSubject(tenant, id),
    writes: donationWrites(deps.table, tenant, [{ before, after }]),
    errands: toDonor(place, 'donationGivenBack', {
      donation: after,
      donor,
      more: { used: amount, note: reason },
    }),
    told: { on, amount },
    reason,
    answer: { id },
  };
}

/** With the name everybody may read, or without one. */
function renamed(donation: Donation, name: string | undefined): Donation {
  const { publicName: _before, ...rest } = donation;
  return {
    ...rest,
    ...(name !== undefined && { publicName: name }),
    version: donation.version + 1,
  };
}

async function donorOf({ deps, tenant }: Place, { donor }: Donation): Promise<Donor> {
  const known = await readDonor(deps.table, tenant, donor.id);
  if (!known) throw fault('/donation', 'donor-forgotten');
  return known;
}

/** So many gifts fit into one transaction with their rows for everybody. */
const atOnce = 40;

/** Gifts of a donor under the name everybody may read from now on; those that have it already are left. */
async function renaming(place: Place, donor: Donor, name: string | undefined) {
  const gifts = await donationsOfDonor(place.deps.table, place.tenant, donor.id);
  return gifts
    .filter(({ publicName }) => publicName !== name)
    .map((before) => ({ before, after: renamed(before, name) }));
}

/** Of a donor with very many gifts, all but the last ones, each some at a time. */
async function renameMost(place: Place, donor: Donor, name: string | undefined) {
  const { deps, tenant, actor, now } = place;
  let changed = await renaming(place, donor, name);
  for (; changed.length > atOnce; changed = changed.slice(atOnce))
    await record(deps.table, {
      subject: donorSubject(tenant, donor.id),
      writes: () => donationWrites(deps.table, tenant, changed.slice(0, atOnce)),
      actor,
      command: 'renameGifts',
      now,
      worldNow: deps.clock.now(),
    });
  return donationWrites(deps.table, tenant, changed);
}

async function nameDonor(
  place: Place,
  { donation: id, isNamed }: Of<'nameDonor'>,
): Promise<Change> {
  const { deps, tenant } = place;
  const donor = await donorOf(place, await donationOr404(place, id));
  return {
    subject: donorSubject(tenant, donor.id),
    writes: [
      ...(await renameMost(place, donor, isNamed ? donor.name : undefined)),
      donorWrite(deps.table, tenant, { ...donor, isNamed }),
    ],
    told: { isNamed },
    answer: { id },
  };
}

/** Name and address go from wherever they are, also from what everybody reads of other gifts of theirs. */
async function forgetDonor(place: Place, { donation: id }: Of<'forgetDonor'>): Promise<Change> {
  const { deps, tenant } = place;
  const donor = await donorOf(place, await donationOr404(place, id));
  return {
    subject: donorSubject(tenant, donor.id),
    writes: [
      ...(await renameMost(place, donor, undefined)),
      donorGone(deps.table, tenant, donor.id),
    ],
    told: { forgotten: donor.id },
    answer: { id },
  };
}

async function setRules(place: Place, { rules }: Of<'setRules'>): Promise<Change> {
  const { deps, tenant, config } = place;
  const known = config.settings.fundSources ?? [];
  const faults = rules.matches.flatMap(({ id, fund }, at) => [
    ...(known.some((one) => one.id === fund)
      ? []
      : [{ pointer: `/rules/matches/${at}/fund`, code: 'unknown-entry' }]),
    ...(rules.matches.findIndex((one) => one.id === id) < at
      ? [{ pointer: `/rules/matches/${at}/id`, code: 'ids-must-differ' }]
      : []),
  ]);
  if (faults.length > 0) throw invalid(faults);
  return {
    subject: givingRulesSubject(tenant),
    writes: [givingRulesWrite(deps.table, tenant, rules)],
    told: rules,
    answer: { id: 'all' },
  };
}

function changeFor(place: Place, command: GivingCommand, repeat: Reply): Promise<Change> {
  switch (command.type) {
    case 'receive':
      return receive(place, command, repeat);
    case 'use':
      return use(place, command);
    case 'giveBack':
      return giveBack(place, command);
    case 'nameDonor':
      return nameDonor(place, command);
    case 'forgetDonor':
      return forgetDonor(place, command);
    case 'setRules':
      return setRules(place, command);
  }
}

function repeated(place: Place, command: GivingCommand, repeat: Reply): GivingChanged {
  if (command.type === 'receive') return receiptFor(place, repeat);
  return { id: command.type === 'setRules' ? 'all' : command.donation };
}

/** Two gifts of one minute want the same number: the second takes the next. */
const tries = 6;
const isRaced = (error: unknown) =>
  error instanceof DomainError && error.name === 'version-conflict';

async function attempt(place: Place, command: GivingCommand, repeat: Reply) {
  const { deps, actor, now } = place;
  const {
    subject,
    writes,
    errands = [],
    told,
    reason,
    answer,
  } = await changeFor(place, command, repeat);
  await record(deps.table, {
    subject,
    writes: () => writes,
    actor,
    origin: deps.origin,
    command: command.type,
    ...(reason && { reason }),
    after: told,
    now,
    worldNow: deps.clock.now(),
    errands,
    repeat,
  });
  return answer;
}

/**
 * Carries out one deed about gifts, in the chain of the donation; over what is there, and anew where somebody was first.
 *
 * @throws {DomainError} `not-permitted`, `budget-line-short` where a line would show more gifts than it has,
 *   `invalid-request` with what is wrong where
 */
export async function changeGiving(
  place: Place,
  { command, repeat }: { command: GivingCommand; repeat: Reply },
): Promise<GivingChanged> {
  const { deps, tenant, actor } = place;
  const may = command.type === 'setRules' ? mayRule(actor) : mayKeep(actor);
  if (!may) throw new DomainError({ code: 'not-permitted' });
  if ((await readReply(deps.table, { tenant }, repeat)) !== undefined)
    return repeated(place, command, repeat);
  for (let left = tries; left > 1; left -= 1)
    try {
      return await attempt(place, command, repeat);
    } catch (error) {
      if (!isRaced(error)) throw error;
    }
  return attempt(place, command, repeat);
}
