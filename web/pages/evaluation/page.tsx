import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { EvaluationView } from '../../../shared/contracts/evaluation.ts';
import { getEvaluation, type ProjectOfPage } from '../../api/evaluation.ts';
import { parameter, workPage } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { type Query, query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';
import { Rounds } from './list.tsx';
import type { Here } from './place.ts';
import { RoundOf } from './round.tsx';

const Consequences = lazily(async () => (await import('./consequences.tsx')).Consequences);
const OpenRound = lazily(async () => (await import('./open.tsx')).OpenRound);

const here = (): ProjectOfPage => ({
  tenant: parameter('tenant'),
  purchase: parameter('purchase'),
  project: parameter('project') || parameter('organization'),
  organization: parameter('organization'),
});
type Found = { view: EvaluationView; of: ProjectOfPage; asked: Query<EvaluationView> };

function Project({ view, of, asked }: Found) {
  const said = useSignal('');
  const acting: Here = {
    of: { ...of, version: view.version },
    onDone: (next, what) => {
      asked.put(next);
      said.value = what;
      window.scrollTo(0, 0);
    },
  };
  const place = { tenant: of.tenant, purchase: of.purchase };
  const back = of.organization
    ? workPage('organization-purchase', { organization: of.organization, ...place })
    : workPage('purchase', place);
  const rounds = [...view.rounds].reverse();
  return (
    <div class="stack">
      {said.value && (
        <div role="status">
          <Notice kind="good" title={named(`eval.said.${said.value}`)} />
        </div>
      )}
      <header class="card purchase-head">
        <nav class="small" aria-label={t('crumbs')}>
          <a href={back}>{t('page.back')}</a>
        </nav>
        <h1>{view.title}</h1>
        <p class="purchase-facts">
          <span>{view.organization}</span>
          <span>{t('eval.title')}</span>
        </p>
      </header>
      {view.opening && <OpenRound opening={view.opening} here={acting} />}
      {rounds.map((round, i) => (
        <RoundOf
          key={round.id}
          round={round}
          here={acting}
          isLast={i === 0}
          onTaken={() => window.location.assign(back)}
        />
      ))}
      {rounds.length === 0 && !view.opening && (
        <p class="card">{t(view.isSet ? 'eval.noRound' : 'eval.notSet')}</p>
      )}
      <Consequences
        view={view}
        here={acting}
        onAsked={(what) => {
          said.value = what;
          void asked.load();
        }}
      />
    </div>
  );
}

/** One project: asked for when its reader comes to it, also from the list. */
function OfProject({ of }: { of: ProjectOfPage }) {
  const asked = useMemo(() => query(() => getEvaluation(of)), []);
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (problem && !view) return <Failure problem={problem} again={() => void asked.load()} />;
  return view ? <Project view={view} of={of} asked={asked} /> : <Loading />;
}

function EvaluationPage() {
  if (!parameter('purchase')) return <Rounds />;
  const of = here();
  return <OfProject key={`${of.purchase}${of.project}`} of={of} />;
}

void startPage('eval.title', EvaluationPage, {
  'zh-CN': () => import('../../words/evaluation.zh.ts'),
  en: () => import('../../words/evaluation.en.ts'),
});
