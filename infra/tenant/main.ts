import { parseArgs } from 'node:util';
import type { Place } from '../../functions/divisions.ts';
import { httpClient } from '../demo/http-client.ts';
import { mailboxClient } from '../demo/mailbox-client.ts';
import { onOwnServer } from '../demo/own-server.ts';
import { Person, type World } from '../demo/person.ts';
import { playPurchase } from '../demo/play.ts';
import { tell, title } from '../demo/progress.ts';
import { folderDivisions } from '../local/divisions.ts';
import { platformAdmin } from '../seed/people.ts';
import { type Created, castFor, createTenant } from './create.ts';
import { draw, randomFrom } from './random.ts';

const help = `npm run tenant:create -- --code 320583 [--slug <id>] [--name <中文名>] [--name-en <name>]
npm run tenant:create -- --count 50 [--demo 3] [--seed 2026]

  --code <n>      区划代码 / the division code of the place
  --slug <id>     短名，默认 cn<代码> / its name in addresses, cn<code> unless given
  --count <n>     随机取 n 个真实区县 / take n real districts, drawn by the seed
  --demo <k>      在其中 k 个里各走完一次采购 / play a whole purchase in k of them, drawn by the seed
  --base-url <u>  在运行的系统上办理，默认另起一套 / an installation that runs; without it one is started
  --mailbox <u>   那套系统的邮箱，默认 <base-url>/dev/mail
  --as <email>    平台管理员，默认演练用的 / the platform administrator to sign in as
`;

const { values } = parseArgs({
  options: {
    code: { type: 'string' },
    slug: { type: 'string' },
    name: { type: 'string' },
    'name-en': { type: 'string' },
    count: { type: 'string' },
    demo: { type: 'string', default: '0' },
    seed: { type: 'string', default: '2026' },
    'base-url': { type: 'string' },
    mailbox: { type: 'string' },
    as: { type: 'string', default: platformAdmin.email },
    help: { type: 'boolean', default: false },
  },
});

const divisions = folderDivisions();

/** Every city without districts and every district of the list. */
async function everyDistrict(): Promise<Place[]> {
  const found: Place[] = [];
  for (const province of await divisions.below()) {
    const next = await divisions.below(province.code);
    for (const place of next)
      found.push(...(place.level === 'city' ? await divisions.below(place.code) : [place]));
  }
  return found.filter(({ communities }) => communities > 0);
}

async function wantedPlaces(random: () => number): Promise<Place[]> {
  if (values.count) return draw(await everyDistrict(), Number(values.count), random);
  const found = values.code ? await divisions.find(values.code) : undefined;
  if (!found)
    throw new Error(`no city or district has the code ${values.code ?? '(none given)'}\n\n${help}`);
  return [found.place];
}

function report(created: readonly Created[], seconds: number) {
  for (const { id, name, code, streets, communities, seconds: took } of created)
    tell(
      `${code} ${name} /t/${id}/: ${streets} streets, ${communities} communities, ${took.toFixed(2)} s`,
    );
  const slowest = Math.max(...created.map((one) => one.seconds));
  tell(`${created.length} tenants in ${seconds.toFixed(1)} s, the slowest ${slowest.toFixed(2)} s`);
}

async function run(baseUrl: string, mailbox: string): Promise<void> {
  const http = httpClient(baseUrl);
  const world: World = { http, mailbox: mailboxClient(http, mailbox) };
  const random = randomFrom(Number(values.seed));
  const places = await wantedPlaces(random);
  const platform = await Person.signIn(world, values.as);
  title(places.length === 1 ? 'One tenant' : `${places.length} tenants`);
  const since = performance.now();
  const created: Created[] = [];
  const isSandbox = Number(values.demo) > 0;
  for (const place of places) {
    const id = (places.length === 1 && values.slug) || `cn${place.code}`;
    const name = values.name ?? place.within.slice(1).join('') + place.name;
    const nameEn = values['name-en'] ?? `Division ${place.code}`;
    created.push(await createTenant(world, platform, place, { id, name, nameEn, isSandbox }));
  }
  report(created, (performance.now() - since) / 1000);
  const picked = draw(created, Number(values.demo), random);
  const casts = [];
  for (const tenant of picked) casts.push(await castFor(world, tenant));
  /** Everybody signs in once, after all their posts are given: codes are counted, as they must be. */
  const signedIn = new Map<string, Person>();
  for (const cast of casts) await playPurchase(world, cast, signedIn);
  if (picked.length > 0)
    tell(
      `the purchase came to its end in ${picked.map(({ name, id }) => `${name} (${id})`).join(', ')}`,
    );
  tell(`${http.count()} requests`);
}

if (values.help) tell(help);
else if (values['base-url'])
  await run(values['base-url'], values.mailbox ?? `${values['base-url']}/dev/mail`);
else await onOwnServer(({ baseUrl }) => run(baseUrl, `${baseUrl}/dev/mail`));
