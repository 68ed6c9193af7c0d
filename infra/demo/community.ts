import { createHash } from 'node:crypto';
import { needIdOf } from '../../functions/need-receipts.ts';
import { mostKept } from '../../shared/contracts/list-rows.ts';
import type {
  NeedCommand,
  NeedImport,
  NeedsOverview,
  RowsRead,
} from '../../shared/contracts/needs.ts';
import type { CommandDone } from '../../shared/contracts/purchases.ts';
import type { PurchaseId } from '../../shared/domain/ids.ts';
import { percent } from '../../shared/domain/needs/funnel.ts';
import { declineReasons } from '../../shared/domain/needs/names.ts';
import { ventureCast } from './casts.ts';
import { type Figures, type FormRow, surveyHeader, surveyOf } from './forms.ts';
import { httpClient } from './http-client.ts';
import { mailboxClient } from './mailbox-client.ts';
import { Person, type World } from './person.ts';
import { playPurchase } from './play.ts';
import { check, tell, title } from './progress.ts';
import { until } from './until.ts';
import { putToVote } from './voting.ts';

const base = '/api/t/kunshan/needs';

/** A form that was taken in, with what leads back to it. */
type Taken = FormRow & { receipt: string; id: string };

async function begun(office: Person, rows: readonly FormRow[]): Promise<NeedImport> {
  const text = JSON.stringify(rows.map(({ cells }) => cells));
  return office.post<NeedImport>(`${base}/imports`, {
    name: '居民需求调查表.xlsx',
    sha256: createHash('sha256').update(text).digest('hex'),
    header: surveyHeader,
    rows: rows.length,
  });
}

/** Part by part, as a browser does it: each goes on where the last answer says. */
async function takeIn(office: Person, rows: readonly FormRow[]): Promise<Taken[]> {
  title('1 Forms');
  const began = Date.now();
  let list = await begun(office, rows);
  const receipts = new Map<number, string>();
  while (list.next - 2 < rows.length) {
    const from = list.next;
    const part = rows.slice(from - 2, from - 2 + mostKept).map(({ cells }) => cells);
    const read = await office.post<RowsRead>(`${base}/imports/${list.id}/rows`, {
      from,
      rows: part,
    });
    for (const { row, receipt } of read.receipts) receipts.set(row, receipt);
    list = read.import;
    if (Math.floor(list.kept / 2000) > Math.floor((from - 2) / 2000))
      tell(`  ${list.kept} of ${rows.length} rows`);
  }
  tell(
    `  ${list.kept} forms taken in, ${list.skipped} left out, in ${Math.round((Date.now() - began) / 1000)} s`,
  );
  return rows.map((row, at) => {
    const receipt = receipts.get(at + 2) ?? '';
    return { ...row, receipt, id: needIdOf(receipt) };
  });
}

const command = (office: Person, json: NeedCommand) => office.post(`${base}/commands`, json);

/** As many at a time as one command takes beside its counters. */
async function inParts(
  needs: readonly Taken[],
  act: (ids: string[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < needs.length; at += mostTogether)
    await act(needs.slice(at, at + mostTogether).map(({ id }) => id));
}
const mostTogether = 80;

/** How many communities are dealt with at the same time: as many people sit at their desks. */
const desks = 4;

/** Each desk takes the next that waits. */
async function atDesks<T>(waiting: readonly T[], work: (one: T) => Promise<unknown>) {
  const left = [...waiting];
  const desk = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: desks }, desk));
}

const seconds = (since: number) => `${Math.round((Date.now() - since) / 1000)} s`;

