import type { GivingChanged, GivingCommand } from '../../shared/contracts/giving.ts';
import type { Donation, Donor } from '../../shared/domain/giving/donation.ts';
import { givenSources } from '../../shared/domain/giving/names.ts';
import { type MatchRule, matchOf } from '../../shared/domain/giving/rules.ts';
import { plusDays } from '../../shared/domain/time.ts';
import type { Errand } from '../../shared/store/errands.ts';
import {
  donationWrites,
  donorWrite,
  matchedWrite,
  numberWrite,
  readDonor,
  readGivingRules,
  readLastNumber,
  readMatched,
} from '../../shared/store/giving.ts';
import type { Write } from '../../shared/store/record.ts';
import type { Reply } from '../../shared/store/replies.ts';
import { invalid } from '../http/problem.ts';
import { idOf, receiptOfRow } from '../need-receipts.ts';
import { toDonor } from './giving-mails.ts';
import { purposeName } from './giving-targets.ts';
import { idFor, type Place } from './place.ts';

type Receive = Extract<GivingCommand, { type: 'receive' }>;
export type Received = {
  donation: Donation;
  writes: Write[];
  errands: Errand[];
  answer: GivingChanged;
};

const fault = (pointer: string, code: string) => invalid([{ pointer, code }]);

/** The code of a receipt follows from the request: a repetition finds the same donation. */
export function receiptFor({ deps, tenant }: Place, { principal, key }: Reply, n = 0) {
  const receipt = receiptOfRow(deps.secrets.linkKey, tenant, `gift:${principal}:${key}`, n);
  return { receipt, id: idOf('donation', receipt) };
}

export const numbered = (year: string, n: number): string =>
  `JZ${year}-${String(n).padStart(6, '0')}`;

async function donorOf(place: Place, { donor }: Receive, repeat: Reply): Promise<Donor> {
  const { deps, tenant, now } = place;
  if (!('id' in donor)) return { ...donor, id: idFor('donor', repeat), at: now };
  const known = await readDonor(deps.table, tenant, donor.id);
  if (!known) throw fault('/donor/id', 'unknown-entry');
  return known;
}

/** Money belongs to a source of the tenant that is given money. */
function demandFund({ config }: Place, fund: string | undefined, pointer: string): void {
  if (fund === undefined) return;
  const entry = config.settings.fundSources?.find(({ id }) => id === fund);
  if (!entry || !(givenSources as readonly string[]).includes(entry.kind))
    throw fault(pointer, 'unknown-entry');
}

type Match = { rule: MatchRule; before: number; addedFen: number };

async function matchFor(
  place: Place,
  { rule: asked, gift, on }: Receive,
  rules: readonly MatchRule[],
): Promise<Match | undefined> {
  if (!asked) return undefined;
  const rule = rules.find(({ id }) => id === asked);
  if (!rule) throw fault('/rule', 'unknown-entry');
  const before = await readMatched(place.deps.table, place.tenant, rule.id);
  const addedFen = matchOf(rule, gift, { on, addedFen: before });
  if (addedFen === 0) throw fault('/rule', 'nothing-to-match');
  return { rule, before, addedFen };
}

/** What somebody adds by a rule is a gift of theirs, for the same purpose, with a receipt of its own. */
function matching(
  place: Place,
  donation: Donation,
  { match, id, number }: { match: Match; id: string; number: string },
): { donor: Donor; donation: Donation } {
  const { rule, addedFen } = match;
  const donor: Donor = {
    id: idFor('matcher', { principal: place.tenant, key: rule.id, requestHash: '' }),
    kind: 'organization',
    name: rule.matcher,
    language: 'zh-CN',
    isNamed: true,
    at: place.now,
  };
  const { reportBy: _own, ...rest } = donation;
  return {
    donor,
    donation: {
      ...rest,
      id,
      receiptNumber: number,
      donor: { id: donor.id, kind: donor.kind },
      publicName: donor.name,
      gift: { kind: 'money', amount: addedFen, what: '', valuedBy: '' },
      fund: rule.fund,
      matches: { rule: rule.id, donation: donation.id },
    },
  };
}

/**
 * A gift with its receipt, what somebody adds to it, and the letter to whoever gave it.
 *
 * @throws {DomainError} `invalid-request` with what is wrong where
 */
export async function received(place: Place, command: Receive, repeat: Reply): Promise<Received> {
  const { deps, tenant, today, now } = place;
  const { on, gift, purpose, fund } = command;
  if (on > today) throw fault('/on', 'date-in-future');
  demandFund(place, fund, '/fund');
  const year = on.slice(0, 4);
  const [rules, donor, name, last] = await Promise.all([
    readGivingRules(deps.table, tenant),
    donorOf(place, command, repeat),
    purposeName(place, purpose),
    readLastNumber(deps.table, tenant, year),
  ]);
  const match = await matchFor(place, command, rules.matches);
  const { receipt, id } = receiptFor(place, repeat);
  const donation: Donation = {
    id,
    receiptNumber: numbered(year, last + 1),
    on,
    at: now,
    donor: { id: donor.id, kind: donor.kind },
    ...(donor.isNamed && { publicName: donor.name }),
    gift,
    purpose,
    purposeName: name,
    ...(fund && { fund }),
    uses: [],
    givenBack: [],
    ...(rules.reportDays && { reportBy: plusDays(on, rules.reportDays) }),
    version: 1,
  };
  const added =
    match &&
    matching(place, donation, {
      match,
      id: receiptFor(place, repeat, 1).id,
      number: numbered(year, last + 2),
    });
  return {
    donation,
    writes: [
      numberWrite(deps.table, tenant, { year, before: last, after: last + (added ? 2 : 1) }),
      donorWrite(deps.table, tenant, donor),
      ...(added ? [donorWrite(deps.table, tenant, added.donor)] : []),
      ...(match ? [matchedWrite(deps.table, tenant, { ...match, rule: match.rule.id })] : []),
      ...donationWrites(
        deps.table,
        tenant,
        [donation, ...(added ? [added.donation] : [])].map((after) => ({
          before: undefined,
          after,
        })),
      ),
    ],
    errands: toDonor(place, 'donationReceived', { donation, donor, more: { receipt } }),
    answer: {
      id,
      receipt,
      receiptNumber: donation.receiptNumber,
      ...(match && { addedFen: match.addedFen }),
    },
  };
}
