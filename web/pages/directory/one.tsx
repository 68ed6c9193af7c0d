import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { OutletView } from '../../../shared/contracts/directory.ts';
import { presetDirectory } from '../../../shared/domain/directory/preset.ts';
import { intention } from '../../api/ask.ts';
import { getDirectory, getOutlet, sendDirectory } from '../../api/directory.ts';
import { goTo, hereWith, parameter, stayHere } from '../../here.ts';
import { language, money, named, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { regionNames } from '../../parts/regions.ts';
import { ProblemError } from '../../problem.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { categoryNames } from './category-name.ts';
import { hoursText } from './hours-text.ts';
import { StandingTag } from './list.tsx';
import { passportAddress } from './passport.ts';
import { positionText } from './place-fields.tsx';
import { Served } from './served.tsx';

const OutletForm = lazily(async () => (await import('./outlet-form.tsx')).OutletForm);

type Act = 'verify' | 'close' | 'reopen';
type Props = { tenant: string; view: OutletView; reload(): Promise<void> };

function Acts({ tenant, view, reload }: Props) {
  const { outlet, mayKeep, mayVerify } = view;
  const problem = useSignal('');
  const wish = useMemo(() => intention(), [outlet.version]);
  const { community, n, version, isClosed } = outlet;
  const act = async (type: Act) => {
    try {
      await sendDirectory(tenant, { type, community, n, version }, wish);
      goTo(hereWith({ done: 'yes' }));
      await reload();
    } catch (cause) {
      problem.value = cause instanceof ProblemError ? cause.title : t('problem.unknown');
    }
  };
  const acts: Act[] = [
    ...(mayVerify && !isClosed ? (['verify'] as const) : []),
    ...(mayKeep ? ([isClosed ? 'reopen' : 'close'] as const) : []),
  ];
  if (acts.length === 0) return null;
  return (
    <>
      {problem.value && (
        <div role="alert">
          <Notice kind="danger" title={problem.value} />
        </div>
      )}
      <p class="actions">
        {acts.map((type) => (
          <button
            key={type}
            type="button"
            class={type === 'verify' ? 'button primary' : 'button'}
            onClick={() => void act(type)}
          >
            {named(`dir.${type}`)}
          </button>
        ))}
        {mayKeep && (
          <a class="button" href={hereWith({ act: 'change', done: '' })} onClick={stayHere}>
            {t('dir.change')}
          </a>
        )}
      </p>
    </>
  );
}

/** Free, or what each service costs. */
function pricesOf({ isFree, prices }: OutletView['outlet']): string {
  if (isFree) return t('dir.free.yes');
  if (prices.length === 0) return t('dir.free.no');
  return prices.map(({ what, fen, unit }) => `${what} ${money(fen)}/${unit}`).join(t('list.comma'));
}

type Categories = typeof presetDirectory.categories;

function Facts({ view, categories }: { view: OutletView; categories: Categories }) {
  const { outlet } = view;
  const { provider, verified } = outlet;
  const facts: readonly (readonly [string, string])[] = [
    [t('dir.category'), categoryNames(categories, outlet.categories)],
    [t('dir.kind'), named(`dir.kind.${outlet.kind}`)],
    [t('dir.address'), `${regionNames([outlet.community])} ${outlet.address}`],
    [t('dir.phone'), outlet.phone ?? ''],
    [
      t('dir.hours'),
      outlet.hours
        ? `${hoursText(outlet.hours)}（${t('dir.holidays')}：${named(`dir.holidays.${outlet.hours.onHolidays}`)}）`
        : '',
    ],
    [t('dir.form'), named(`dir.form.${provider.form}`)],
    [t('dir.provider'), provider.name ?? outlet.name],
    [t('dir.code'), provider.creditCode ?? ''],
    [t('dir.free'), pricesOf(outlet)],
    [t('dir.home'), outlet.comesHome ? t('dir.home.yes') : t('dir.home.no')],
    [t('dir.position'), positionText(outlet.place)],
    [t('dir.about'), outlet.about ?? ''],
    [t('dir.standing'), verified ? t('dir.verifiedBy', { on: verified.on, by: verified.by }) : ''],
  ];
  return (
    <dl class="facts">
      {facts
        .filter(([, said]) => said !== '')
        .map(([name, said]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd lang="zh-CN">{said}</dd>
          </div>
        ))}
      {provider.organizationId && (
        <div>
          <dt>{t('dir.passport')}</dt>
          <dd>
            <a
              href={`${language() === 'en' ? '/en' : ''}${passportAddress(provider.organizationId)}`}
            >
              {t('dir.passport.see')}
            </a>
          </dd>
        </div>
      )}
    </dl>
  );
}

function Branches({ branches }: Pick<OutletView, 'branches'>) {
  if (branches.length === 0) return null;
  return (
    <section class="card">
      <h2>{t('dir.branches')}</h2>
      <ul class="plain-list">
        {branches.map(({ community, n, name, address }) => (
          <li key={`${community}.${n}`}>
            <a
              href={hereWith({ outlet: `${community}.${n}`, done: '' })}
              lang="zh-CN"
              onClick={stayHere}
            >
              {name}
            </a>
            <span class="block small quiet" lang="zh-CN">
              {regionNames([community])} {address}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One outlet: what is stated of it, how far it can be relied on, and what may be done about it. */
export function One({ tenant, outlet: id }: { tenant: string; outlet: string }) {
  const [community = '', outlet = ''] = id.split('.');
  const { data, problem, load } = useMemo(
    () => query(() => getOutlet({ tenant, community, outlet })),
    [id, parameter('done')],
  );
  const setting = useMemo(() => query(() => getDirectory(tenant, { place: community })), [tenant]);
  const categories = setting.data.value?.setting.categories ?? presetDirectory.categories;
  if (problem.value) return <Failure problem={problem.value} again={() => void load()} />;
  const view = data.value;
  if (!view) return <Loading />;
  return (
    <>
      <p>
        <a href={hereWith({ outlet: '', act: '', done: '' })} onClick={stayHere}>
          {t('dir.back')}
        </a>
      </p>
      {parameter('act') === 'change' && view.mayKeep && setting.data.value ? (
        <OutletForm
          key={view.outlet.version}
          tenant={tenant}
          categories={categories}
          outlet={view.outlet}
        />
      ) : (
        <section class="card">
          <h2 lang="zh-CN">{view.outlet.name}</h2>
          {view.outlet.isClosed ? (
            <Notice kind="warn" title={t('dir.closed')} />
          ) : (
            <p>
              <StandingTag standing={view.standing} />
            </p>
          )}
          <Facts view={view} categories={categories} />
          <Acts tenant={tenant} view={view} reload={load} />
        </section>
      )}
      {view.tickets && <Served tickets={view.tickets} />}
      <Branches branches={view.branches} />
    </>
  );
}
