import { type Context, Hono } from 'hono';
import type { PublicPurchase } from '../../../shared/contracts/notices.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { readBoard, readBoards } from '../../../shared/store/boards.ts';
import { readCommentsShown } from '../../../shared/store/comments.ts';
import { readDutiesShown, readShown } from '../../../shared/store/communities.ts';
import { readShelf } from '../../../shared/store/directory.ts';
import { listNotices, readPublished } from '../../../shared/store/published.ts';
import { readRegions } from '../../../shared/store/regions.ts';
import type { Table } from '../../../shared/store/table.ts';
import type { Env } from '../../http/environment.ts';
import { answerLetter, frameOf, ownerIn } from '../../http/letter-answer.ts';
import { boardLetter, boardsLetter } from '../../letters/board.ts';
import { communityParts } from '../../letters/community.ts';
import { commentParts, specialityPart } from '../../letters/community-comments.ts';
import { html } from '../../parts/markup.ts';
import { tenantConfig, tenantNow, tenantOf } from '../../tenants.ts';
import { within } from '../../within.ts';

/** A board looks through as many published purchases of the tenant, and shows as many of its community. */
const looked = 200;
const shown = 20;

async function common(c: Context<Env>, below = '') {
  const tenant = tenantOf(c.req.param('tenant') ?? '');
  const deps = await within(c.var.deps, { as: 'resident', tenant });
  const config = await tenantConfig(deps, tenant);
  const here = `/t/${tenant}/communities${below}`;
  const frame = { ...frameOf(c, here), tenantName: ownerIn(c, config) };
  return { deps, tenant, config, frame, streets: await readRegions(deps.table, tenant) };
}

/** A place of a plan is the community itself, or the street or district around it. */
const isDoneIn = (community: string, regionCodes: readonly string[]) =>
  regionCodes.some((code) => community.startsWith(code));

/** The latest published purchases for a community: the list is one query, only what is shown is read. */
async function purchasesFor(
  table: Table,
  tenant: TenantId,
  community: string,
): Promise<PublicPurchase[]> {
  const { items } = await listNotices(table, tenant, { limit: looked });
  const near = items.filter(({ regionCodes = [] }) => isDoneIn(community, regionCodes));
  const latest = near.slice(0, shown);
  const all = await Promise.all(
    latest.map(({ purchaseId }) => readPublished(table, tenant, purchaseId)),
  );
  return all.filter((one) => one !== undefined);
}

/** The three opennesses of each community, for everybody (seed 4-09). */
export const boardLetters = new Hono<Env>()
  .get('/t/:tenant/communities', async (c) => {
    const { deps, frame, tenant, streets } = await common(c);
    const states = await readBoards(deps.table, tenant);
    return answerLetter(c, boardsLetter({ ...frame, tenant, streets, states }));
  })
  .get('/t/:tenant/communities/:community', async (c) => {
    const community = c.req.param('community');
    const { deps, config, frame, tenant, streets } = await common(c, `/${community}`);
    const street = streets.find(({ children }) => children.some(({ code }) => code === community));
    const place = street?.children.find(({ code }) => code === community);
    if (!street || !place) throw new DomainError({ code: 'not-found' });
    const [records, purchases, shown, entries, now, comments, { speciality }] = await Promise.all([
      readBoard(deps.table, tenant, community),
      purchasesFor(deps.table, tenant, community),
      readShown(deps.table, tenant, community),
      readDutiesShown(deps.table, tenant),
      tenantNow(deps, config),
      readCommentsShown(deps.table, tenant, community),
      readShelf(deps.table, tenant, community),
    ]);
    const { language } = frame;
    const own = communityParts({ language, shown, entries, today: dayOf(now) });
    const about = html`${specialityPart(language, speciality)}${own}${commentParts(language, comments)}`;
    const name = `${street.name}${place.name}`;
    return answerLetter(
      c,
      boardLetter({ ...frame, tenant, place: name, records, purchases, about }),
    );
  });
