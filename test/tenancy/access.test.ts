import { beforeAll, describe, expect, test } from 'vitest';
import type { RouteContract } from '../../shared/contracts/route-contract.ts';
import type { State } from '../../shared/domain/purchase/lifecycle.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { kunshan, wuxing } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import type { Answered } from '../support/answered.ts';
import { organizations } from '../support/people.ts';
import {
  anonymous,
  applicants,
  bystander,
  evaluator,
  experts,
  officials,
  type Principal,
  storeWuxing,
  strangers,
} from '../support/principals.ts';
import { askAs, cookieOf, type Place, walked } from '../support/walk.ts';

const app = anApp();
const states = ['drafting', 'biddingOpen', 'sealed', 'disclosed'] as const satisfies State[];
const walkers: readonly Principal[] = [
  anonymous,
  ...officials.slice(1, 3),
  evaluator,
  ...experts.slice(0, 1),
  ...applicants.slice(0, 1),
  bystander,
  ...strangers.slice(0, 2),
];
/** Purchases by tenant and state. */
const ids = new Map<string, string>();
const cookies = new Map<Principal, string>();

beforeAll(async () => {
  await storeWuxing(app);
  for (const tenantId of [kunshan.id, wuxing.id])
    for (const state of states) {
      const { purchase } = await publishedIn(app, state, { tenantId });
      ids.set(`${tenantId} ${state}`, purchase.id);
    }
  for (const walker of walkers) cookies.set(walker, await cookieOf(app, walker));
}, 120_000);

const ask = (principal: Principal, route: RouteContract, place: Place) =>
  askAs(app, { principal, cookie: cookies.get(principal) ?? '' }, route, place);
const bare = ({ status, text }: Answered) => `${status} ${text.replace(/"traceId":"\w+"/, '')}`;

const has = ({ path }: RouteContract, name: string) => path.includes(`:${name}`);
const placeAt = (tenant: string, state: string, organization: string = organizations[0].id) => ({
  tenant,
  purchase: ids.get(`${tenant} ${state}`) ?? aPurchaseId(),
  organization,
});

/** Own tenant in every state, another's, and one that is not there. */
const cases = [...states, 'absent'].map((state) => ['kunshan', state] as const);
const everywhere = [...cases, ['wuxing', 'biddingOpen'], ['nowhere', 'absent']] as const;

/** Where `route` can be asked about, for each tenant, state and organization that it names. */
function placesOf(route: RouteContract): Place[] {
  const at = everywhere.filter(
    ([tenant, state]) =>
      (has(route, 'tenant') || tenant === 'kunshan') &&
      (has(route, 'purchase') || state === 'drafting' || tenant !== 'kunshan'),
  );
  return at.flatMap(([tenant, state]) => {
    const isOpen = has(route, 'organization') && tenant === 'kunshan' && state === 'biddingOpen';
    const by = isOpen ? [organizations[3].id, 'g9999999999999999999999999'] : [];
    return [organizations[0].id, ...by].map((organization) => placeAt(tenant, state, organization));
  });
}

/** What the contract says before any state of the purchase is looked at. */
function refusal({ access }: RouteContract, walker: Principal, place: Place): string | undefined {
  if (access === 'everyone') return undefined;
  if (!walker.person) return 'not-signed-in';
  const isElsewhere = walker.tenant !== place.tenant;
  const isForeign =
    (access === 'official' && isElsewhere) ||
    (access === 'organization' && walker.organization !== place.organization) ||
    (access === 'officialOrOrganization' && !walker.organization && isElsewhere);
  return isForeign ? 'not-found' : undefined;
}

const named = walked.map((route) => [`${route.method} ${route.path}`, route] as const);
const nameOf = (some: readonly Principal[]) => some.map((walker) => [walker.name, walker] as const);

describe.each(nameOf(walkers))('%s', (_name, walker) => {
  test.each(named)(
    'asks %s: no fault of the server, and only what is theirs',
    async (_r, route) => {
      for (const place of placesOf(route)) {
        const answer = await ask(walker, route, place);
        expect(answer.status).toBeLessThan(500);
        const code = refusal(route, walker, place);
        if (code) expect(answer.problem.code).toBe(code);
      }
    },
  );
});

describe.each(nameOf(walkers.filter(({ person }) => person)))('%s', (_name, walker) => {
  const other = walker.tenant === 'wuxing' ? 'kunshan' : 'wuxing';
  const mine = walker.organization ?? organizations[0].id;
  const ofTenants = walked.filter((route) => route.access !== 'everyone' && has(route, 'tenant'));

  test('cannot tell what is another’s from what is not there', async () => {
    for (const route of ofTenants) {
      const foreign = bare(await ask(walker, route, placeAt(other, 'drafting', mine)));
      const absent = bare(await ask(walker, route, placeAt('nowhere', 'drafting', mine)));
      if (route.access !== 'organization') expect(foreign).toBe(absent);
      const gone = bare(await ask(walker, route, placeAt(other, 'absent', mine)));
      if (has(route, 'purchase') && walker.tenant) expect(foreign).toBe(gone);
    }
  });
});

test('to an organization a draft is as absent as a purchase that never was, reading and applying', async () => {
  const [applicant = anonymous] = applicants;
  const about = walked.filter(({ access }) => access.toLowerCase().includes('organization'));
  for (const route of about.filter(({ path }) => !path.endsWith('/draft')))
    for (const tenant of ['kunshan', 'wuxing']) {
      const draft = await ask(applicant, route, placeAt(tenant, 'drafting'));
      const absent = await ask(applicant, route, placeAt(tenant, 'absent'));
      expect(bare(draft)).toBe(bare(absent));
    }
});
