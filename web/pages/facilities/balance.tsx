import { useMemo } from 'preact/hooks';
import { getBalance } from '../../api/facilities.ts';
import { type Bar, Bars } from '../../charts/bars.tsx';
import { parameter, workPage } from '../../here.ts';
import { count, named, t } from '../../i18n.ts';
import { AddressFilter } from '../../parts/address-filter.tsx';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { communities } from './place-fields.ts';

/** What is needed against what there is, by category: the widest gap first. */
export function Balance({ tenant }: { tenant: string }) {
  const community = parameter('community');
  const asked = useMemo(() => query(() => getBalance(tenant, community)), [community]);
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (problem) return <Failure problem={problem} again={() => void asked.load()} />;
  if (!view) return <Loading />;
  const items = [...view.items].sort((a, b) => b.gap - a.gap);
  const [widest] = items;
  const finding =
    widest && widest.gap > 0
      ? t('fc.s.finding', { category: named(`fc.c.${widest.category}`), n: count(widest.waiting) })
      : t('fc.s.even');
  return (
    <section class="card">
      <AddressFilter name="community" label={t('fc.community')} options={communities()} />
      <Bars
        title={t('fc.s.title')}
        finding={finding}
        whole={Math.max(1, ...items.map(({ waiting, inProjects }) => waiting + inProjects))}
        bars={items.map(
          ({ category, waiting, inProjects, facilities, outlets }): Bar => ({
            label: named(`fc.c.${category}`),
            value: t('fc.s.of', {
              waiting: count(waiting),
              projects: count(inProjects),
              places: count(facilities + outlets),
            }),
            parts: [
              { amount: inProjects, look: 'good' },
              { amount: waiting, look: 'c2' },
            ],
          }),
        )}
        heads={[
          t('fc.s.category'),
          t('fc.s.waiting'),
          t('fc.s.projects'),
          t('fc.s.facilities'),
          t('fc.s.outlets'),
          t('fc.s.gap'),
        ]}
        rows={items.map(({ category, waiting, inProjects, facilities, outlets, gap }) => [
          named(`fc.c.${category}`),
          count(waiting),
          count(inProjects),
          count(facilities),
          count(outlets),
          gap.toFixed(1),
        ])}
      />
      <p>
        <a href={workPage('needs', { tenant, tab: 'lists' })}>{t('fc.s.lists')}</a>
      </p>
    </section>
  );
}
