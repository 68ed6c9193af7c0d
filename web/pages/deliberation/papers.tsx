import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { EnterPapers, Papers as Heap, PaperOutcome } from '../../../shared/contracts/votes.ts';
import { intention } from '../../api/ask.ts';
import { enterPapers, getVote, printPapers, sendVote } from '../../api/deliberation.ts';
import { faultsOf, readWhole, text, whole } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import type { FormValues } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { named, t } from '../../i18n.ts';
import { regionNames } from '../../parts/regions.ts';
import { Notice } from '../../shell/notice.tsx';
import { Drawing } from '../field/drawing.tsx';
import type { VoteShown } from './acting.ts';
import { said } from './choosing.tsx';

const heap = signal<Heap | undefined>(undefined);
const outcomes = signal<readonly PaperOutcome[]>([]);

const communityOptions = ({ view }: VoteShown) =>
  view.vote.communities.map((code) => [code, regionNames([code])] as const);

/** One slip: scanned and answered, or ticked and put into a box. */
function Slip({ view, paper }: VoteShown & { paper: Heap['papers'][number] }) {
  const { vote } = view;
  return (
    <li>
      <Drawing text={paper.link} label={t('dl.papers.scan')} />
      <p>
        <strong lang="zh-CN">{vote.title}</strong>
        <span class="block">{t('dl.papers.scan')}</span>
        <span class="block code">{paper.code}</span>
        <span class="block small quiet">{t('dl.papers.number', { n: paper.number })}</span>
      </p>
      <p class="small">{t('dl.papers.box', { n: vote.mostPicks })}</p>
      {vote.choices.map(({ id, title }) => (
        <span key={id} class="block small" lang="zh-CN">
          □ {id.slice(1)} {title}
        </span>
      ))}
    </li>
  );
}

function Sheet(shown: VoteShown) {
  const made = heap.value;
  if (!made) return null;
  const from = made.from;
  const n = made.papers.length;
  return (
    <div class="ballot-sheet">
      <Notice kind="good" title={t('dl.papers.made', { n, from, to: from + n - 1 })}>
        <p>{t('dl.papers.once')}</p>
        <p>
          <button type="button" class="button primary" onClick={() => window.print()}>
            {t('dl.papers.print')}
          </button>
        </p>
      </Notice>
      <ul class="slips">
        {made.papers.map((paper) => (
          <Slip key={paper.code} {...shown} paper={paper} />
        ))}
      </ul>
    </div>
  );
}

function Printing(shown: VoteShown) {
  const { tenant, view, put } = shown;
  const place = { tenant, vote: view.vote.id };
  const form = useMemo(
    () =>
      createForm({
        initial: { community: view.vote.communities[0] ?? '', count: '50' },
        faultsOf: (values) => faultsOf(values, { count: whole(1, 200) }),
      }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const json = {
        community: said(values, 'community'),
        count: readWhole(said(values, 'count')) ?? 1,
      };
      heap.value = await printPapers(place, json, intention());
      put(await getVote(place));
    });
  return (
    <PlainForm form={form} send={send}>
      <div class="line">
        <Field
          form={form}
          path="community"
          kind="select"
          label={t('dl.papers.community')}
          options={communityOptions(shown)}
        />
        <Field form={form} path="count" kind="number" label={t('dl.papers.count')} />
      </div>
      <p class="actions">
        <button type="submit" class="button" disabled={form.isBusy.value}>
          {t('dl.papers.make')}
        </button>
      </p>
    </PlainForm>
  );
}

/** One paper a line: its code, and the numbers that are ticked. @returns the line that cannot be read, from 1 */
function papersIn(lines: string): EnterPapers['papers'] | number {
  const papers: EnterPapers['papers'] = [];
  const filled = lines.split('\n').filter((line) => line.trim() !== '');
  for (const [at, line] of filled.entries()) {
    const [code = '', ...picks] = line.trim().split(/[\s,，、]+/);
    const numbers = picks.map((pick) => pick.replace(/^c/i, ''));
    if (code.length < 12 || numbers.some((number) => !/^[1-9]\d?$/.test(number))) return at + 1;
    papers.push({ code, picks: numbers.map((number) => `c${number}`) });
  }
  return papers.length > 40 ? 41 : papers;
}

