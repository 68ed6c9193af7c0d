import { beforeAll, describe, expect, test } from 'vitest';
import { refreshStanding, refreshStandings } from '../../functions/overview/refresh.ts';
import type { OverviewView } from '../../shared/contracts/overview.ts';
import { putRows, readRows } from '../../shared/store/overview.ts';
import { putAnswer } from '../../shared/store/satisfaction.ts';
import { anActivityWith } from '../support/a-held-activity.ts';
import { type AppPosition, published } from '../support/a-published-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { kunshan } from '../support/a-tenant.ts';
import { anAnswer } from '../support/an-answer.ts';
import { anApp } from '../support/an-app.ts';
import { recordCalls } from '../support/counting-client.ts';
import { memberOf, organizations, people } from '../support/people.ts';
import { playTo } from '../support/play-to.ts';

const app = anApp();
const [own, rival] = organizations;
const cookies: Record<string, string> = {};
let here: AppPosition;
let deliverableId = '';
const overview = async (who: string) =>
  (await app.ask('GET', '/api/t/kunshan/overview', { cookie: cookies[who] ?? '' }))
    .json as OverviewView;
const reference = () => ({ tenant: here.purchase.tenantId, purchase: here.purchase.id });

beforeAll(async () => {
  const position = playTo('implementing', { id: aPurchaseId() });
  const projects = Object.entries(position.purchase.projects).map(([id, project]) => [
    id,
    {
      ...project,
      deliverables: project.deliverables.map((one) => ({ ...one, kind: 'event' as const })),
    },
  ]);
  const purchase = { ...position.purchase, projects: Object.fromEntries(projects) };
  here = await published(app, { ...position, purchase });
  deliverableId = purchase.projects[own.id]?.deliverables[0]?.id ?? '';
  for (const [name, person] of [
    ['head', people.leadingGroupHead],
    ['evaluator', people.evaluator],
    ['own', memberOf(own)],
    ['rival', memberOf(rival)],
  ] as const)
    cookies[name] = await app.signIn(person);
});

describe('[0-07] the overview for the leading group', () => {
  test('knows of a purchase what was written down of it: its steps, its dates, its projects', async () => {
    const place = { ...reference(), organization: own.id };
    await anActivityWith(app.table, place, { at: here.now, list: 12, deliverableId });
    for (const overall of [4, 5, 5, 4, 4, 5])
      await putAnswer(app.table, place, anAnswer({ overall }));
    await refreshStanding(app.deps, reference());
    const seen = await overview('head');
    expect(seen.side).toBe('office');
    const row = seen.projects.find(({ organization }) => organization === own.id);
    expect(row).toMatchObject({ people: 12, status: 'signed', state: 'implementing' });
    /** The period has not ended: its answers are counted and stay closed. */
    expect(row?.heard).toEqual({ n: 0, suppressed: true });
    expect(seen.totals).toMatchObject({ people: 12 });
    expect(seen.steps?.find(({ stage }) => stage === 'implementation')).toMatchObject({
      running: 1,
    });
    expect(seen.steps?.find(({ stage }) => stage === 'biddingWindow')).toMatchObject({ n: 1 });
    expect(seen.saving?.budgetFen).toBeGreaterThan(0);
    expect(seen.late).toEqual([]);
  });

  test('is kept up with what moves no purchase by the hourly run', async () => {
    const place = { ...reference(), organization: own.id };
    await anActivityWith(app.table, place, { at: here.now, list: 8, deliverableId });
    await refreshStandings(app.deps);
    const { projects } = await readRows(app.table, kunshan.id);
    expect(projects.find(({ organization }) => organization === own.id)?.people).toBe(20);
  });
});

describe('[1-19] what it costs to serve one person', () => {
  test('is shown to the organization for its own work, in every district, and no rival’s', async () => {
    const ask = (who: string, id: string) =>
      app.ask('GET', `/api/organizations/${id}/overview`, { cookie: cookies[who] ?? '' });
    const seen = (await ask('own', own.id)).json as OverviewView;
    expect(seen).toMatchObject({ side: 'organization', totals: { projects: 1, people: 20 } });
    expect(seen.projects.map(({ organization }) => organization)).toEqual([own.id]);
    expect(seen.projects[0]?.flags).toBeUndefined();
    expect((await ask('rival', own.id)).status).toBe(404);
  });
});

test('[0-07] an overview costs as many calls for two hundred projects as for ten', async () => {
  const { purchases, projects } = await readRows(app.table, kunshan.id);
  const [purchase] = purchases;
  const [project] = projects;
  if (!purchase || !project) throw new Error('nothing was written down');
  const figures: string[] = [];
  let kept = projects.length;
  for (const many of [10, 200]) {
    const more = Array.from({ length: many - kept }, () => aPurchaseId());
    kept = many;
    await Promise.all(
      more.map((id) =>
        putRows(app.table, { ...purchase, purchase: id }, [{ ...project, purchase: id }]),
      ),
    );
    await overview('head');
    const { calls, stop } = recordCalls(app.table.client);
    expect((await overview('head')).projects).toHaveLength(many);
    stop();
    figures.push(
      `${many} projects: ${calls.length} calls (${calls.map(({ command }) => command).join(', ')})`,
    );
    expect(calls.length).toBe(3);
  }
  process.stdout.write(`DynamoDB calls of an overview\n${figures.join('\n')}\n`);
});
