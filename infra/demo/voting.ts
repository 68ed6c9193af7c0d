import type { ClockView } from '../../shared/contracts/clock.ts';
import type { Papers, PapersEntered, VoteView } from '../../shared/contracts/votes.ts';
import { instant } from '../../shared/domain/time.ts';
import type { Person, World } from './person.ts';
import { check, tell, title } from './progress.ts';

const votes = '/api/t/kunshan/votes';
const clock = '/api/t/kunshan/clock';

/** A need that is listed, where it lies. */
export type Listed = { id: string; cells: readonly string[] };

/** Needs of one street that stand together for one project. */
type Bundle<T> = { street: string; needs: T[] };

const costFen = 3_000_000;
/** As many can be chosen from in one vote. */
const mostBundles = 40;

const streetOf = ({ cells }: Listed) => (cells[0] ?? '').slice(0, 9);

function bundlesIn<T extends Listed>(listed: readonly T[], size: number): Map<string, Bundle<T>[]> {
  const streets = new Map<string, T[]>();
  for (const need of listed)
    streets.set(streetOf(need), [...(streets.get(streetOf(need)) ?? []), need]);
  return new Map(
    [...streets].map(([street, needs]) => [
      street,
      Array.from({ length: Math.min(mostBundles, Math.floor(needs.length / size)) }, (_, at) => ({
        street,
        needs: needs.slice(at * size, (at + 1) * size),
      })),
    ]),
  );
}

/** Of four choices the money of a street pays for three. */
const winnersOf = (bundles: readonly unknown[]): number => Math.floor(bundles.length * 0.75);

type Held<T> = { id: string; bundles: Bundle<T>[]; wins: number };
type Asked<T> = Omit<Held<T>, 'id'> & { office: Person; opensAt: string; closesAt: string };

async function drawnUp<T extends Listed>({
  office,
  bundles,
  wins,
  opensAt,
  closesAt,
}: Asked<T>): Promise<Held<T>> {
  const region = bundles[0]?.street ?? '';
  const { vote } = await office.post<VoteView>(votes, {
    title: '社区为民服务项目居民表决',
    region,
    method: 'equalShares',
    budgetFen: wins * costFen,
    mostPicks: Math.min(5, bundles.length),
    opensAt,
    closesAt,
  });
  for (const [at, { needs }] of bundles.entries())
    await office.post(`${votes}/${vote.id}/commands`, {
      type: 'putChoice',
      text: { title: `第${at + 1}组需求`, costFen, needs: needs.map(({ id }) => id) },
    });
  await office.post(`${votes}/${vote.id}/commands`, { type: 'announce' });
  return { id: vote.id, bundles, wins };
}

/** Every choice is named by somebody, some by many. */
const picksOf = (paper: number, choices: number): string[] =>
  [
    ...new Set([paper % choices, (paper * 7) % choices, (paper * paper) % Math.ceil(choices / 3)]),
  ].map((at) => `c${at + 1}`);

const printed = 80;
const onPhones = 24;

async function answered<T extends Listed>(
  { http }: World,
  office: Person,
  { id, bundles }: Held<T>,
): Promise<void> {
  const community = bundles[0]?.needs[0]?.cells[0] ?? '';
  const count = printed;
  const { papers } = await office.post<Papers>(`${votes}/${id}/papers`, { community, count });
  const codes = papers.map(({ code }) => code);
  for (const [at, code] of codes.slice(0, onPhones).entries())
    await http.call(`/t/kunshan/votes/${id}/${code}`, {
      method: 'POST',
      form: Object.fromEntries(picksOf(at, bundles.length).map((pick) => [pick, 'yes'])),
    });
  for (let from = onPhones; from < codes.length; from += 28)
    await office.post<PapersEntered>(`${votes}/${id}/entries`, {
      papers: codes.slice(from, from + 28).map((code, at) => ({
        code,
        picks: picksOf(from + at, bundles.length),
      })),
    });
}

/** Counted when it is over; the needs of what was taken go first on the list. @returns the bundles that were taken */
async function carried<T extends Listed>(
  office: Person,
  { id, bundles, wins }: Held<T>,
): Promise<Bundle<T>[]> {
  const commands = `${votes}/${id}/commands`;
  const { vote } = await office.post<VoteView>(commands, { type: 'count' });
  const lines = vote.result?.outcome.lines.filter(({ isTaken }) => isTaken) ?? [];
  check(lines.length === wins, `${lines.length} of ${bundles.length} are taken, as the money goes`);
  for (const line of lines) await office.post(commands, { type: 'carryOut', choice: line.id });
  const taken = new Set(lines.map(({ id: choice }) => Number(choice.slice(1)) - 1));
  return bundles.filter((_, at) => taken.has(at));
}

const hour = 3_600_000;

/**
 * Residents of each street vote what their money is spent on first, by equal shares.
 *
 * @returns the needs, those of the choices that were taken first, as many together as a project answers
 */
export async function putToVote<T extends Listed>(
  world: World,
  office: Person,
  listed: readonly T[],
  size: number,
): Promise<T[]> {
  title('3 Put to a vote');
  const began = Date.now();
  const bundles = bundlesIn(listed, size);
  const { now } = await office.json<ClockView>(clock);
  const opensAt = now;
  const closesAt = instant(Date.parse(now) + hour);
  const asked = [...bundles.values()].filter((all) => all.length > 1);
  const held = await Promise.all(
    asked.map((all) =>
      drawnUp({
        office,
        bundles: all,
        wins: winnersOf(all),
        opensAt,
        closesAt,
      }),
    ),
  );
  await Promise.all(held.map((one) => answered(world, office, one)));
  await office.post(clock, { to: instant(Date.parse(closesAt) + 60_000) });
  const taken = (await Promise.all(held.map((one) => carried(office, one)))).flat();
  const first = taken.flatMap(({ needs }) => needs);
  const known = new Set(first.map(({ id }) => id));
  tell(
    `  ${held.length} votes, ${held.length * printed} papers, ${taken.length} choices with ${first.length} needs taken, in ${Math.round((Date.now() - began) / 1000)} s`,
  );
  return [...first, ...listed.filter(({ id }) => !known.has(id))];
}
