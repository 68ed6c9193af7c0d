import { type Context, Hono } from 'hono';
import { readRegions } from '../../../shared/store/regions.ts';
import type { Env } from '../../http/environment.ts';
import { answerLetter, formOf, frameOf, ownerIn } from '../../http/letter-answer.ts';
import { remember, rememberedIn } from '../../http/remembered.ts';
import { isSize, keeping } from '../../letters/letter.ts';
import { residentsLetter, residentsPlaceLetter } from '../../letters/residents.ts';
import { tenantConfig, tenantOf } from '../../tenants.ts';
import { within } from '../../within.ts';

async function common(c: Context<Env>, below = '') {
  const tenant = tenantOf(c.req.param('tenant') ?? '');
  const deps = await within(c.var.deps, { as: 'resident', tenant });
  const config = await tenantConfig(deps, tenant);
  const home = `/t/${tenant}/residents`;
  const frame = { ...frameOf(c, `${home}${below}`), tenantName: ownerIn(c, config) };
  return { tenant, frame, home, streets: await readRegions(deps.table, tenant) };
}
type Streets = Awaited<ReturnType<typeof common>>['streets'];

/** The community in the tree, with its street; one of another tenant, or one that is gone, is none. */
function placed(streets: Streets, code: string | undefined) {
  const street = streets.find(({ children }) => children.some((one) => one.code === code));
  const community = street?.children.find((one) => one.code === code);
  return street && community && { street, community };
}

/** The residents' home of a tenant. It keeps nothing of anybody: what is remembered lies on the device. */
export const residentsLetters = new Hono<Env>()
  .get('/t/:tenant/residents', async (c) => {
    const { tenant, frame, streets } = await common(c);
    const own = placed(streets, rememberedIn(c).community);
    const letter = residentsLetter({
      ...frame,
      at: { tenant, ...(own && { street: own.street.code, community: own.community.code }) },
      ...(own && { place: `${own.street.name} ${own.community.name}` }),
    });
    return answerLetter(c, letter);
  })
  .post('/t/:tenant/residents', async (c) => {
    const { frame, home, streets } = await common(c);
    const { size, community } = await formOf(c);
    const known = rememberedIn(c);
    const chosen =
      community === undefined ? known.community : placed(streets, community)?.community.code;
    remember(c, {
      ...(isSize(size) ? { size } : known.size && { size: known.size }),
      ...(chosen && { community: chosen }),
    });
    const { size: _before, ...display } = frame.display;
    return c.redirect(keeping({ ...frame, display }, home), 303);
  })
  .get('/t/:tenant/residents/place', async (c) => {
    const { frame, home, streets } = await common(c, '/place');
    const [only, ...more] = streets;
    const asked = c.req.query('street') ?? (more.length === 0 ? only?.code : undefined);
    const street = streets.find(({ code }) => code === asked);
    const here = street ? `${frame.here}?street=${street.code}` : frame.here;
    const letter = residentsPlaceLetter({
      ...frame,
      here,
      home,
      streets,
      ...(street && { street }),
    });
    return answerLetter(c, letter);
  });
