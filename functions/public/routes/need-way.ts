import { randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { DomainError } from '../../../shared/domain/errors.ts';
import { DocumentId, type TenantId } from '../../../shared/domain/ids.ts';
import { type Need, NeedId, type NeedRow } from '../../../shared/domain/needs/need.ts';
import { readMeeting, readVote } from '../../../shared/store/gatherings.ts';
import { listNeeds, readNeed, readWhole, supportNeed } from '../../../shared/store/needs.ts';
import { readPublished } from '../../../shared/store/published.ts';
import { readRegions } from '../../../shared/store/regions.ts';
import { blobPaths } from '../../files/blob-paths.ts';
import type { Env } from '../../http/environment.ts';
import { answerLetter, formOf, frameOf, ownerIn } from '../../http/letter-answer.ts';
import { type Hourly, limit } from '../../http/limits.ts';
import type { PutTo } from '../../letters/gathering-steps.ts';
import { photographSentLetter } from '../../letters/need-photographs.ts';
import { needSupportLetter, needsWhereLetter } from '../../letters/need-support.ts';
import { needCodeLetter, needWayLetter } from '../../letters/need-way.ts';
import { markOf } from '../../need-marks.ts';
import { needIdOf, plainReceipt } from '../../need-receipts.ts';
import type { Deps } from '../../ports.ts';
import { tenantConfig, tenantOf } from '../../tenants.ts';
import { within } from '../../within.ts';
import { answerWithForm, photographFormFor } from '../need-photographs.ts';

const lookUps: Hourly = { one: 600, place: 60, all: 20_000 };
/** A staircase may share one address on the network; a script that empties its cookies does not get far. */
const supports: Hourly = { one: 300, place: 60, all: 20_000 };

async function common(c: Context<Env>, below: string) {
  const tenant = tenantOf(c.req.param('tenant') ?? '');
  const deps = await within(c.var.deps, { as: 'resident', tenant });
  const config = await tenantConfig(deps, tenant);
  const frame = { ...frameOf(c, `/t/${tenant}/${below}`), tenantName: ownerIn(c, config) };
  return { deps, tenant, config, frame };
}
type Common = Awaited<ReturnType<typeof common>>;

const nameIn = async ({ table }: Deps, tenant: TenantId, community: string): Promise<string> => {
  const streets = await readRegions(table, tenant);
  const street = streets.find(
    ({ code, children }) => code === community || children.some((one) => one.code === community),
  );
  const own = street?.children.find(({ code }) => code === community);
  return [street?.name, own?.name].filter(Boolean).join(' ');
};

/** Meetings and votes it was put to, as they stand: its last few. */
async function putOf({ deps, tenant }: Common, { put = [] }: Need): Promise<PutTo[]> {
  const found = await Promise.all(
    put.slice(-4).map(async ({ kind, id }): Promise<PutTo | undefined> => {
      if (kind === 'vote') {
        const vote = await readVote(deps.table, tenant, id);
        return vote && { vote };
      }
      const meeting = await readMeeting(deps.table, tenant, id);
      return meeting && { meeting };
    }),
  );
  return found.flatMap((one) => one ?? []);
}

async function wayOf(c: Context<Env>, shared: Common, code: string) {
  const { deps, tenant, frame } = shared;
  const need = await readNeed(deps.table, tenant, needIdOf(code));
  const action = `/t/${tenant}/need/mine`;
  if (!need) {
    const faults = [{ field: 'code' as const, code: 'need-code' }];
    return answerLetter(c, needCodeLetter({ ...frame, action, typed: code, faults }), 422);
  }
  const whole = await readWhole(deps.table, tenant, need);
  const project = whole.purchase && (await readPublished(deps.table, tenant, whole.purchase.id));
  const letter = needWayLetter({
    ...frame,
    tenant,
    put: await putOf(shared, whole),
    need,
    whole,
    place: await nameIn(deps, tenant, need.community),
    ...(project && {
      project,
      projectPage: `/t/${tenant}/purchases/${project.purchaseId}/`,
    }),
    ...(await photographFormFor(c, shared, need.id)),
    back: action,
  });
  return answerWithForm(c, letter);
}

/** Those a neighbour may support, what is furthest first. */
const shownStatuses = ['planned', 'listed', 'answered', 'verified'] as const;
const mostShown = 30;

async function rowsIn({ deps, tenant }: Common, community: string): Promise<NeedRow[]> {
  const pages = await Promise.all(
    shownStatuses.map((status) =>
      listNeeds(deps.table, tenant, { status, community, limit: mostShown }),
    ),
  );
  const rows = pages.flatMap((page) => page.rows);
  return rows.toSorted((a, b) => b.whole.supports - a.whole.supports).slice(0, mostShown);
}

type Said = 'counted' | 'again' | 'closed';

async function community(c: Context<Env>, shared: Common, code: string, said?: Said) {
  const { deps, tenant, frame } = shared;
  const streets = await readRegions(deps.table, tenant);
  const street = streets.find(({ children }) => children.some((one) => one.code === code));
  const own = street?.children.find((one) => one.code === code);
  if (!street || !own) throw new DomainError({ code: 'not-found' });
  const rows = await rowsIn(shared, code);
  const letter = needSupportLetter({
    ...frame,
    tenant,
    community: own,
    street,
    rows,
    ...(said && { said }),
  });
  return answerLetter(c, letter);
}

const cookie = '__Host-needs';

/** A number this device keeps, and nobody else: it says nothing, and is not the same as any other we give. */
function deviceOf(c: Context<Env>): string {
  const known = getCookie(c, cookie);
  if (known && /^[0-9a-f]{32}$/.test(known)) return known;
  const fresh = randomBytes(16).toString('hex');
  setCookie(c, cookie, fresh, {
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: 400 * 86_400,
  });
  return fresh;
}

/** A photograph that was shown to everybody; one that was not is as absent as one that is not there. */
async function photograph(c: Context<Env>) {
  const { deps, tenant } = await common(c, 'needs');
  const id = NeedId.safeParse(c.req.param('need')).data;
  const asked = DocumentId.safeParse(c.req.param('photo')).data;
  const need = id && asked ? await readNeed(deps.table, tenant, id) : undefined;
  const shown = need?.photographs?.find((one) => one.id === asked);
  if (!need || !shown) throw new DomainError({ code: 'not-found' });
  const { mediaType } = shown;
  const path = blobPaths.photograph({ tenant, need: need.id, id: shown.id });
  const name = mediaType === 'image/png' ? 'photo.png' : 'photo.jpg';
  return c.redirect((await deps.blobs.link({ path, name, mediaType })).url, 303);
}

/** Following a receipt, and saying that one needs it too. */
export const needWays = new Hono<Env>()
  .get('/t/:tenant/need/mine', async (c) => {
    const { frame } = await common(c, 'need/mine');
    return answerLetter(c, needCodeLetter({ ...frame, action: frame.here }));
  })
  .post('/t/:tenant/need/mine', async (c) => {
    const shared = await common(c, 'need/mine');
    await limit(shared.deps, 'need-look', shared.tenant, lookUps);
    return wayOf(c, shared, plainReceipt((await formOf(c))['code'] ?? ''));
  })
  .get('/t/:tenant/need/photo', async (c) => {
    const { tenant, frame } = await common(c, 'need/photo');
    return answerLetter(c, photographSentLetter({ ...frame, mine: `/t/${tenant}/need/mine` }));
  })
  .get('/t/:tenant/photographs/:need/:photo', photograph)
  .get('/t/:tenant/needs', async (c) => {
    const { deps, tenant, frame } = await common(c, 'needs');
    const streets = await readRegions(deps.table, tenant);
    return answerLetter(c, needsWhereLetter({ ...frame, tenant, streets }));
  })
  .get('/t/:tenant/needs/:community', async (c) => {
    const code = c.req.param('community');
    return community(c, await common(c, `needs/${code}`), code);
  })
  .post('/t/:tenant/needs/:community', async (c) => {
    const code = c.req.param('community');
    const shared = await common(c, `needs/${code}`);
    const { deps, tenant, config } = shared;
    if (config.summary.isSuspended) throw new DomainError({ code: 'tenant-suspended' });
    const id = NeedId.safeParse((await formOf(c))['need']).data;
    if (!id) return community(c, shared, code, 'closed');
    await limit(deps, 'need-support', id, supports);
    const device = deviceOf(c);
    const markFor = (need: string) => markOf(deps.secrets.linkKey, need, device);
    const worldNow = deps.clock.now();
    const said = await supportNeed(deps.table, tenant, { id, markFor, worldNow });
    return community(c, shared, code, said);
  });
