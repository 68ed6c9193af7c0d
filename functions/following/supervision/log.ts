import type { ProjectLog } from '../../../shared/contracts/supervision.ts';
import { viewFor } from '../../../shared/domain/purchase/views.ts';
import { logOf } from '../../../shared/domain/supervision/log.ts';
import { readWholeAudit } from '../../../shared/store/purchases.ts';
import { isSecretStill, officialPosts, shownEntry } from '../../audit-view.ts';
import { namesIn } from '../../names.ts';
import { standOf } from './facts.ts';
import type { Seen } from './place.ts';
import { supervisionView } from './view.ts';

/** What somebody did on the purchase as a whole, for those who read its chain. */
async function actsFor({ deps, place, purchase, actor, sight, config }: Seen) {
  if (sight !== 'whole') return [];
  const entries = await readWholeAudit(deps.table, place.tenant, place.purchase);
  const names = namesIn(purchase, config);
  const told = { isSecret: isSecretStill(purchase), posts: officialPosts(actor) };
  return entries
    .map((entry) => shownEntry(entry, told))
    .map(({ at, command, actor: who }) => {
      const id = who.slice(who.indexOf(':') + 1).split('@')[0] ?? '';
      return { at, command, actor: names[id] ?? '' };
    });
}

/** Everything that happened in a project, as far as the reader may see each source by itself. */
export async function projectLog(seen: Seen): Promise<ProjectLog> {
  const { purchase, place, actor } = seen;
  const shown = viewFor(purchase, actor)?.projects[place.organization];
  const [view, stand, acts] = await Promise.all([
    supervisionView(seen),
    standOf(seen),
    actsFor(seen),
  ]);
  const entries = logOf({
    project: shown ?? {
      ...seen.project,
      payments: [],
      evaluations: [],
      reports: [],
      supplements: [],
    },
    visits: view.visits,
    orders: view.orders,
    incidents: view.incidents,
    complaints: view.complaints,
    activities: stand.activities.filter(({ status }) => status !== 'void'),
    acts,
  });
  return { items: entries };
}
