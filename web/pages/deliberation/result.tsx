import type { VoteView } from '../../../shared/contracts/votes.ts';
import { getVoteFile } from '../../api/deliberation.ts';
import { Bars } from '../../charts/bars.tsx';
import { workPage } from '../../here.ts';
import { count, money, named, t } from '../../i18n.ts';
import { saveCsv } from '../../parts/csv.ts';
import { carryOut, type VoteShown } from './acting.ts';

type Counted = NonNullable<VoteView['vote']['result']>;
type Line = Counted['outcome']['lines'][number];

/** Why it was taken or not, with the figures that decided it. */
function whyOf(line: Line): string {
  const left = money(line.leftFen);
  if (line.why) return t(`dl.why.${line.why}`, { left, could: money(line.couldPayFen ?? 0) });
  if (line.by !== 'shares') return t(`dl.by.${line.by ?? 'supporters'}`, { left });
  const paid = t('dl.by.shares', { n: count(line.payInFull ?? 0), each: money(line.paysFen ?? 0) });
  return line.payLess ? `${paid}${t('dl.by.less', { n: count(line.payLess) })}` : paid;
}

const stateOf = ({ isTaken }: Line) => t(isTaken ? 'dl.taken' : 'dl.notTaken');

function savePb(name: string, text: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function Files({ tenant, view, rows, heads }: VoteShown & { rows: string[][]; heads: string[] }) {
  const { id } = view.vote;
  const fetchFile = async () => {
    const { name, text } = await getVoteFile({ tenant, vote: id });
    savePb(name, text);
  };
  return (
    <p class="actions">
      <button type="button" class="button" onClick={() => void fetchFile()}>
        {t('dl.file.pb')}
      </button>
      <button
        type="button"
        class="button"
        onClick={() => saveCsv(`${tenant}-${id}`, [heads, ...rows])}
      >
        {t('dl.file.csv')}
      </button>
    </p>
  );
}

/** What follows: its needs go first on the list, and a plan answers them. */
function Following(shown: VoteShown & { line: Line; title: string }) {
  const { tenant, view, line, title } = shown;
  const { choices, carriedOut } = view.vote;
  const needs = choices.find(({ id }) => id === line.id)?.needs ?? [];
  if (!line.isTaken || needs.length === 0) return null;
  const isDone = carriedOut.includes(line.id);
  const plan = workPage('plan', { tenant, needs: needs.map(({ id }) => id).join(',') });
  return (
    <li>
      <span lang="zh-CN">{title}</span>{' '}
      {isDone ? (
        <>
          <span class="tag done">{t('dl.carried')}</span> <a href={plan}>{t('dl.plan')}</a>
        </>
      ) : (
        view.mayAct && (
          <button
            type="button"
            class="button"
            aria-label={`${t('dl.carryOut')} ${title}`}
            onClick={() => void carryOut(shown, { type: 'carryOut', choice: line.id })}
          >
            {t('dl.carryOut')}
          </button>
        )
      )}
    </li>
  );
}

/** The result choice by choice, drawn and as a table, and what follows from it. */
export function Result(shown: VoteShown) {
  const { view } = shown;
  const { result, choices } = view.vote;
  if (!result) return null;
  const { outcome } = result;
  const titles = new Map(choices.map(({ id, title }) => [id, title] as const));
  const titleOf = ({ id }: Line) => titles.get(id) ?? id;
  const taken = outcome.lines.filter(({ isTaken }) => isTaken).length;
  const names = ['choice', 'cost', 'supporters', 'state', 'round', 'why'] as const;
  const heads = names.map((name) => named(`dl.col.${name}`));
  const rows = outcome.lines.map((line) => [
    titleOf(line),
    money(line.costFen),
    count(line.supporters),
    stateOf(line),
    line.round === undefined ? '—' : count(line.round),
    whyOf(line),
  ]);
  const share =
    outcome.shareFen === undefined
      ? ''
      : t('dl.result.share', {
          share: money(outcome.shareFen),
          percent: 100 + (outcome.raisedPercent ?? 0),
        });
  return (
    <section class="card">
      <h2>{t('dl.result')}</h2>
      <Bars
        title={t('dl.result.lead', {
          papers: count(outcome.papers),
          taken,
          spent: money(outcome.spentFen),
          budget: money(outcome.budgetFen),
        })}
        finding={`${t('dl.result.channels', { phone: count(result.phone), entered: count(result.entered) })} ${share}`}
        whole={Math.max(1, ...outcome.lines.map(({ supporters }) => supporters))}
        bars={outcome.lines.map((line) => ({
          label: `${titleOf(line)} · ${stateOf(line)} · ${whyOf(line)}`,
          value: count(line.supporters),
          parts: [{ amount: line.supporters, look: line.isTaken ? 'good' : 'rest' }],
        }))}
        heads={heads}
        rows={rows}
      />
      <ul class="plain-list">
        {outcome.lines.map((line) => (
          <Following key={line.id} {...shown} line={line} title={titleOf(line)} />
        ))}
      </ul>
      <Files {...shown} rows={rows} heads={heads} />
    </section>
  );
}
