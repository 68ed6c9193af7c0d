import type { Context } from '../../shared/domain/purchase/decision.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import type { Request } from '../acting.ts';
import type { Deps } from '../ports.ts';
import { supportOf } from '../support-of.ts';

/** What of the help that contracts promised was given: read only when the file is closed. */
export async function supportCircumstances(
  { table }: Pick<Deps, 'table'>,
  { command }: Request,
  { tenantId: tenant, id: purchase, projects }: Purchase,
): Promise<Pick<Context, 'support'>> {
  if (command.type !== 'disclose') return {};
  const found = await Promise.all(
    Object.values(projects)
      .filter(({ signedAt }) => signedAt !== undefined)
      .map(async (project) => {
        const place = { tenant, purchase, organization: project.organizationId };
        return [project.organizationId, await supportOf(table, place, project)] as const;
      }),
  );
  return {
    support: Object.fromEntries(found.flatMap(([id, account]) => (account ? [[id, account]] : []))),
  };
}
