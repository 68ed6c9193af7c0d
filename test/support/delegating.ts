import { runErrands } from '../../functions/cron/jobs.ts';
import { approvalToken } from '../../functions/links.ts';
import type { DelegationView, GiveDelegation } from '../../shared/contracts/delegations.ts';
import { type DelegationId, PersonId } from '../../shared/domain/ids.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { putMember, putPerson } from '../../shared/store/people.ts';
import { aPerson, kunshan } from './a-tenant.ts';
import { type AnApp, startApp } from './an-app.ts';
import { people } from './people.ts';

export const app = {} as AnApp;

export const path = '/api/t/kunshan/delegations';

export const day = 86_400_000;

export const numbered = (n: number) => PersonId.parse(`p${String(n).padStart(25, '0')}`);

export const admin = numbered(851);

export const hostHead = numbered(852);

export const cookies = new Map<string, string>();

const join = async (id: PersonId, posts: Post[]) => {
  await putPerson(app.table, aPerson(id), app.deps.secrets.linkKey);
  await putMember(app.table, kunshan, aPerson(id), posts);
};

const asked = [people.officeHead, people.financeOfficer, people.auditor, admin, hostHead];

/** Everybody signed in who gives, holds or looks at a delegation. */
export async function begin() {
  const stop = await startApp(app);
  await join(admin, ['tenantAdmin']);
  await join(hostHead, ['hostHead']);
  for (const id of [...asked, people.evaluator]) cookies.set(id, await app.signIn(id));
  return stop;
}

let keys = 0;

export const headers = (version?: number) => {
  keys += 1;
  return {
    'idempotency-key': `key-delegate-${keys}`,
    ...(version !== undefined && { 'if-match': `"v${version}"` }),
  };
};

export const proposal = (overrides: Partial<GiveDelegation> = {}): GiveDelegation => ({
  to: hostHead,
  scope: { kind: 'all' },
  firstDay: '2026-03-02',
  lastDay: '2026-03-20',
  reason: '外出学习两周',
  ...overrides,
});

export type Done = { id: DelegationId; version: number };

export const give = (overrides: Partial<GiveDelegation> = {}, by: PersonId = people.officeHead) =>
  app.ask('POST', path, {
    cookie: cookies.get(by) ?? '',
    headers: headers(),
    body: proposal(overrides),
  });

export const revoke = ({ id, version }: Done, by: PersonId = people.officeHead) =>
  app.ask('POST', `${path}/${id}/revocation`, {
    cookie: cookies.get(by) ?? '',
    headers: headers(version),
    body: { reason: '已经回来' },
  });

export const list = async (by: PersonId) =>
  (await app.ask('GET', path, { cookie: cookies.get(by) ?? '' })).json as {
    items: DelegationView[];
    purchases: unknown[];
    people: { personId: string }[];
  };

/** Every delegation of a test ends with it: the next one begins with none. */
export async function withdrawAll() {
  const { items } = await list(admin);
  for (const one of items.filter(({ isRevocable }) => isRevocable)) await revoke(one, admin);
  await runErrands(app.deps, 0);
  app.mails.length = 0;
}

export function letterOf(purchase: Purchase, person: PersonId, step = 0) {
  const [approval] = Object.values(purchase.approvals);
  if (!approval) throw new Error('nothing is to be approved');
  const { tenantId: tenant, id } = purchase;
  const link = { tenant, purchase: id, approvalId: approval.id, step, personId: person };
  return {
    address: `/a/${approvalToken(app.deps.secrets.linkKey, link)}`,
    hash: approval.documentsHash,
  };
}

export const codeIn = () => /\d{6}/.exec(app.mails.at(-1)?.subject ?? '')?.[0] ?? '';

export const linkIn = (text: string) => /\/a\/[\w.-]+/.exec(text)?.[0] ?? '';
