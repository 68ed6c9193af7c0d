import type { FieldFault } from '../../shared/domain/errors.ts';
import type { Announcement, Collection } from '../../shared/domain/ideas/collection.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { hashOf } from '../../shared/store/audit.ts';
import { collectionWrite, readCollection } from '../../shared/store/ideas.ts';
import { record } from '../../shared/store/record.ts';
import type { Reply } from '../../shared/store/replies.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import { invalid } from '../http/problem.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import type { Official } from './official.ts';

type Opening = {
  tenant: TenantId;
  actor: Official;
  announcement: Announcement;
  repeat: Reply;
};

/** The fund the prizes are paid from; prizes are money too, and money keeps to its uses (seed 3-20). */
function fundOf({ settings }: TenantConfig, { fund, categories }: Announcement) {
  const found = settings.fundSources?.find(({ id }) => id === fund);
  if (!found) throw invalid([{ pointer: '/fund', code: 'unknown-entry' }]);
  const outside = categories.flatMap((category, at): FieldFault[] =>
    found.permits.includes(category)
      ? []
      : [{ pointer: `/categories/${at}`, code: 'outside-fund-use' }],
  );
  if (outside.length > 0) throw invalid(outside);
  return found;
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** The id follows from the request, so that a repeated one is answered with what the first made. */
const idFor = ({ tenant, repeat: { principal, key } }: Opening): string =>
  [...Buffer.from(hashOf({ tenant, principal, key }), 'hex').subarray(0, 26)]
    .map((byte) => alphabet[byte % 32])
    .join('');

/**
 * Opens a collection of ideas: announced at once, ideas come in between its dates.
 *
 * @throws {DomainError} `invalid-request` for a fund that is not there, or not for these categories
 */
export async function openCollection(deps: Deps, opening: Opening): Promise<{ id: string }> {
  const { tenant, actor, announcement, repeat } = opening;
  const config = await tenantConfig(deps, tenant);
  const { name: fundName } = fundOf(config, announcement);
  const now = await tenantNow(deps, config);
  const id = idFor(opening);
  const collection: Collection = {
    id,
    announcement,
    fundName,
    openedBy: actor.personId,
    openedAt: now,
    ledger: [],
  };
  if (await readCollection(deps.table, tenant, id)) return { id };
  await record(deps.table, {
    subject: { tenant, kind: 'ideas', id },
    writes: () => [collectionWrite(deps.table, tenant, { collection, revision: 0 })],
    actor,
    origin: deps.origin,
    command: 'openIdeas',
    after: { announcement },
    now,
    worldNow: deps.clock.now(),
    repeat,
  });
  return { id };
}
