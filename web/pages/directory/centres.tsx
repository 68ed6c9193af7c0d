import { useMemo } from 'preact/hooks';
import type { CentresView } from '../../../shared/contracts/directory-centres.ts';
import { getCentres } from '../../api/directory.ts';
import { hereWith, parameter, stayHere, workPage } from '../../here.ts';
import { count, named, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { regionNames } from '../../parts/regions.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { HandOver, Handovers } from './handovers.tsx';

const CentreForm = lazily(async () => (await import('./centre-form.tsx')).CentreForm);
const ItemForm = lazily(async () => (await import('./centre-form.tsx')).ItemForm);

type Stated = CentresView['items'][number];

function Space({ space, centre }: Stated) {
  if (!space) return null;
  const { squareMetres: need, source, lacking = 0 } = space;
  const have = centre.squareMetres;
  if (have === undefined)
    return <p class="quiet">{t('dir.s.space.unknown', { need: count(need), source })}</p>;
  return (
    <p>
      {t('dir.s.space', { have: count(have), need: count(need), source })}
      {lacking > 0 && <strong>{t('dir.s.space.lacks', { n: count(lacking) })}</strong>}
    </p>
  );
}

type Props = { tenant: string; stated: Stated; mayKeep: boolean; mayHandOver: boolean };

function Items({ tenant, stated, mayHandOver }: Props) {
  const { centre } = stated;
  return (
    <details>
      <summary>{t('dir.s.items', { n: centre.items.length })}</summary>
      <ul class="plain-list">
        {centre.items.map((item) => (
          <li key={item.id}>
            <strong lang="zh-CN">{item.title}</strong>{' '}
            {item.isOnline && <span class="tag current">{t('dir.s.online')}</span>}
            <span class="block small quiet" lang="zh-CN">
              {[
                item.window,
                `${item.workingDays} ${t('dir.s.item.days.unit')}`,
                item.documents.join('、'),
                item.basis,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {mayHandOver && item.behind && (
              <HandOver tenant={tenant} centre={centre.id} item={item} />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function One(props: Props) {
  const { tenant, stated, mayKeep } = props;
  const { centre } = stated;
  const act = parameter('act');
  const isHere = parameter('centre') === centre.id;
  const link = (name: string, label: string) => (
    <a
      class="button"
      href={hereWith({ act: name, centre: centre.id, done: '' })}
      onClick={stayHere}
    >
      {label}
    </a>
  );
  return (
    <section class="card">
      <h2 lang="zh-CN">{centre.name}</h2>
      <p class="quiet">
        {named(`dir.s.level.${centre.level}`)} ·{' '}
        <span lang="zh-CN">
          {regionNames([centre.community])} {centre.address}
        </span>{' '}
        · {centre.isOnline ? t('dir.s.online') : t('dir.s.offline')}
      </p>
      <Space {...stated} />
      <Items {...props} />
      <p class="actions">
        {mayKeep && link('change', t('dir.change'))}
        {mayKeep && link('item', t('dir.s.item'))}
        <a
          class="button plain"
          href={workPage('community', { tenant, community: centre.community })}
        >
          {t('dir.s.rooms')}
        </a>
      </p>
      {isHere && mayKeep && act === 'change' && (
        <CentreForm key={centre.version} tenant={tenant} centre={centre} />
      )}
      {isHere && mayKeep && act === 'item' && (
        <ItemForm key={centre.version} tenant={tenant} centre={centre} />
      )}
    </section>
  );
}

/** One-stop centres with what can be done there, and what went from their windows to others. */
export function Centres({ tenant, seesMatters }: { tenant: string; seesMatters: boolean }) {
  const { data, problem, load } = useMemo(
    () => query(() => getCentres(tenant)),
    [parameter('done')],
  );
  if (problem.value) return <Failure problem={problem.value} again={() => void load()} />;
  const view = data.value;
  if (!view) return <Loading />;
  const { items, mayKeep, mayHandOver } = view;
  const isAdding = mayKeep && parameter('act') === 'add';
  return (
    <>
      {isAdding && <CentreForm tenant={tenant} />}
      {mayKeep && !isAdding && (
        <p class="actions">
          <a
            class="button"
            href={hereWith({ act: 'add', centre: '', done: '' })}
            onClick={stayHere}
          >
            {t('dir.s.add')}
          </a>
        </p>
      )}
      {items.length === 0 && <Notice kind="info" title={t('dir.s.none')} />}
      {items.map((stated) => (
        <One
          key={stated.centre.id}
          tenant={tenant}
          stated={stated}
          mayKeep={mayKeep}
          mayHandOver={mayHandOver}
        />
      ))}
      {seesMatters && <Handovers tenant={tenant} />}
    </>
  );
}
