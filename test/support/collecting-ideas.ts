import type { CollectionView } from '../../shared/contracts/ideas.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import { type AnApp, startApp } from './an-app.ts';
import { anOrganization } from './an-organization.ts';
import { organizations, people } from './people.ts';

export const app = {} as AnApp;

const base = '/api/t/kunshan/ideas';

export const [own, other] = organizations;

export let officeHead: string;

export let handler: string;

export let finance: string;

export let experts: string[];

export let member: string;

let count = 0;

export const once = () => {
  count += 1;
  return { 'idempotency-key': `key-idea-${count}` };
};

export const form = { 'content-type': 'application/x-www-form-urlencoded' };

const fund = {
  id: 'charity',
  kind: 'namedFund',
  name: { zh: '慈善会创意基金', en: 'Ideas fund of the charity federation' },
  holder: '昆山市慈善会',
  permits: ['elderly', 'disabled'],
  use: { zh: '创意奖励', en: 'Idea prizes' },
  source: '基金协议',
  certainty: 'tenant',
};

const announcement = (over: object = {}) => ({
  title: '邻里互助好点子',
  summary: '征集能帮到老人和残疾人的服务点子',
  categories: ['elderly', 'disabled'],
  from: app.clock.now(),
  until: plusMillis(app.clock.now(), 10 * 86_400_000),
  ideators: ['individual', 'community', 'socialGroup', 'department'],
  criteria: [
    { id: 'need', name: '需求契合', max: 60 },
    { id: 'new', name: '创新', max: 40 },
  ],
  minimumReviews: 2,
  prizes: [
    { id: 'first', name: '一等奖', number: 1, amountFen: 5000_00 },
    { id: 'second', name: '二等奖', number: 1, amountFen: 2000_00 },
  ],
  fund: 'charity',
  ...over,
});

export const open = async (over: object = {}) => {
  const body = announcement(over);
  const answer = await app.ask('POST', base, { cookie: handler, headers: once(), body });
  return { answer, id: (answer.json as { id: string }).id };
};

export const view = async (id: string, cookie = officeHead) =>
  (await app.ask('GET', `${base}/${id}`, { cookie })).json as CollectionView;

export const command = (id: string, cookie: string, body: object) =>
  app.ask('POST', `${base}/${id}`, { cookie, headers: once(), body });

export const typed = {
  kind: 'individual',
  category: 'elderly',
  title: '楼道折叠座椅',
  need: '老人上楼中途没有地方歇脚',
  whom: '没有电梯的老楼里的老人',
  how: '每两层装一把折叠椅，楼长每月检查',
  name: '陈阿姨',
  phone: '13800001234',
};

export const post = (path: string, fields: Record<string, string>) =>
  app.ask('POST', path, { headers: form, body: new URLSearchParams(fields).toString() });

export async function handIn(id: string, over: Partial<Record<string, string>> = {}) {
  const answer = await post(`/t/kunshan/ideas/${id}/new`, { ...typed, ...(over as object) });
  const code = /<span class="code">([0-9a-f]{20})<\/span>/.exec(answer.text)?.[1] ?? '';
  return { answer, code };
}

/** A fund that pays for ideas, and everybody signed in who collects, judges and pays. */
export async function begin() {
  const stop = await startApp(app);
  officeHead = await app.signIn(people.officeHead);
  handler = await app.signIn(people.author);
  finance = await app.signIn(people.financeOfficer);
  experts = await Promise.all(people.experts.slice(0, 3).map((one) => app.signIn(one)));
  member = await app.signIn(anOrganization(own).member.id);
  const settings = '/api/t/kunshan/settings/fundSources';
  await app.ask('PUT', settings, {
    cookie: officeHead,
    headers: { ...once(), 'if-match': '"v0"' },
    body: { value: [fund], reason: '设创意基金' },
  });
  return stop;
}
