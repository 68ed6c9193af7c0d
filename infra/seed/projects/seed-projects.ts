import { lookAtAll } from '../../../functions/following/supervision/look.ts';
import { refreshStanding } from '../../../functions/overview/refresh.ts';
import type { Deps } from '../../../functions/ports.ts';
import { publish } from '../../../functions/stream/publish.ts';
import { system } from '../../../shared/domain/actor.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { dayOf, type Instant, plusDays, plusMillis } from '../../../shared/domain/time.ts';
import { guarded } from '../../../shared/store/isolation/guard.ts';
import type { Scope } from '../../../shared/store/isolation/scopes.ts';
import { readHead, record } from '../../../shared/store/record.ts';
import type { TenantConfig } from '../../../shared/store/tenants.ts';
import { seededPurchase } from '../ids.ts';
import { organizations, type SeededOrganization } from '../organizations.ts';
import { regionsOf, type SeededTenant, tenants } from '../tenants.ts';
import { type Call, elderCall, tableCall, youthCall } from './calls.ts';
import { applicationsOf, castOf, holderOf } from './cast.ts';
import { seedCommunities } from './communities.ts';
import { buy, type Course, purchaseOf, readTenant } from './course.ts';
import { openDesk } from './desk.ts';
import { seedDirectory } from './directory.ts';
import * as elder from './elder.ts';
import { seedFacilities } from './facilities.ts';
import { seedHotline } from './hotline.ts';
import { seedLibrary } from './library.ts';
import { seedLinkage } from './linkage.ts';
import { at, IsNow, MovingClock } from './moving-clock.ts';
import { type People, Story, type Who } from './story.ts';
import * as table from './table.ts';
import { type Row, WorkingCopy } from './working-copy.ts';
import * as youth from './youth.ts';

type Into = Pick<Deps, 'table' | 'clock'>;

type Example = {
  tenant: SeededTenant;
  number: number;
  /** The first wins. */
  from: readonly [SeededOrganization, ...SeededOrganization[]];
  /** Days from the plan to the signing: as long as it takes in weeks without holidays. */
  buyingDays: number;
  days: number;
  call(planned: string, street: string): Call;
  tell(story: Story): Promise<void>;
  medium: { name: string; url: string };
};

const [kunshan, wuxing] = tenants;
const { chenxi, linban, qinghe, tongxing, zhonghe } = organizations;
const kunshanSite = { name: '昆山市人民政府网站', url: 'https://www.ks.example.cn/gycy/' };

const examples: readonly Example[] = [
  {
    tenant: kunshan,
    number: 1,
    from: [chenxi, linban, qinghe],
    buyingDays: 62,
    days: elder.days,
    call: elderCall,
    tell: elder.elder,
    medium: kunshanSite,
  },
  {
    tenant: kunshan,
    number: 2,
    from: [linban, qinghe, chenxi],
    buyingDays: 62,
    days: youth.days,
    call: youthCall,
    tell: youth.youth,
    medium: kunshanSite,
  },
  {
    tenant: wuxing,
    number: 3,
    from: [tongxing, chenxi, zhonghe],
    buyingDays: 62,
    days: table.days,
    call: tableCall,
    tell: table.table,
    medium: { name: '吴兴区人民政府网站', url: 'https://www.wuxing.example.cn/gycy/' },
  },
];

const day = 86_400_000;

async function placesOf(tenant: SeededTenant) {
  const regions = await regionsOf(tenant);
  const street = regions.find(({ children }) => children.length > 0);
  return { street: street?.code ?? '', communities: street?.children.slice(0, 4) ?? [] };
}

const peopleOf = (config: TenantConfig, { member, worker }: SeededOrganization) => ({
  handler: holderOf(config, 'handler'),
  officeHead: holderOf(config, 'officeHead'),
  evaluator: holderOf(config, 'evaluator'),
  community: holderOf(config, 'communityCommittee'),
  street: holderOf(config, 'streetOffice'),
  finance: holderOf(config, 'financeOfficer'),
  member: member.id,
  worker: worker.id,
});

const namesOf = (
  { members }: TenantConfig,
  people: People,
  { member, worker }: SeededOrganization,
) =>
  Object.fromEntries(
    Object.entries(people).map(([who, id]) => [
      who,
      members.find(({ personId }) => personId === id)?.name ??
        (id === worker.id ? worker.name : member.name),
    ]),
  ) as Record<Who, string>;

