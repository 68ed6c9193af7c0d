import type { Workforce } from '../../shared/contracts/workforce.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { readShownRound, readShownRounds } from '../../shared/store/appraisals.ts';
import type { Table } from '../../shared/store/table.ts';

/** As many rounds are looked through, the latest. */
const mostRounds = 3;

/**
 * What published rounds of appraisal say of single workers, as everybody may read it: one query for the rounds, and a read
 * and a query for each of the latest three in which workers were rated.
 */
export async function workersHeard(
  table: Table,
  tenant: TenantId,
): Promise<NonNullable<Workforce['heard']>> {
  const rounds = (await readShownRounds(table, tenant)).filter(
    ({ kind }) => kind === 'debriefing' || kind === 'residents',
  );
  const found = await Promise.all(
    rounds.slice(0, mostRounds).map(({ id }) => readShownRound(table, tenant, id)),
  );
  return found.flatMap((shown) =>
    (shown?.places ?? []).flatMap(({ name: place, bodies }) =>
      bodies
        .filter(({ kind }) => kind === 'worker')
        .map(({ name, post, result: { overall } }) => ({
          worker: name,
          ...(post && { post }),
          place,
          round: shown?.round.id ?? '',
          title: shown?.round.title ?? '',
          kind: shown?.round.kind ?? 'debriefing',
          n: overall.n,
          ...(!overall.suppressed && { mean: overall.mean, interval: overall.interval }),
        })),
    ),
  );
}