/** One community: its needs are verified, what is like them is merged, what cannot be done is declined. */
async function sortOne(office: Person, forms: readonly Taken[], place: number): Promise<void> {
  const own = forms.filter(({ kind }) => kind === 'own');
  await inParts(own, (needs) => command(office, { type: 'verify', needs, affected: 30 }));
  for (const { heap, id } of own) {
    const alike = forms.filter((one) => one.kind === 'part' && one.heap === heap);
    if (alike.length > 0)
      await inParts(alike, (needs) => command(office, { type: 'merge', needs, into: id }));
  }
  const reason = declineReasons[place % declineReasons.length] ?? 'privateCost';
  await inParts(
    forms.filter(({ kind }) => kind === 'declined'),
    (needs) => command(office, { type: 'decline', needs, reason, note: '已电话说明' }),
  );
}

/** @returns the needs, those asked for by many households first */
async function sort(office: Person, forms: readonly Taken[], figures: Figures): Promise<Taken[]> {
  title('2 Verified, merged, declined');
  const began = Date.now();
  const places = byPlace(forms);
  await atDesks([...places.entries()], ([at, those]) => sortOne(office, those, at));
  const own = forms
    .filter(({ kind }) => kind === 'own')
    .toSorted((a, b) => (a.heap ?? figures.heaps) - (b.heap ?? figures.heaps));
  const count = (wanted: FormRow['kind']) => forms.filter(({ kind }) => kind === wanted).length;
  tell(`  ${own.length} needs verified, in ${places.length} communities`);
  tell(`  ${count('part')} forms merged into ${figures.heaps} needs they are alike`);
  tell(`  ${count('declined')} forms declined, each with its reason, all in ${seconds(began)}`);
  return own;
}

/** What was answered on the spot, and what comes on the list. @returns what is listed */
async function list(office: Person, own: readonly Taken[], figures: Figures): Promise<Taken[]> {
  const began = Date.now();
  const answered = own.slice(-figures.answered);
  const listed = own.slice(0, -figures.answered);
  const note = '已由社区当场办理';
  await atDesks(byPlace(answered), (those) =>
    inParts(those, (needs) => command(office, { type: 'answer', needs, note })),
  );
  await atDesks(byPlace(listed), (those) =>
    inParts(those, (needs) => command(office, { type: 'list', needs })),
  );
  tell(`  ${answered.length} answered, ${listed.length} listed, in ${seconds(began)}`);
  return listed;
}

function byPlace(forms: readonly Taken[]): Taken[][] {
  const places = new Map<string, Taken[]>();
  for (const form of forms) {
    const [place = ''] = form.cells;
    places.set(place, [...(places.get(place) ?? []), form]);
  }
  return [...places.values()];
}

/** Residents say what they need too, from their own devices. */
async function support({ http }: World, need: Taken, community: string): Promise<void> {
  for (let n = 0; n < 12; n += 1)
    await http.call(`/t/kunshan/needs/${community}`, {
      method: 'POST',
      form: { need: need.id },
    });
  tell('  12 residents said that they need the first one too');
}

const needsPerProject = 9;

/** Drafts of projects, each citing the needs it answers; the first is played to its end. */
async function planAll(office: Person, listed: readonly Taken[], { projects }: Figures) {
  title('4 Projects, each citing its needs');
  const began = Date.now();
  const numbers = Array.from({ length: projects - 1 }, (_, n) => n + 1);
  await atDesks(numbers, async (n) => {
    const needs = listed.slice(n * needsPerProject, (n + 1) * needsPerProject).map(({ id }) => id);
    const plan = { ...ventureCast.plan, title: `社区为民服务项目第${n}号`, needIds: needs };
    const { id } = await office.post<CommandDone>('/api/t/kunshan/purchases', { plan });
    await command(office, { type: 'plan', needs, purchase: id as PurchaseId });
  });
  tell(`  ${projects - 1} projects planned in ${seconds(began)}`);
}

