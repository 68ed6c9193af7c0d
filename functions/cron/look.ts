import { listTenants } from '../../shared/store/tenants.ts';
import { escalateOverdue } from '../communities/access-clock.ts';
import { escalateComments } from '../communities/comment-clock.ts';
import { lookAtAll } from '../following/supervision/look.ts';
import { remindOfLibrary } from '../library/remind.ts';
import { remindOfOpenings } from '../neighbourhood/opening-clock.ts';
import type { Deps } from '../ports.ts';
import { forTenant, within } from '../within.ts';

/** Looks at every project under contract in every tenant. @returns how many flags wait for somebody */
export async function lookEverywhere(all: Deps): Promise<number> {
  const { table } = await within(all, { as: 'queues' });
  let flags = 0;
  for (const { id } of await listTenants(table))
    try {
      flags += (await lookAtAll(await forTenant(all, id), id)).flags;
    } catch (error) {
      console.error(error);
    }
  return flags;
}

/** Sends up what departments applied for and nobody decided in time, and objections nobody answered, in every tenant. @returns how many went up */
export async function escalateEverywhere(all: Deps): Promise<number> {
  const { table } = await within(all, { as: 'queues' });
  let escalated = 0;
  for (const { id } of await listTenants(table))
    try {
      const deps = await forTenant(all, id);
      escalated += (await escalateOverdue(deps, id)) + (await escalateComments(deps, id));
    } catch (error) {
      console.error(error);
    }
  return escalated;
}

/** Tells those who keep documents, in every tenant, what has ended or is to be looked at again. @returns how many */
export async function remindOfDocuments(all: Deps): Promise<number> {
  const { table } = await within(all, { as: 'queues' });
  let told = 0;
  for (const { id } of await listTenants(table))
    try {
      told += await remindOfLibrary(await forTenant(all, id), id);
    } catch (error) {
      console.error(error);
    }
  return told;
}

/** Tells whoever keeps a shared place that its agreement is about to end, in every tenant. @returns how many places */
export async function remindOfOpeningsEverywhere(all: Deps): Promise<number> {
  const { table } = await within(all, { as: 'queues' });
  let reminded = 0;
  for (const { id } of await listTenants(table))
    try {
      reminded += await remindOfOpenings(await forTenant(all, id), id);
    } catch (error) {
      console.error(error);
    }
  return reminded;
}
