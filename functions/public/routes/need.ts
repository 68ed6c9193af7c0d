import { type Context, Hono } from 'hono';
import { ReportNeed } from '../../../shared/contracts/residents.ts';
import { needGroups } from '../../../shared/domain/needs/names.ts';
import { type Region, readRegions } from '../../../shared/store/regions.ts';
import type { Env } from '../../http/environment.ts';
import { answerLetter, formOf, frameOf, ownerIn } from '../../http/letter-answer.ts';
import type { Fault } from '../../letters/form.ts';
import {
  needCommunityLetter,
  needLetter,
  needReceiptLetter,
  needStreetLetter,
} from '../../letters/need.ts';
import { tenantConfig, tenantOf } from '../../tenants.ts';
import { within } from '../../within.ts';
import { answerWithForm, photographFormFor } from '../need-photographs.ts';
import { reportNeed } from '../report-need.ts';

type Field = 'category' | 'regionCode' | 'text';
const fields: readonly Field[] = ['regionCode', 'text', 'category'];
const faultCodes: Record<Field, string> = {
  category: 'choose-category',
  regionCode: 'choose-community',
  text: 'need-too-short',
};

/** As many places can be chosen among other questions; more of them are a question of their own. */
const fewPlaces = 8;

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

type Wrong = { typed?: Partial<Record<Field, string>>; faults?: Fault<Field>[] };

function needStep(
  { frame, tenant, regions }: Common,
  street: Region,
  chosen: string | undefined,
  wrong: Wrong = {},
) {
  const community = street.children.find(({ code }) => code === chosen);
  const start = `/t/${tenant}/need`;
  const ofStreet = `${start}?street=${street.code}`;
  const common = {
    ...frame,
    here: community ? `${ofStreet}&community=${community.code}` : ofStreet,
    back: start,
    street,
    communities: street.children,
  };
  const isOwnStep = street.children.length > fewPlaces && !community && !wrong.faults;
  if (isOwnStep) return needCommunityLetter({ ...common, next: ofStreet });
  return needLetter({
    ...common,
    ...(regions.length === 1 && { back: ofStreet }),
    action: start,
    ...(community && { community }),
    ...wrong,
  });
}

/** Boxes that were ticked. */
const groupsIn = (form: Readonly<Record<string, string>>) =>
  needGroups.filter((group) => form[`whom-${group}`] === 'yes');

/** Reporting a need on a phone, without an account and without a script. */
export const needLetters = new Hono<Env>()
  .get('/t/:tenant/need', async (c) => {
    const shared = await common(c);
    const [only, ...more] = shared.regions;
    const asked = c.req.query('street') ?? (more.length === 0 ? only?.code : undefined);
    const street = shared.regions.find((region) => region.code === asked);
    if (!street) return answerLetter(c, streetStep(shared, asked !== undefined), asked ? 422 : 200);
    return answerLetter(c, needStep(shared, street, c.req.query('community')));
  })
  .post('/t/:tenant/need', async (c) => {
    const shared = await common(c);
    const form = await formOf(c);
    const street = shared.regions.find((region) => region.code === form['street']);
    if (!street) return answerLetter(c, streetStep(shared, true), 422);
    const need = ReportNeed.safeParse({ ...form, forWhom: groupsIn(form) });
    const community = street.children.find(({ code }) => code === form['regionCode']);
    if (!need.success || !community) {
      const issues = need.error?.issues ?? [];
      const wrong = new Map(issues.map(({ path, message }) => [String(path[0]), message]));
      if (!community) wrong.set('regionCode', '');
      const faults = fields
        .filter((field) => wrong.has(field))
        .map((field) => ({
          field,
          code: wrong.get(field) === 'identity-number' ? 'identity-number' : faultCodes[field],
        }));
      const letter = needStep(shared, street, community?.code, { typed: form, faults });
      return answerLetter(c, letter, 422);
    }
    const { deps, tenant } = shared;
    const { receipt, need: kept } = await reportNeed(deps, tenant, need.data);
    const letter = needReceiptLetter({
      ...shared.frame,
      receipt,
      at: kept.at,
      ...(kept.due && { due: kept.due }),
      place: `${street.name} ${community.name}`,
      category: kept.category,
      text: kept.text,
      ...(await photographFormFor(c, shared, kept.id)),
      portal: `/t/${tenant}/`,
      mine: `/t/${tenant}/need/mine`,
      neighbours: `/t/${tenant}/needs/${community.code}`,
    });
    return answerWithForm(c, letter, 201);
  });