async function play(all: Deps, example: Example): Promise<Course> {
  const { tenant, number, from, buyingDays, days, call, tell, medium } = example;
  const [winner] = from;
  const end = all.clock.now();
  const meant = plusDays(dayOf(end), -days);
  const planned = plusDays(meant, -buyingDays);
  const { street, communities } = await placesOf(tenant);
  const config = await readTenant({ deps: all, tenant: tenant.id });
  const { plan, applications } = call(planned, street);
  const clock = new MovingClock(at(planned, 9, 10), end);
  const deps = { ...all, clock };
  const sent = applications.map((body, i) => ({ body, from: from[i] ?? winner }));
  const cast = castOf(config, {
    applications: await applicationsOf(all.table, sent, plusDays(planned, 20)),
    medium,
    signedOn: meant,
  });
  const id = seededPurchase(number);
  const course: Course = { deps, clock, tenant: tenant.id, id, cast };
  await buy(course, plan);
  /** Holidays may have made it some days later. */
  const signedOn = dayOf(clock.now());
  clock.to(at(signedOn, 16, 30));
  const desk = openDesk(deps, end);
  const place = { tenant: tenant.id, purchase: id, organization: winner.organization.id };
  const people = peopleOf(config, winner);
  const story = new Story({
    course,
    desk,
    people,
    names: namesOf(config, people, winner),
    place,
    signedOn,
    communities: communities.map(({ code }) => code),
  });
  // Where holidays made it slower than usual it stands a little earlier in its life.
  await tell(story).catch((stopped: unknown) => {
    if (!(stopped instanceof IsNow)) throw stopped;
  });
  await desk.leave();
  return course;
}

/** What waits for its turn: written with the tenant, so that a seed that was cut off is taken up again. */
const subjectOf = (tenant: TenantId) => ({ tenant, kind: 'seed', id: 'projects' });

/** Notes that a tenant is to have its example projects, or that it has them. */
async function note({ table, clock }: Into, tenant: TenantId, command: string, expected: number) {
  const now = clock.now();
  await record(table, {
    subject: subjectOf(tenant),
    expected,
    writes: () => [],
    actor: system,
    command,
    now,
    worldNow: now,
  });
}

export const promiseProjects = (into: Into, tenant: TenantId): Promise<void> =>
  note(into, tenant, 'beginExamples', 0);

async function show(deps: Deps, course: Course): Promise<void> {
  const { tenant, id: purchase } = course;
  const found = await purchaseOf(course);
  const config = await readTenant({ deps, tenant });
  const outbox = { tenant, purchase, version: found.version, events: [] };
  await publish(deps, { outbox, purchase: found, config });
  await refreshStanding(deps, { tenant, purchase });
}

async function showAll(deps: Deps, tenant: TenantId, played: readonly Course[]): Promise<void> {
  for (const course of played) if (course.tenant === tenant) await show(deps, course);
  await lookAtAll(deps, tenant);
  if (tenant === kunshan.id) await showCommunities(deps, tenant);
  const seeded = tenants.find(({ id }) => id === tenant);
  const [first] = played.filter((course) => course.tenant === tenant);
  if (!seeded || !first) return;
  const streets = (await regionsOf(seeded)).filter(({ children }) => children.length > 0);
  const { communities } = await placesOf(seeded);
  await seedLinkage(deps, tenant, { streets, communities, purchase: first.id });
}

async function showCommunities(deps: Deps, tenant: TenantId): Promise<void> {
  const { communities } = await placesOf(kunshan);
  await seedCommunities(deps, tenant, communities.slice(0, 3));
  await seedDirectory(deps, tenant, communities);
  await seedFacilities(deps, tenant, communities.slice(0, 3));
  await seedHotline(deps, tenant, communities.slice(0, 3));
  await seedLibrary(deps, tenant, communities.slice(0, 3));
}

const secondsOf = (row: Row) => Number(row['ttl']?.N ?? Number.POSITIVE_INFINITY);

/** What was told long ago is not mailed today, and what has run out need not be there. */
function keptAt(now: Instant) {
  const before = plusMillis(now, -2 * day);
  return (row: Row): Row | undefined => {
    if (secondsOf(row) < Date.parse(now) / 1000) return undefined;
    const isQueued = /^(OUTBOX|ERRAND)#/.test(row['GSI3PK']?.S ?? '');
    if (!isQueued || (row['GSI3SK']?.S ?? '') > before) return row;
    const { GSI3PK: _queue, GSI3SK: _place, ...done } = row;
    return done;
  };
}

/** A purchase is there for others with its root. */
const isLast = (row: Row) =>
  row['et']?.S === 'purchase' || /#seed#projects/.test(row['PK']?.S ?? '');

/**
 * Writes the example projects of the tenants that were promised some: bought, worked at, watched over and paid for in
 * the months before now, by the functions that people ask. It is all played in memory and handed over at once, the
 * purchases last: one that was cut off is played anew.
 */
export async function seedProjects(deps: Deps): Promise<void> {
  const promised: TenantId[] = [];
  for (const { id } of tenants)
    if ((await readHead(deps.table, subjectOf(id))).version === 1) promised.push(id);
  const wanted = examples.filter(({ tenant }) => promised.includes(tenant.id));
  if (wanted.length === 0) return;
  const ids = wanted.map(({ number }) => seededPurchase(number));
  const copy = new WorkingCopy(deps.table, (pk) => ids.some((id) => pk.includes(id)));
  const within = {
    ...deps,
    table: copy.table,
    tableFor: async (scope: Scope) => guarded(copy.table, scope),
  };
  const handing = { kept: keptAt(deps.clock.now()), isLast };
  const played: Course[] = [];
  for (const example of wanted) {
    played.push(await play(within, example));
    copy.handAhead(handing);
  }
  for (const id of promised) await note(within, id, 'endExamples', 1);
  await copy.handOver(handing);
  await Promise.all(promised.map((id) => showAll(deps, id, played)));
}
