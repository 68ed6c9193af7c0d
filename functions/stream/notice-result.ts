import { Bar } from '../../shared/domain/evaluation/bar.ts';
import { noticedToAll, type ResultPlace } from '../../shared/domain/evaluation/public-result.ts';
import { roundId } from '../../shared/domain/evaluation/rated-round.ts';
import type { ProjectPlace } from '../../shared/domain/fieldwork/activity.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import { putBarNoticed, putNoticed, readNoticed, roundOfImage } from '../../shared/store/credit.ts';
import type { Item } from '../../shared/store/items.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { projectOf } from '../../shared/store/sightings.ts';
import { resultPlace } from '../credit-record.ts';
import { inBothLanguages } from '../pages/page.ts';
import { renderResult } from '../pages/render-result.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig } from '../tenants.ts';
import { forTenant } from '../within.ts';

/** What everybody may know of a project: its purchase and whose it is. */
async function about(deps: Deps, { tenant, purchase: id, organization }: ProjectPlace) {
  const { summary } = await tenantConfig(deps, tenant);
  const { purchase } = await loadPurchase(deps.table, tenant, id);
  const name = purchase.applications[organization]?.organization.name ?? organization;
  const place: ResultPlace = {
    tenant,
    tenantName: summary.name,
    purchase: id,
    title: purchase.plan.title,
    organization: { id: organization, name },
  };
  return { place, summary };
}

async function noticeRound(all: Deps, project: ProjectPlace, image: Item): Promise<void> {
  const { version, round } = roundOfImage(image);
  const deps = await forTenant(all, project.tenant);
  const before = await readNoticed(deps.table, project, roundId(round));
  if (!round.result && !before) return;
  const { place, summary } = await about(deps, project);
  const noticed = noticedToAll(round, place, before?.noticed);
  if (!noticed || !(await putNoticed(deps.table, { noticed, version }, summary.isSandbox))) return;
  const pages = inBothLanguages(resultPlace(noticed), (language) =>
    renderResult(language, noticed, summary),
  );
  for (const { path, html } of pages) await deps.site.write(path, html, 'text/html; charset=utf-8');
}

async function noticeBar(all: Deps, tenant: TenantId, bar: Bar): Promise<void> {
  const deps = await forTenant(all, tenant);
  const { organization, purchase, name, source, from, until } = bar;
  const { place, summary } = await about(deps, { tenant, purchase, organization });
  await putBarNoticed(deps.table, { ...place, name, source, from, until }, summary.isSandbox);
}

/**
 * Notices to everybody what a round of evaluation came to, once its tenant noticed it, and a bar once it is in force:
 * on a page, and as a line of the organization's credit record. Written from the item as it became, in order: given
 * again it changes nothing, and a result that an appeal changed keeps the one it corrects.
 */
export async function noticeResult(deps: Deps, image: Item): Promise<void> {
  const project = image['et'] === 'evaluation' && projectOf(String(image['PK']));
  if (project) await noticeRound(deps, project, image);
  const tenant = TenantId.safeParse(String(image['PK']).slice('T#'.length)).data;
  if (image['et'] === 'bar' && tenant) await noticeBar(deps, tenant, Bar.parse(image['bar']));
}
