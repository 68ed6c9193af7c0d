import { useMemo, useState } from 'preact/hooks';
import type { Register } from '../../../shared/contracts/hearing.ts';
import { getRegister } from '../../api/hearing.ts';
import { parameter, workPage } from '../../here.ts';
import { instant, isPressing, lastMinute, named, remaining, t } from '../../i18n.ts';
import { ProblemError, unreachable } from '../../problem.ts';
import { type Query, query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';

type Row = Register['items'][number];
const tenant = parameter('tenant');

/** How much of the time to answer is used, drawn; full once it has passed. */
function Clock({ row, now }: { row: Row; now: string }) {
  const { raisedAt, due, isPaused, isOverdue } = row;
  if (isPaused)
    return (
      <p>
        <span class="tag warn">{t('hear.clockPaused')}</span>
      </p>
    );
  if (!due) return <p class="small quiet">{t('hear.clockNone')}</p>;
  const whole = Date.parse(due) - Date.parse(raisedAt);
  const used = Math.min(1, Math.max(0, (Date.parse(now) - Date.parse(raisedAt)) / whole));
  const kind = isOverdue ? 'stopped' : isPressing(now, due) ? 'warn' : 'ahead';
  return (
    <>
      <p class="task-due">
        <span class={`tag ${kind}`}>{remaining(now, due)}</span>
        <span class="small quiet num">{lastMinute(due)}</span>
      </p>
      <svg class="bar" viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true">
        <rect class="track" width="1000" height="12" />
        <rect class={isOverdue ? 'fill c2' : 'fill'} width={used * 1000} height="12" />
      </svg>
    </>
  );
}

function Outcome({ found, standing }: Row) {
  return (
    <>
      <p>
        <span class={`tag ${standing === 'upheld' ? 'stopped' : 'done'}`}>
          {named(`objection.${standing}`)}
        </span>
      </p>
      {found?.remedy && found.remedy !== 'none' && (
        <p class="small">{named(`remedy.${found.remedy}`)}</p>
      )}
      {found && <p class="small quiet num">{instant(found.at)}</p>}
    </>
  );
}

function Line({ row, now }: { row: Row; now: string }) {
  const { purchaseId, id, kind, step, title, organization, raisedAt, says, standing } = row;
  return (
    <li class="task has-clock">
      <div>
        <a
          class="task-link"
          href={`${workPage('complaints', { tenant, purchase: purchaseId })}#${id}`}
        >
          {`${named(`objectionKind.${kind}`)} · ${named(`objectionStep.${step}`)}`}
        </a>
        <p>{title}</p>
        <p class="quiet">{says}</p>
        <p class="small quiet">
          {[
            organization || t('hear.notApplied'),
            t('hear.raisedAt', { at: instant(raisedAt) }),
          ].join(' · ')}
        </p>
      </div>
      <div class="clock">
        {standing === 'open' ? <Clock row={row} now={now} /> : <Outcome {...row} />}
      </div>
    </li>
  );
}

const lateFirst = (a: Row, b: Row) =>
  Number(b.isOverdue) - Number(a.isOverdue) || (a.raisedAt < b.raisedAt ? 1 : -1);

type Pages = { first: Query<Register>; items: Row[]; next?: string | undefined };

/** The first page, and what somebody asked for besides. */
function usePages(which: 'open' | 'decided') {
  const first = useMemo(() => query(() => getRegister(tenant, which)), [which]);
  const [more, setMore] = useState<Pages>({ first, items: [] });
  const [problem, setProblem] = useState<ProblemError>();
  const found = first.data.value;
  const added = more.first === first && more.items.length > 0 ? more : undefined;
  const next = added ? added.next : found?.next;
  const goOn = async () => {
    try {
      const page = await getRegister(tenant, which, next);
      setMore({ first, items: [...(added?.items ?? []), ...page.items], next: page.next });
      setProblem(undefined);
    } catch (cause) {
      setProblem(cause instanceof ProblemError ? cause : new ProblemError(unreachable));
    }
  };
  const items = found ? [...found.items, ...(added?.items ?? [])].sort(lateFirst) : [];
  return { first, found, items, next, problem, goOn };
}

function Empty({ which }: { which: 'open' | 'decided' }) {
  return (
    <div class="empty">
      <p class="empty-title">{t(which === 'open' ? 'hear.noneOpen' : 'hear.noneDecided')}</p>
      <p>{t(which === 'open' ? 'hear.noneOpenText' : 'hear.noneDecidedText')}</p>
    </div>
  );
}

/** Everything that was raised in the tenant, as far as the reader follows it. */
export function RegisterList({ which }: { which: 'open' | 'decided' }) {
  const { first, found, items, next, problem, goOn } = usePages(which);
  const failure = first.problem.value;
  if (!found)
    return failure ? <Failure problem={failure} again={() => void first.load()} /> : <Loading />;
  if (items.length === 0 && !next) return <Empty which={which} />;
  return (
    <section class="card">
      <ul class="tasks">
        {items.map((row) => (
          <Line key={`${row.purchaseId}.${row.id}`} row={row} now={found.now} />
        ))}
      </ul>
      {problem && <Failure problem={problem} again={() => void goOn()} />}
      {next && (
        <p class="actions">
          <button type="button" class="button" onClick={() => void goOn()}>
            {t('hear.more')}
          </button>
        </p>
      )}
    </section>
  );
}
