import { type Context, Hono } from 'hono';
import { ReportNeed } from '../../../shared/contracts/residents.ts';
import { type Region, readRegions } from '../../../shared/store/regions.ts';
import type { Env } from '../../http/environment.ts';
import { answerLetter, formOf, frameOf, ownerIn } from '../../http/letter-answer.ts';
import type { Fault } from '../../letters/form.ts';
import { needLetter, needReceiptLetter, needStreetLetter } from '../../letters/need.ts';
import { tenantConfig, tenantNow, tenantOf } from '../../tenants.ts';
import { within } from '../../within.ts';
import { reportNeed } from '../report-need.ts';

type Field = 'category' | 'regionCode' | 'text';
const fields: readonly Field[] = ['category', 'regionCode', 'text'];
const faultCodes: Record<Field, string> = {
  category: 'choose-category',
  regionCode: 'choose-community',
  text: 'need-too-short',
};

const place = (c: Context<Env>) => tenantOf(c.req.param('tenant') ?? '');

async function common(c: Context<Env>) {
  const tenant = place(c);
  const deps = await within(c.var.deps, { as: 'resident', tenant });
  const config = await tenantConfig(deps, tenant);
  const regions = await readRegions(deps.table, tenant);
  const frame = { ...frameOf(c, `/t/${tenant}/need`), tenantName: ownerIn(c, config) };
  return { deps, tenant, config, regions, frame };
}
type Common = Awaited<ReturnType<typeof common>>;

const streetStep = ({ frame, regions }: Common, isWrong: boolean) =>
  needStreetLetter({
    ...frame,
    next: frame.here,
    streets: regions,
    ...(isWrong && { faults: [{ field: 'street', code: 'choose-street' }] }),
  });

function needStep(
  { frame, tenant }: Common,
  street: Region,
  wrong: { typed?: Partial<Record<Field, string>>; faults?: Fault<Field>[] } = {},
) {
  const here = `/t/${tenant}/need?street=${street.code}`;
  return needLetter({
    ...frame,
    here,
    back: `/t/${tenant}/need`,
    action: `/t/${tenant}/need`,
    street,
    communities: street.children,
    ...wrong,
  });
}

/** Reporting a need on a phone, without an account and without a script. */
export const needLetters = new Hono<Env>()
  .get('/t/:tenant/need', async (c) => {
    const shared = await common(c);
    const asked = c.req.query('street');
    const street = shared.regions.find((region) => region.code === asked);
    if (!street) return answerLetter(c, streetStep(shared, asked !== undefined), asked ? 422 : 200);
    return answerLetter(c, needStep(shared, street));
  })
  .post('/t/:tenant/need', async (c) => {
    const shared = await common(c);
    const form = await formOf(c);
    const street = shared.regions.find((region) => region.code === form['street']);
    if (!street) return answerLetter(c, streetStep(shared, true), 422);
    const need = ReportNeed.safeParse(form);
    const community = street.children.find(({ code }) => code === form['regionCode']);
    if (!need.success || !community) {
      const wrong = new Set(need.error?.issues.map(({ path }) => String(path[0])) ?? []);
      if (!community) wrong.add('regionCode');
      const faults = fields
        .filter((field) => wrong.has(field))
        .map((field) => ({ field, code: faultCodes[field] }));
      return answerLetter(c, needStep(shared, street, { typed: form, faults }), 422);
    }
    const { deps } = shared;
    const receipt = await reportNeed(deps, shared.tenant, need.data);
    const letter = needReceiptLetter({
      ...shared.frame,
      receipt,
      at: await tenantNow(deps, shared.config),
      place: `${street.name} ${community.name}`,
      category: need.data.category,
      text: need.data.text,
      portal: `/t/${shared.tenant}/`,
    });
    return answerLetter(c, letter, 201);
  });