const lineFault = (values: FormValues): Record<string, string> => {
  const read = papersIn(said(values, 'lines'));
  if (typeof read === 'number') return { lines: t('dl.enter.bad', { n: read }) };
  return read.length === 0 ? { lines: t('fault.required') } : {};
};

function Entering({ tenant, view, put }: VoteShown) {
  const form = useMemo(() => createForm({ initial: { lines: '' }, faultsOf: lineFault }), []);
  const send = () =>
    form.submit(async (values) => {
      const papers = papersIn(said(values, 'lines'));
      if (typeof papers === 'number') return;
      const done = await enterPapers({ tenant, vote: view.vote.id }, { papers });
      outcomes.value = done.outcomes;
      put({ ...view, turnout: done.turnout });
      form.replace({ lines: '' });
    });
  const counted = outcomes.value.filter((one) => one === 'counted').length;
  return (
    <section class="card">
      <h2>{t('dl.enter')}</h2>
      <p class="quiet">{t('dl.enter.lead')}</p>
      {outcomes.value.length > 0 && (
        <div role="status">
          <Notice kind="good" title={t('dl.enter.done', { counted })}>
            {outcomes.value.map((one, at) =>
              one === 'counted' ? null : (
                <p key={`${at}${one}`}>
                  {t('dl.outcome', { n: at + 1, what: named(`dl.outcome.${one}`) })}
                </p>
              ),
            )}
          </Notice>
        </div>
      )}
      <PlainForm form={form} send={send}>
        <Field form={form} path="lines" kind="text" rows={6} label={t('dl.enter.lines')} />
        <p class="actions">
          <button type="submit" class="button" disabled={form.isBusy.value}>
            {t('dl.enter.do')}
          </button>
        </p>
      </PlainForm>
    </section>
  );
}

function Voiding(shown: VoteShown) {
  const { tenant, view, put } = shown;
  const form = useMemo(
    () =>
      createForm({
        initial: { community: view.vote.communities[0] ?? '', from: '', to: '', reason: '' },
        faultsOf: (values) =>
          faultsOf(values, {
            from: whole(0, 809_999),
            to: whole(0, 809_999),
            reason: text(200, 2),
          }),
        prefix: '/range',
      }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const range = {
        community: said(values, 'community'),
        from: readWhole(said(values, 'from')) ?? 0,
        to: (readWhole(said(values, 'to')) ?? 0) + 1,
        reason: said(values, 'reason'),
      };
      const place = { tenant, vote: view.vote.id };
      put(await sendVote(place, { type: 'voidPapers', range }, intention()));
      form.replace({ community: range.community, from: '', to: '', reason: '' });
    });
  return (
    <details>
      <summary>{t('dl.void')}</summary>
      <PlainForm form={form} send={send}>
        <div class="line">
          <Field
            form={form}
            path="community"
            kind="select"
            label={t('dl.papers.community')}
            options={communityOptions(shown)}
          />
          <Field form={form} path="from" kind="number" label={t('dl.void.from')} />
          <Field form={form} path="to" kind="number" label={t('dl.void.to')} />
        </div>
        <Field form={form} path="reason" label={t('dl.reason')} />
        <p class="actions">
          <button type="submit" class="button" disabled={form.isBusy.value}>
            {t('dl.void.do')}
          </button>
        </p>
      </PlainForm>
    </details>
  );
}

/** Papers: printed with a code each, voided when they are lost, entered when they come back. */
export function Papers(shown: VoteShown) {
  return (
    <>
      <section class="card">
        <h2>{t('dl.papers')}</h2>
        <p class="quiet">{t('dl.papers.lead')}</p>
        <Printing {...shown} />
        <Sheet {...shown} />
        <Voiding {...shown} />
      </section>
      {shown.view.phase === 'running' && <Entering {...shown} />}
    </>
  );
}
