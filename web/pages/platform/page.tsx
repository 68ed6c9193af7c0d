import { useMemo } from 'preact/hooks';
import { getTenantStandings } from '../../api/platform.ts';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { type PageProps, startPage } from '../../shell/start.tsx';
import { StandingList } from './standing-list.tsx';
import { Turn } from './turn.tsx';
import { Wizard } from './wizard.tsx';

const asked = query(getTenantStandings);
const reload = () => void asked.load();

function Shown() {
  const all = asked.data.value;
  const problem = asked.problem.value;
  if (!all && problem) return <Failure problem={problem} again={reload} />;
  if (!all) return <Loading />;
  if (parameter('new') === '1') return <Wizard known={all} created={reload} />;
  const one = all.items.find(({ id }) => id === parameter('one'));
  const act = parameter('act');
  if (one && (act === 'suspension' || act === 'resumption' || act === 'deletion'))
    return (
      <Turn
        key={`${one.id}${act}${one.version}`}
        tenant={one}
        turn={act}
        retention={all.retention}
        done={() => asked.load()}
      />
    );
  return <StandingList items={all.items} erasures={all.erasures} />;
}

function PlatformPage({ session }: PageProps) {
  const isList = parameter('new') === '' && parameter('act') === '';
  const Content = useMemo(() => Shown, []);
  return (
    <div class="stack">
      <header class="page-title title-row">
        <div>
          {!isList && (
            <p>
              <a href={hereWith({ new: '', act: '', one: '' })} onClick={stayHere}>
                {t('pf.back')}
              </a>
            </p>
          )}
          <h1>{t(parameter('new') === '1' ? 'pf.new' : 'pf.title')}</h1>
          {isList && <p class="lead">{t('pf.lead')}</p>}
        </div>
        {isList && session.isPlatformAdmin && (
          <a class="button primary" href={hereWith({ new: '1' })} onClick={stayHere}>
            {t('pf.new')}
          </a>
        )}
      </header>
      {session.isPlatformAdmin ? (
        <Content />
      ) : (
        <Notice kind="warn" title={t('pf.notYours')}>
          <p>{t('pf.notYours.text')}</p>
        </Notice>
      )}
    </div>
  );
}

void startPage('pf.title', PlatformPage, {
  'zh-CN': () => import('../../words/platform.zh.ts'),
  en: () => import('../../words/platform.en.ts'),
});
