import type {
  HotlineProviders,
  ProviderCard,
  ProvidersQuery,
} from '../../shared/contracts/hotline-providers.ts';
import { finder } from '../../shared/domain/directory/finding.ts';
import { holidayIn, openAt } from '../../shared/domain/directory/hours.ts';
import { metresBetween, type Position } from '../../shared/domain/directory/position.ts';
import type { OutletRow } from '../../shared/domain/directory/rows.ts';
import { standingOf } from '../../shared/domain/directory/standing.ts';
import { figuresOf, summed } from '../../shared/domain/hotline/counting.ts';
import { type Party, partyKey, type Ticket } from '../../shared/domain/hotline/ticket.ts';
import { meet } from '../../shared/domain/policy/scope.ts';
import { dayOf, type Instant, plusYears } from '../../shared/domain/time.ts';
import { readOutlet, readShelf, readShelves } from '../../shared/store/directory.ts';
import { readTicketCounts } from '../../shared/store/hotline.ts';
import { readRows } from '../../shared/store/overview.ts';
import { directorySetting } from '../directory-setting.ts';
import { invalid } from '../http/problem.ts';
import type { AtDesk } from '../ticket-desk.ts';

const mostShown = 20;
const streetDigits = 9;

/** The communities of the street, by the beginning of their codes; all, where codes do not nest. */
const streetOf = (community: string) =>
  /^\d{12}$/.test(community) ? community.slice(0, streetDigits) : '';

const metresTo = (from: Position | undefined, to: Position | undefined) =>
  from && to ? Math.round(metresBetween(from, to)) : undefined;

type Place = { community: string; home: Position | undefined };

async function cardOf(at: AtDesk, row: OutletRow & { community: string }, place: Place) {
  const { setting } = await directorySetting(at.deps, at.tenant);
  const { config, now } = at;
  const { community, n, name, categories, address, form, phone, hours, comesHome } = row;
  const metres = metresTo(place.home, row.place);
  return {
    id: `${community}.${n}`,
    community,
    name,
    categories: [...categories],
    address,
    form,
    ...(phone && { phone }),
    comesHome,
    ...(hours && { open: openAt(hours, now, holidayIn(config.calendar)) }),
    ...(metres !== undefined && { metres }),
    standing: standingOf(row, setting.verifyDays, dayOf(now)),
  } satisfies ProviderCard;
}

const isOpen = ({ open }: ProviderCard) => open?.is === 'open';
/** Open ones first, then the nearest, then those of the community itself; a place that is not known comes last. */
const byUse =
  (community: string) =>
  (a: ProviderCard, b: ProviderCard): number =>
    Number(isOpen(b)) - Number(isOpen(a)) ||
    (a.metres ?? Number.MAX_VALUE) - (b.metres ?? Number.MAX_VALUE) ||
    Number(b.community === community) - Number(a.community === community) ||
    a.name.localeCompare(b.name);

/**
 * Whom a ticket may be sent to beside offices: outlets of the directory around the caller, and organizations whose project
 * works there. Two queries, whatever there is.
 */
export async function providersFor(
  at: AtDesk,
  { community = '', category, words, open, wide }: ProvidersQuery,
): Promise<HotlineProviders> {
  const { deps, tenant } = at;
  const [{ setting }, shelves, { projects }] = await Promise.all([
    directorySetting(deps, tenant),
    readShelves(deps.table, tenant, wide ? '' : streetOf(community)),
    readRows(deps.table, tenant),
  ]);
  const home = shelves.find((one) => one.community === community)?.place;
  const known = setting.categories.some(({ id }) => id === category);
  const isFound = finder({ words, ...(known && { category }) }, setting.categories);
  const rows = shelves.flatMap((shelf) =>
    shelf.rows.filter(isFound).map((row) => ({ ...row, community: shelf.community })),
  );
  const cards = await Promise.all(rows.map((row) => cardOf(at, row, { community, home })));
  const fitting = cards.filter((card) => !open || isOpen(card)).sort(byUse(community));
  const running = projects.filter(
    ({ status, regionCodes, organizationName, title }) =>
      status === 'signed' &&
      regionCodes.some((code) => meet(code, community)) &&
      (!words || `${organizationName} ${title}`.includes(words.trim())),
  );
  return {
    items: fitting.slice(0, mostShown),
    found: fitting.length,
    organizations: running
      .slice(0, mostShown)
      .map(({ organization, organizationName, purchase, title }) => ({
        organization,
        purchase,
        name: organizationName,
        title,
      })),
  };
}

const placeIn = (id: string) => {
  const [community = '', n = ''] = id.split('.');
  return { community, n: Number(n) || 0 };
};

/** A provider of the directory under its name, number and form of today. @throws {DomainError} `invalid-request` */
export async function knownParty(
  { deps, tenant }: AtDesk,
  party: Party,
  pointer: string,
): Promise<Party> {
  if (party.kind !== 'provider' || !party.id) return party;
  const outlet = await readOutlet(deps.table, tenant, placeIn(party.id));
  if (!outlet || outlet.isClosed)
    throw invalid([{ pointer: `${pointer}/id`, code: 'unknown-entry' }]);
  const { name, phone, provider } = outlet;
  return {
    kind: 'provider',
    id: party.id,
    name,
    ...(phone && { phone }),
    ownership: provider.form,
  };
}

/** What the directory says of whoever sees to a ticket; nothing for one that is not in it. Two reads. */
export async function cardFor(
  at: AtDesk,
  { party, community }: Ticket,
): Promise<ProviderCard | undefined> {
  if (party?.kind !== 'provider' || !party.id) return undefined;
  const { table } = at.deps;
  const [outlet, shelf] = await Promise.all([
    readOutlet(table, at.tenant, placeIn(party.id)),
    readShelf(table, at.tenant, community),
  ]);
  if (!outlet) return undefined;
  const row = {
    ...outlet,
    form: outlet.provider.form,
    verifiedOn: outlet.verified?.on,
    verifiedUntil: outlet.verified?.until,
  };
  return cardOf(at, row, { community, home: shelf.place });
}

/** What became of tickets a provider was sent in the last twelve months, with what each share rests on. One query. */
export async function servedBy(
  { deps, tenant }: Pick<AtDesk, 'deps' | 'tenant'>,
  id: string,
  now: Instant,
) {
  const today = dayOf(now);
  const months = [plusYears(today, -1).slice(0, 7), today.slice(0, 7)] as const;
  const key = partyKey({ kind: 'provider', id, name: id });
  const rows = await readTicketCounts(deps.table, tenant, months);
  const own = rows.filter(({ of }) => of === key).map(({ counters }) => counters);
  return own.length > 0 ? figuresOf(summed(own)) : undefined;
}
