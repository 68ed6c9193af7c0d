import { useMemo } from 'preact/hooks';
import type { PlaceInTree, RegionHistory } from '../../../shared/contracts/region-tree.ts';
import { getRegionHistory } from '../../api/regions.ts';
import { instant, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';

function Lines({ history, node }: { history: RegionHistory; node: PlaceInTree }) {
  const items = [...history.items].reverse();
  return (
    <>
      {items.length === 0 && (
        <div class="empty">
          <p class="empty-title">{t('rg.history.none')}</p>
        </div>
      )}
      <ul class="rows">
        {items.map(({ at, change, reason, by, was, is }) => (
          <li class="row" key={`${at}${is}`}>
            <div>
              <h3>{named(`rg.${change}`)}</h3>
              <p>{was && was !== is ? `${was} → ${is}` : is}</p>
              <p class="small quiet">{t('rg.history.by', { by, at: instant(at), reason })}</p>
            </div>
          </li>
        ))}
      </ul>
      <p class="small quiet">
        {t('rg.history.since', { name: history.names[0]?.name ?? node.name, day: node.validFrom })}
      </p>
    </>
  );
}

/** What a place was called and what was done to it, newest first. */
export function History({ tenant, node }: { tenant: string; node: PlaceInTree }) {
  const asked = useMemo(() => query(() => getRegionHistory(tenant, node.id)), [node.id]);
  const history = asked.data.value;
  const problem = asked.problem.value;
  return (
    <section class="card">
      <h2>{t('rg.history.of', { name: node.name })}</h2>
      {history && <Lines history={history} node={node} />}
      {!history && problem && <Failure problem={problem} again={() => void asked.load()} />}
      {!history && !problem && <Loading />}
    </section>
  );
}
