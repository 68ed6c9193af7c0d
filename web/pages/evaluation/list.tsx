import { useMemo } from 'preact/hooks';
import { getRounds } from '../../api/evaluation.ts';
import { Bars } from '../../charts/bars.tsx';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { instant, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { inLanguage } from './place.ts';

type Line = {
  purchase: string;
  organization: { id: string; name: string };
  title: string;
  phase: string;
  state?: string;
  due?: string | undefined;
};

const Lines = ({ title, lines }: { title: string; lines: readonly Line[] }) =>
  lines.length === 0 ? null : (
    <section class="card" aria-label={title}>
      <h2>{title}</h2>
      <ul class="purchase-cards">
        {lines.map(({ purchase, organization, title: of, phase, state, due }) => (
          <li key={`${purchase}${organization.id}${phase}`}>
            <a
              class="task-link"
              href={hereWith({ purchase, project: organization.id })}
              onClick={stayHere}
            >
              {of}
            </a>
            <p class="small quiet">
              {[
                organization.name,
                named(`eval.phase.${phase}`),
                state && named(`eval.state.${state}`),
                due && t('eval.until', { at: instant(due) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );

type Appraised = Awaited<ReturnType<typeof getRounds>>['appraisal'];

/** The other way round: how organizations rate the purchaser. */
function Appraisal({ appraisal: { organizations, items } }: { appraisal: Appraised }) {
  const mark = (mean: number) => t('eval.mark', { mark: mean });
  return (
    <section class="card" aria-label={t('eval.purchaser')}>
      <h2>{t('eval.purchaser')}</h2>
      {items.length === 0 ? (
        <p class="quiet">{t('eval.appraisalFew', { n: organizations })}</p>
      ) : (
        <Bars
          title={t('eval.appraisal')}
          finding={t('eval.appraisalOf', { n: organizations })}
          whole={5}
          bars={items.map(({ name, mean }) => ({
            label: inLanguage(name),
            value: mark(mean),
            parts: [{ amount: mean, look: mean >= 3 ? ('good' as const) : ('c2' as const) }],
          }))}
          heads={[t('eval.item'), t('eval.pointsHead'), t('eval.answers')]}
          rows={items.map(({ name, mean, n }) => [inLanguage(name), mark(mean), String(n)])}
        />
      )}
    </section>
  );
}

/** Every round that is open: first those that wait for the reader. */
export function Rounds() {
  const rounds = useMemo(() => query(() => getRounds(parameter('tenant'))), []);
  const all = rounds.data.value;
  const problem = rounds.problem.value;
  if (problem) return <Failure problem={problem} again={() => void rounds.load()} />;
  if (!all) return <Loading />;
  const mine = all.items.filter(({ isMine }) => isMine);
  const others = all.items.filter(({ isMine }) => !isMine);
  return (
    <div class="stack">
      <header class="page-title">
        <h1>{t('eval.title')}</h1>
        <p class="lead">{t('eval.lead')}</p>
      </header>
      <Lines title={t('eval.mine')} lines={mine} />
      <Lines title={t('eval.waiting')} lines={all.waiting} />
      <Lines title={t('eval.running')} lines={others} />
      <Appraisal appraisal={all.appraisal} />
      {all.items.length + all.waiting.length === 0 && <p class="card">{t('eval.none')}</p>}
    </div>
  );
}
