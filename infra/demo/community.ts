import { createHash } from 'node:crypto';
import { needIdOf } from '../../functions/need-receipts.ts';
import {
  mostKept,
  type NeedCommand,
  type NeedImport,
  type NeedsOverview,
  type RowsRead,
} from '../../shared/contracts/needs.ts';
import type { CommandDone } from '../../shared/contracts/purchases.ts';
import type { PurchaseId } from '../../shared/domain/ids.ts';
import { percent } from '../../shared/domain/needs/funnel.ts';
import { declineReasons } from '../../shared/domain/needs/names.ts';
import { ventureCast } from './casts.ts';
import { aside, type FormRow, gusu, surveyHeader, surveyOf } from './forms.ts';
import { httpClient } from './http-client.ts';
import { mailboxClient } from './mailbox-client.ts';
import { Person, type World } from './person.ts';
import { playPurchase } from './play.ts';
import { check, tell, title } from './progress.ts';

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

/** Many at a time: needs of few communities each, because they come sorted by community. */
async function inParts(
  needs: readonly Taken[],
  act: (ids: string[], part: number) => Promise<unknown>,
  most = 40,
): Promise<void> {
  for (let at = 0; at < needs.length; at += most)
    await act(
      needs.slice(at, at + most).map(({ id }) => id),
      at / most,
    );
}

async function sort(office: Person, forms: readonly Taken[]): Promise<Taken[]> {
  title('2 Verified, merged, declined');
  const own = forms.filter(({ kind }) => kind === 'own');
  await inParts(own, (needs) => command(office, { type: 'verify', needs, affected: 30 }));
  tell(`  ${own.length} needs verified`);
  const parts = new Map<number, string[]>();
  for (const { kind, heap, id } of forms)
    if (kind === 'part' && heap !== undefined) parts.set(heap, [...(parts.get(heap) ?? []), id]);
  for (const { heap, id } of own) {
    const needs = heap === undefined ? undefined : parts.get(heap);
    if (needs) await command(office, { type: 'merge', needs, into: id });
  }
  tell(
    `  ${[...parts.values()].flat().length} forms merged into ${parts.size} needs they are alike`,
  );
  const declined = forms.filter(({ kind }) => kind === 'declined');
  await inParts(declined, (needs, part) =>
    command(office, {
      type: 'decline',
      needs,
      reason: declineReasons[part % declineReasons.length] ?? 'privateCost',
      note: '已电话说明',
    }),
  );
  tell(`  ${declined.length} forms declined, each with its reason`);
  return own;
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

/** Drafts of projects, each citing the needs it answers; the last is played to its end. */
async function planAll(office: Person, listed: readonly Taken[]): Promise<void> {
  title('3 Projects, each citing its needs');
  const began = Date.now();
  for (let n = 1; n < gusu.projects; n += 1) {
    const needs = listed.slice(n * needsPerProject, (n + 1) * needsPerProject).map(({ id }) => id);
    const plan = { ...ventureCast.plan, title: `社区为民服务项目第${n}号`, needIds: needs };
    const { id } = await office.post<CommandDone>('/api/t/kunshan/purchases', { plan });
    await command(office, { type: 'plan', needs, purchase: id as PurchaseId });
  }
  tell(`  ${gusu.projects - 1} projects planned in ${Math.round((Date.now() - began) / 1000)} s`);
}

async function playOut(world: World, office: Person, needs: readonly Taken[]): Promise<void> {
  const ids = needs.map(({ id }) => id);
  const cast = { ...ventureCast, plan: { ...ventureCast.plan, needIds: ids } };
  let purchase = '';
  const people = new Map([[cast.handler, office]]);
  await playPurchase(world, cast, people, async (story) => {
    purchase = story.id;
    await command(office, { type: 'plan', needs: ids, purchase: purchase as PurchaseId });
    tell(`  ${ids.length} needs are answered by it`);
  });
  await command(office, { type: 'deliver', needs: ids, note: '项目已结项，服务已送到' });
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
export async function playCommunity(baseUrl: string, mailbox: string): Promise<void> {
  const http = httpClient(baseUrl);
  const world: World = { http, mailbox: mailboxClient(http, mailbox) };
  title('Needs become projects (昆山市)');
  const office = await Person.signIn(world, ventureCast.handler);
  const { items } = await http.json<{ items: { children: { code: string }[] }[] }>(
    '/api/t/kunshan/regions',
  );
  const codes = items.flatMap(({ children }) => children.map(({ code }) => code));
  const forms = await takeIn(office, surveyOf(codes.slice(0, 60)));
  const own = await sort(office, forms);
  const answered = own.slice(-aside.answered);
  await inParts(answered, (needs) =>
    command(office, { type: 'answer', needs, note: '已由社区当场办理' }),
  );
  const listed = own
    .slice(0, -aside.answered)
    .toSorted((a, b) => (a.heap ?? 999) - (b.heap ?? 999));
  await inParts(listed, (needs) => command(office, { type: 'list', needs }), 30);
  tell(`  ${answered.length} answered, ${listed.length} listed`);
  const [first] = listed;
  if (first) await support(world, first, first.cells[0] ?? '');
  await planAll(office, listed);
  await playOut(world, office, listed.slice(0, needsPerProject));
  const overview = await office.json<NeedsOverview>(`${base}/overview`);
  drawn(overview);
  const { forms: count, needs, projects } = overview.funnel;
  check(
    count === gusu.forms && needs === gusu.needs && projects === gusu.projects,
    'the funnel has the figures of Gusu',
  );
  const part = forms.find(({ kind, heap }) => kind === 'part' && heap === first?.heap);
  const way = await told(world, part?.receipt ?? '');
  title(`The receipt ${part?.receipt}`);
  for (const [, step] of way.matchAll(/class="step-name">([^<]+)</g)) tell(`  ${step}`);
  for (const [, line] of way.matchAll(/<p>(已支付[^<]+|已提供[^<]+|一共[^<]+)<\/p>/g))
    tell(`    ${line}`);
  check(way.includes('已支付') && way.includes('已办成'), 'a receipt leads to the paid project');
  tell(`${http.count()} requests`);
}
