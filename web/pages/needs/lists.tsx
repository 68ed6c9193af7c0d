import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Resources } from '../../../shared/contracts/needs.ts';
import { intention } from '../../api/ask.ts';
import { getNeedProjects, getResources, sendResource } from '../../api/needs.ts';
import { goTo, hereWith, parameter, stayHere, workPage } from '../../here.ts';
import { count, named, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { regionNames } from '../../parts/regions.ts';
import { ProblemError } from '../../problem.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';

const Offer = lazily(async () => (await import('./offer.tsx')).Offer);

type One = Resources['items'][number];
type Props = { tenant: string; mayOffer: boolean };

/** One that is free can be taken back; one that is used for a need can be made free again. */
function Resource({ tenant, mayOffer, one, reload }: Props & { one: One; reload(): void }) {
  const { id, kind, title, provider, terms, community, state, claimedBy } = one;
  const refused = useSignal<unknown>(undefined);
  const wish = useMemo(intention, [state]);
  const act = state === 'offered' ? 'withdraw' : 'free';
  const send = async () => {
    try {
      await sendResource(tenant, { type: act, id }, wish);
      reload();
    } catch (cause) {
      refused.value = cause;
    }
  };
  return (
    <li>
      <span class={state === 'offered' ? 'tag done' : 'tag'}>{named(`needs.r.${state}`)}</span>{' '}
      {named(`needs.r.${kind}`)} · <span lang="zh-CN">{title}</span>
      <span class="block small quiet" lang="zh-CN">
        {[provider, regionNames([community]), terms].filter(Boolean).join(' · ')}
      </span>
      {claimedBy && (
        <span class="block small">
          {t('needs.r.for')}{' '}
          <a href={hereWith({ tab: 'list', need: claimedBy.need })} lang="zh-CN" onClick={stayHere}>
            {claimedBy.text}
          </a>
        </span>
      )}
      {mayOffer && state !== 'withdrawn' && (
        <button
          type="button"
          class="button plain"
          aria-label={`${t(`needs.r.do.${act}`)} ${title}`}
          onClick={() => void send()}
        >
          {t(`needs.r.do.${act}`)}
        </button>
      )}
      {refused.value instanceof ProblemError && <Failure problem={refused.value} again={reload} />}
    </li>
  );
}

type Listed = Props & { items: readonly One[]; reload(): void };

function ResourceList({ tenant, mayOffer, items, reload }: Listed) {
  const isOffering = mayOffer && parameter('act') === 'offer';
  const done = () => {
    goTo(hereWith({ act: '' }));
    reload();
  };
  return (
    <>
      {isOffering && <Offer tenant={tenant} onDone={done} />}
      <section class="card">
        <h2>{t('needs.lists.resources')}</h2>
        {items.length === 0 && <p class="quiet">{t('needs.lists.noResources')}</p>}
        {mayOffer && !isOffering && (
          <p>
            <a class="button" href={hereWith({ act: 'offer', done: '' })} onClick={stayHere}>
              {t('needs.r.offer')}
            </a>
          </p>
        )}
        <ul class="plain-list">
          {items.map((one) => (
            <Resource key={one.id} tenant={tenant} mayOffer={mayOffer} one={one} reload={reload} />
          ))}
        </ul>
      </section>
    </>
  );
}

/** The three lists: what is needed, what can be put in, and the projects that came of it. */
export function Lists({ tenant, mayOffer }: Props) {
  const asked = useMemo(
    () => query(() => Promise.all([getResources(tenant), getNeedProjects(tenant)])),
    [],
  );
  const both = asked.data.value;
  const problem = asked.problem.value;
  if (problem) return <Failure problem={problem} again={() => void asked.load()} />;
  if (!both) return <Loading />;
  const [{ items: resources }, { items: projects }] = both;
  return (
    <>
      <section class="card">
        <h2>{t('needs.lists.needs')}</h2>
        <p>
          <a class="button" href={hereWith({ tab: 'list', status: 'listed' })} onClick={stayHere}>
            {t('needs.lists.toNeeds')}
          </a>
        </p>
      </section>
      <ResourceList
        tenant={tenant}
        mayOffer={mayOffer}
        items={resources}
        reload={() => void asked.load()}
      />
      <section class="card">
        <h2>{t('needs.lists.projects')}</h2>
        {projects.length === 0 && <p class="quiet">{t('needs.lists.noProjects')}</p>}
        <ul class="plain-list">
          {projects.map(({ purchase, title, needs, forms }) => (
            <li key={purchase}>
              <a href={workPage('purchase', { tenant, purchase })} lang="zh-CN">
                {title}
              </a>
              <span class="block small quiet">
                {t('needs.lists.answers', { needs: count(needs), forms: count(forms) })}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
