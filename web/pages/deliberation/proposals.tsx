import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { VoteCommand, VoteProposals } from '../../../shared/contracts/votes.ts';
import { intention } from '../../api/ask.ts';
import { getProposals, sendVote } from '../../api/deliberation.ts';
import { chosen, faultsOf, readYuan, text, yuanAmount } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import type { FormValues } from '../../form/path.ts';
import { named, t } from '../../i18n.ts';
import { ActCard } from '../../parts/act-card.tsx';
import { regionNames } from '../../parts/regions.ts';
import { query } from '../../query.ts';
import type { VoteShown } from './acting.ts';
import { said } from './choosing.tsx';

type Made = VoteProposals['items'][number];
type Row = Made['proposals'][number] & { paper: string; place: number; community: string };
type Does = 'take' | 'merge' | 'decline';

const rowsOf = (items: readonly Made[]): Row[] =>
  items
    .flatMap(({ paper, community, proposals }) =>
      proposals.map((one, place) => ({ ...one, paper, place, community })),
    )
    .sort((a, b) => Number(b.state === 'waiting') - Number(a.state === 'waiting'));

const checks = {
  take: { title: text(60, 2), cost: yuanAmount(), reason: text(200, 2) },
  merge: { choice: chosen, reason: text(200, 2) },
  decline: { reason: text(200, 2) },
};

function commandOf(does: Does, { paper, place }: Row, values: FormValues): VoteCommand {
  const common = { paper, place, reason: said(values, 'reason') };
  if (does === 'decline') return { type: 'declineProposal', ...common };
  if (does === 'merge') return { type: 'mergeProposal', ...common, choice: said(values, 'choice') };
  return {
    type: 'takeProposal',
    ...common,
    text: {
      title: said(values, 'title'),
      about: said(values, 'about'),
      costFen: readYuan(said(values, 'cost')) ?? 0,
      needs: [],
    },
  };
}

type AnswerProps = { shown: VoteShown; row: Row; does: Does; onDone(): void };

/** Why is asked always: whoever proposed it reads the answer. */
function Answer({ shown, row, does, onDone }: AnswerProps) {
  const { tenant, view, put } = shown;
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: { title: row.title, about: row.about, cost: '', choice: '', reason: '' },
        faultsOf: (values) => faultsOf(values, checks[does]),
        prefix: '/text',
        fieldOf: (path) => (path === 'costFen' ? 'cost' : path),
      }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      put(await sendVote({ tenant, vote: view.vote.id }, commandOf(does, row, values), wish));
      onDone();
    });
  const label = named(`dl.propose.${does}`);
  return (
    <ActCard id={`act-${does}`} title={label} form={form} send={send} label={label}>
      {does === 'take' && (
        <>
          <Field form={form} path="title" label={t('dl.choice.title')} />
          <Field form={form} path="about" label={t('dl.about')} isOptional />
          <Field
            form={form}
            path="cost"
            kind="money"
            label={t('dl.choice.cost')}
            unit={t('yuan')}
          />
        </>
      )}
      {does === 'merge' && (
        <Field
          form={form}
          path="choice"
          kind="select"
          label={t('dl.propose.into')}
          options={[
            ['', t('choose')],
            ...view.vote.choices.map(({ id, title }) => [id, `${id.slice(1)}. ${title}`] as const),
          ]}
        />
      )}
      <Field form={form} path="reason" label={t('dl.propose.why')} />
    </ActCard>
  );
}

/** What holders of papers proposed; nobody learns which paper was whose, or what it chooses later. */
export function Proposals(shown: VoteShown) {
  const { tenant, view } = shown;
  const asked = useMemo(() => query(() => getProposals({ tenant, vote: view.vote.id })), []);
  const open = useSignal('');
  const found = asked.data.value;
  const rows = rowsOf(found?.items ?? []);
  const done = () => {
    open.value = '';
    void asked.load();
  };
  return (
    <section class="card">
      <h2>{t('dl.propose')}</h2>
      <p class="quiet">{t('dl.propose.lead', { n: view.vote.proposals?.perPaper ?? 0 })}</p>
      {found && rows.length === 0 && <p>{t('dl.propose.none')}</p>}
      <ul class="plain-list">
        {rows.map((row) => {
          const key = `${row.paper}.${row.place}`;
          return (
            <li key={key}>
              <strong lang="zh-CN">{row.title}</strong>{' '}
              <span class={row.state === 'waiting' ? 'tag warn' : 'tag current'}>
                {named(`dl.propose.${row.state}`)}
              </span>{' '}
              <span class="small quiet" lang="zh-CN">
                {regionNames([row.community])}
                {row.choice && ` · ${row.choice.slice(1)}`}
              </span>
              {(row.about || row.reason) && (
                <span class="block small quiet" lang="zh-CN">
                  {[row.about, row.reason].filter(Boolean).join(' — ')}
                </span>
              )}
              {found?.isOpen && row.state === 'waiting' && (
                <p class="actions">
                  {(['take', 'merge', 'decline'] as const).map((does) => (
                    <button
                      key={does}
                      type="button"
                      class="button"
                      onClick={() => {
                        open.value = `${key}.${does}`;
                      }}
                    >
                      {named(`dl.propose.${does}`)}
                    </button>
                  ))}
                </p>
              )}
              {(['take', 'merge', 'decline'] as const).map(
                (does) =>
                  open.value === `${key}.${does}` && (
                    <Answer key={does} shown={shown} row={row} does={does} onDone={done} />
                  ),
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