/** From the plan to the last payment; its needs are marked as delivered when its file is closed, by nobody. */
async function playOut(world: World, office: Person, needs: readonly Taken[]): Promise<void> {
  const ids = needs.map(({ id }) => id);
  const cast = { ...ventureCast, plan: { ...ventureCast.plan, needIds: ids } };
  const people = new Map([[cast.handler, office]]);
  await playPurchase(world, cast, people, async ({ id }) => {
    await command(office, { type: 'plan', needs: ids, purchase: id as PurchaseId });
    tell(`  ${ids.length} needs are answered by it`);
  });
  await until('its needs to be delivered', async () => {
    const { total } = await office.json<NeedsOverview>(`${base}/overview`);
    return total.byStatus.delivered === ids.length || undefined;
  });
  tell(`  its ${ids.length} needs stand as delivered`);
}

function drawn({ funnel, total, reach }: NeedsOverview): void {
  title('The funnel');
  const { shares } = funnel;
  tell(`  ${funnel.forms} forms → ${funnel.needs} needs → ${funnel.projects} projects`);
  tell(`  ${percent(shares.needs ?? 0)} and ${percent(shares.projects ?? 0)}`);
  for (const { why, count } of funnel.left.forms) tell(`  left at the forms: ${why} ${count}`);
  for (const { why, count } of funnel.left.needs) tell(`  left at the needs: ${why} ${count}`);
  for (const { group, forms } of reach) tell(`  for ${group}: ${forms} of ${total.forms}`);
}

async function told({ http }: World, receipt: string): Promise<string> {
  const answer = await http.call('/t/kunshan/need/mine', {
    method: 'POST',
    form: { code: receipt },
  });
  return answer.text();
}

/** A winter's survey from its forms to projects, with the figures of Gusu; one receipt is followed to the last yuan. */
export async function playCommunity(
  baseUrl: string,
  mailbox: string,
  figures: Figures,
): Promise<void> {
  const http = httpClient(baseUrl);
  const world: World = { http, mailbox: mailboxClient(http, mailbox) };
  title('Needs become projects (昆山市)');
  const office = await Person.signIn(world, ventureCast.handler);
  const { items } = await http.json<{ items: { children: { code: string }[] }[] }>(
    '/api/t/kunshan/regions',
  );
  const codes = items.flatMap(({ children }) => children.map(({ code }) => code));
  const forms = await takeIn(office, surveyOf(codes.slice(0, 60), figures));
  const listed = await list(office, await sort(office, forms, figures), figures);
  const [first] = listed;
  if (!first) throw new Error('nothing is listed');
  await support(world, first, first.cells[0] ?? '');
  const chosen = await putToVote(world, office, listed, needsPerProject);
  await planAll(office, chosen, figures);
  await playOut(world, office, chosen.slice(0, needsPerProject));
  const overview = await office.json<NeedsOverview>(`${base}/overview`);
  drawn(overview);
  const { forms: count, needs, projects } = overview.funnel;
  check(
    count === figures.forms && needs === figures.needs && projects === figures.projects,
    `the funnel has its figures: ${figures.forms}, ${figures.needs}, ${figures.projects}`,
  );
  const asked = chosen.slice(0, needsPerProject).find(({ heap }) => heap !== undefined) ?? first;
  const part = forms.find(({ kind, heap }) => kind === 'part' && heap === asked.heap);
  await followed(world, part?.receipt ?? '');
  tell(`${http.count()} requests`);
}

/** What somebody reads whose form was merged into a need of a project that is over. */
async function followed(world: World, receipt: string): Promise<void> {
  const way = await told(world, receipt);
  title(`The receipt ${receipt}`);
  for (const [, step] of way.matchAll(/class="step-name">([^<]+)</g)) tell(`  ${step}`);
  for (const [, line] of way.matchAll(/<p>(已支付[^<]+|已提供[^<]+|一共[^<]+)<\/p>/g))
    tell(`    ${line}`);
  check(way.includes('表决入选'), 'a receipt says that residents chose it in a vote');
  check(way.includes('已支付') && way.includes('已办成'), 'a receipt leads to the paid project');
}
