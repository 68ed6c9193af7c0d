import { EvaluationView } from '../../shared/contracts/evaluation.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import {
  haishuConsequences,
  suzhouEvaluation,
  zhongshanConsequences,
} from '../../shared/domain/settings/presets/evaluation.ts';
import { suzhouMidTerm } from '../../shared/domain/settings/presets/evaluation-rubrics.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import { put, transact } from '../../shared/store/items.ts';
import { putMember, putPerson } from '../../shared/store/people.ts';
import { settingItem } from '../../shared/store/settings.ts';
import { aPerson, kunshan } from './a-tenant.ts';
import { anApp } from './an-app.ts';
import { anOrganization } from './an-organization.ts';
import { organizations, people } from './people.ts';

export const app = anApp();

export const [first, second] = organizations;

export const day = 86_400_000;

export const community = PersonId.parse(`p${'31'.padStart(25, '0')}`);

let keys = 0;

export let purchase = '';

/** Names the purchase whose project is asked about from now on. */
export const lookAt = (id: string) => {
  purchase = id;
};

export const cookies: Record<string, string> = {};

export const rubric = {
  ...suzhouMidTerm,
  raters: [
    { kind: 'evaluator' as const, weight: 70, isRequired: true },
    { kind: 'community' as const, weight: 20 },
    { kind: 'finance' as const, weight: 10 },
  ],
};

/** The rubric, the rules and the consequences of the tenant, and everybody signed in. */
export async function begin() {
  await transact(app.table, [
    put(app.table, settingItem(kunshan.id, 'rubrics', { version: 1, value: [rubric] })),
    put(
      app.table,
      settingItem(kunshan.id, 'evaluation', {
        version: 1,
        value: { ...suzhouEvaluation, lateSelfReport: 'fails' },
      }),
    ),
    put(
      app.table,
      settingItem(kunshan.id, 'consequences', {
        version: 1,
        value: [...haishuConsequences, ...zhongshanConsequences],
      }),
    ),
  ]);
  await putPerson(app.table, aPerson(community), app.deps.secrets.linkKey);
  await putMember(app.table, kunshan, aPerson(community), ['communityCommittee']);
  for (const [name, id] of Object.entries({ ...people, community }))
    if (typeof id === 'string') cookies[name] = await app.signIn(id);
  cookies['organization'] = await app.signIn(anOrganization(first).member.id);
  cookies['stranger'] = await app.signIn(anOrganization(second).member.id);
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
