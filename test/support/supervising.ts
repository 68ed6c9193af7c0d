import type { SupervisionOverview, SupervisionView } from '../../shared/contracts/supervision.ts';
import { supervision } from '../../shared/domain/settings/templates/supervision.ts';
import { put, transact } from '../../shared/store/items.ts';
import { settingItem } from '../../shared/store/settings.ts';
import { type AppPosition, publishedIn } from './a-published-purchase.ts';
import { kunshan } from './a-tenant.ts';
import { type AnApp, startApp } from './an-app.ts';
import { memberOf, organizations, people, queryFor } from './people.ts';

export const app = {} as AnApp;

export const [own, rival] = organizations;

export let here: AppPosition;

export let path: string;

export const cookies: Record<string, string> = {};

let count = 0;

export const headers = () => {
  count += 1;
  return { 'idempotency-key': `supervising-${count}` };
};

export const get = async (who: string, below = '') =>
  app.ask('GET', `${path}${below}${queryFor(who)}`, { cookie: cookies[who] ?? '' });

export const view = async (who: string) => (await get(who)).json as SupervisionView;

export const act = (who: string, body: object, key = headers()) =>
  app.ask('POST', `${path}${queryFor(who)}`, { cookie: cookies[who] ?? '', headers: key, body });

export const done = async (who: string, body: object) => {
  const answer = await act(who, body);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.problem));
  return answer.json as SupervisionView;
};

export const overview = async (who: string) =>
  (await app.ask('GET', '/api/t/kunshan/supervision', { cookie: cookies[who] ?? '' }))
    .json as SupervisionOverview;

export const first = <T>(all: readonly T[] | undefined): T => {
  const [one] = all ?? [];
  if (!one) throw new Error('nothing there');
  return one;
};

/** One project at work, and everybody signed in who has to do with it. */
export async function begin() {
  const stop = await startApp(app);
  const value = supervision.settings.supervision;
  await transact(app.table, [
    put(app.table, settingItem(kunshan.id, 'supervision', { version: 1, value })),
  ]);
  here = await publishedIn(app, 'implementing');
  path = `${here.path}/projects/${own.id}/supervision`;
  cookies['head'] = await app.signIn(people.officeHead);
  cookies['handler'] = await app.signIn(people.author);
  cookies['evaluator'] = await app.signIn(people.evaluator);
  cookies['expert'] = await app.signIn(first(people.experts));
  cookies['own'] = await app.signIn(memberOf(own));
  cookies['rival'] = await app.signIn(memberOf(rival));
  return stop;
}
