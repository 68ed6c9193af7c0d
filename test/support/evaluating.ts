import { EvaluationView } from '../../shared/contracts/evaluation.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import { type AnApp, startApp } from './an-app.ts';
import { evaluates, ratingCommunity } from './an-evaluation.ts';
import { anOrganization } from './an-organization.ts';
import { organizations, people } from './people.ts';

export const app = {} as AnApp;

export const [first, second] = organizations;

export const day = 86_400_000;

export { rubric } from './an-evaluation.ts';

export const community = ratingCommunity;

let keys = 0;

export let purchase = '';

/** Names the purchase whose project is asked about from now on. */
export const lookAt = (id: string) => {
  purchase = id;
};

export const cookies: Record<string, string> = {};

/** The rubric, the rules and the consequences of the tenant, and everybody signed in. */
export async function begin() {
  const stop = await startApp(app);
  await evaluates(app);
  for (const [name, id] of Object.entries({ ...people, community }))
    if (typeof id === 'string') cookies[name] = await app.signIn(id);
  cookies['organization'] = await app.signIn(anOrganization(first).member.id);
  cookies['stranger'] = await app.signIn(anOrganization(second).member.id);
  return stop;
}

export const address = (of = purchase) =>
  `/api/t/kunshan/purchases/${of}/projects/${first.id}/evaluation`;

const addressFor = (who: string) =>
  who === 'organization' ? `${address()}?organization=${first.id}` : address();

export async function ask(who: string, body: object, key?: string) {
  keys += 1;
  const headers = { 'idempotency-key': key ?? `evaluation-${keys}` };
  return app.ask('POST', addressFor(who), { cookie: cookies[who] ?? '', headers, body });
}

export async function see(who: string) {
  return EvaluationView.parse(
    (await app.ask('GET', addressFor(who), { cookie: cookies[who] ?? '' })).json,
  );
}

export const codeOf = async (who: string, body: object) => (await ask(who, body)).problem.code;

export const later = (days: number) => app.clock.set(plusMillis(app.clock.now(), days * day));
