import { useMemo } from 'preact/hooks';
import type { CollectionView } from '../../../shared/contracts/ideas.ts';
import { getCollection } from '../../api/ideas.ts';
import { Facts } from '../../form/facts.tsx';
import { hereWith, stayHere } from '../../here.ts';
import { instant, lastMinute, money, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { AwardForm } from './award-form.tsx';
import { IdeaCard } from './idea-card.tsx';
import { Ledger } from './ledger.tsx';
import { looks, type Shown } from './shown.ts';

const nextStep = ({ collection: { announcement }, phase }: CollectionView): string => {
  if (phase === 'announced') return t('ideas.next.announced', { from: instant(announcement.from) });
  if (phase === 'open') return t('ideas.next.open', { until: lastMinute(announcement.until) });
  return phase === 'review'
    ? t('ideas.next.review', { n: announcement.minimumReviews })
    : t('ideas.next.decided');
};

function Head({ tenant, view }: Pick<Shown, 'tenant' | 'view'>) {
  const { collection, phase } = view;
  return (
    <header class="page-title">
      <p>
        <a href={hereWith({ collection: '', done: '' })} onClick={stayHere}>
          {t('ideas.back')}
        </a>
      </p>
      <h1>{collection.announcement.title}</h1>
      <p>
        <span class={looks[phase]}>{named(`ideas.phase.${phase}`)}</span> {nextStep(view)}
      </p>
      <p class="small">
        <a href={`/t/${tenant}/ideas/${collection.id}`}>{t('ideas.public')}</a>
      </p>
    </header>
  );
}

const Money = ({ view }: Pick<Shown, 'view'>) => (
  <section class="card">
    <h2>{t('ideas.money')}</h2>
    <Facts
      facts={[
        [t('ideas.f.fund'), view.collection.fundName.zh],
        [t('ideas.money.budget'), money(view.prizeBudgetFen)],
        [t('ideas.money.awarded'), money(view.awardedFen)],
        [t('ideas.money.paid'), money(view.paidFen)],
      ]}
    />
  </section>
);

/** Ranked first, by rank; then as they came in. */
const inOrder = ({ ideas }: CollectionView) =>
  [...ideas].sort(
    (a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY),
  );

function Ready({ tenant, view, put }: Shown) {
  return (
    <>
      <Head tenant={tenant} view={view} />
      {view.phase === 'review' && view.may.award && (
        <AwardForm tenant={tenant} view={view} put={put} />
      )}
      {view.phase === 'decided' && <Ledger tenant={tenant} view={view} put={put} />}
      <section class="card">
        <h2>{t('ideas.list')}</h2>
        <p class="quiet">
          {view.ideas.length > 0 ? t('ideas.count', { n: view.ideas.length }) : t('ideas.empty')}
        </p>
        {inOrder(view).map((one) => (
          <IdeaCard key={one.idea.id} tenant={tenant} view={view} one={one} put={put} />
        ))}
      </section>
      <Money view={view} />
    </>
  );
}

/** One collection: what is next in it, its ideas, its prizes. */
export function One({ tenant, id }: { tenant: string; id: string }) {
  const asked = useMemo(() => query(() => getCollection(tenant, id)), [id]);
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (view) return <Ready tenant={tenant} view={view} put={asked.put} />;
  return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
}
