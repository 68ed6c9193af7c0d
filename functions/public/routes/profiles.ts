import { type Context, Hono } from 'hono';
import { OrganizationPath } from '../../../shared/contracts/organizations.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { OrganizationId } from '../../../shared/domain/ids.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { readProfile } from '../../../shared/store/passports.ts';
import { creditRecord } from '../../credit-record.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { renderCredit } from '../../pages/render-credit.ts';
import { renderOrganization } from '../../pages/render-organization.ts';

async function profileOf(c: Context<Env>, id: OrganizationId) {
  const profile = await readProfile(c.var.deps.table, id);
  if (!profile) throw new DomainError({ code: 'not-found' });
  return profile;
}

export const profiles = new Hono<Env>()
  .get('/profiles/:organization', valid('param', OrganizationPath), async (c) =>
    c.json(await profileOf(c, c.req.valid('param').organization), 200),
  )
  .get('/profiles/:organization/credit', valid('param', OrganizationPath), async (c) =>
    c.json(await creditRecord(c.var.deps, c.req.valid('param').organization), 200),
  );

/** Our own style and script, as every published page has them. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

function published(c: Context<Env>, text: string) {
  c.header('Content-Security-Policy', policy);
  c.header('Cache-Control', 'public, max-age=30, must-revalidate');
  return c.html(text, 200);
}

const pageIn = async (c: Context<Env>, language: Language, id: OrganizationId) =>
  published(c, renderOrganization(language, await profileOf(c, id)));

const resultsIn = async (c: Context<Env>, language: Language, id: OrganizationId) =>
  published(c, renderCredit(language, id, await creditRecord(c.var.deps, id)));

/**
 * The page of an organization that agreed to have one; consent taken back, it is gone with the next request. What was
 * noticed of its results is everybody's to read, agreed or not.
 */
export const organizationPages = new Hono<Env>()
  .get('/organizations/:organization/', valid('param', OrganizationPath), (c) =>
    pageIn(c, 'zh-CN', c.req.valid('param').organization),
  )
  .get('/en/organizations/:organization/', valid('param', OrganizationPath), (c) =>
    pageIn(c, 'en', c.req.valid('param').organization),
  )
  .get('/organizations/:organization/results/', valid('param', OrganizationPath), (c) =>
    resultsIn(c, 'zh-CN', c.req.valid('param').organization),
  )
  .get('/en/organizations/:organization/results/', valid('param', OrganizationPath), (c) =>
    resultsIn(c, 'en', c.req.valid('param').organization),
  );
