import { useMemo } from 'preact/hooks';
import { getRounds } from '../../api/evaluation.ts';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { instant, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';

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
      {all.items.length + all.waiting.length === 0 && <p class="card">{t('eval.none')}</p>}
    </div>
  );
}
