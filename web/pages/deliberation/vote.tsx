import { useMemo } from 'preact/hooks';
import type { VoteView } from '../../../shared/contracts/votes.ts';
import { getVote } from '../../api/deliberation.ts';
import { Facts } from '../../form/facts.tsx';
import { goTo, hereWith, parameter, stayHere } from '../../here.ts';
import { count, instant, lastMinute, money, named, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { regionNames } from '../../parts/regions.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';
import { carryOut, isBusy, problem, type VoteShown } from './acting.ts';

const Papers = lazily(async () => (await import('./papers.tsx')).Papers);
const ChoiceForm = lazily(async () => (await import('./choice-form.tsx')).ChoiceForm);
const CancelVote = lazily(async () => (await import('./choice-form.tsx')).CancelVote);
const Proposals = lazily(async () => (await import('./proposals.tsx')).Proposals);
const Result = lazily(async () => (await import('./result.tsx')).Result);

function NoticeOf({ view }: VoteShown) {
  const { vote, phase } = view;
  return (
    <section class="card">
      <h2 lang="zh-CN">{vote.title}</h2>
      {vote.about && (
        <p class="prose hint" lang="zh-CN">
          {vote.about}
        </p>
      )}
      {vote.cancelled && <p>{vote.cancelled.reason}</p>}
      <Facts
        facts={[
          [t('dl.col.state'), <span class="tag current">{named(`dl.status.${phase}`)}</span>],
          [t('dl.region'), <span lang="zh-CN">{regionNames([vote.region])}</span>],
          [t('dl.opens'), instant(vote.opensAt)],
          [t('dl.closes'), lastMinute(vote.closesAt)],
          [t('dl.budget'), <strong>{money(vote.budgetFen)}</strong>],
          [t('dl.method'), named(`dl.method.${vote.method}`)],
          [t('dl.picks'), count(vote.mostPicks)],
          ...(vote.notice ? [[t('dl.noticed'), instant(vote.notice.at)] as const] : []),
        ]}
      />
    </section>
  );
}

function Choices(shown: VoteShown) {
  const { view } = shown;
  const { vote, phase, mayAct } = view;
  const isDraft = phase === 'drafting' && mayAct;
  return (
    <section class="card">
      <h2>{t('dl.choices')}</h2>
      {isDraft && vote.choices.length < 2 && <p class="hint">{t('dl.choices.few')}</p>}
      <ol class="plain-list">
        {vote.choices.map(({ id, title, about, costFen, needs }) => (
          <li key={id}>
            <strong lang="zh-CN">
              {id.slice(1)}. {title}
            </strong>{' '}
            <span class="quiet">
              {money(costFen)}
              {needs.length > 0 && ` · ${t('dl.choice.needs.n', { n: needs.length })}`}
            </span>{' '}
            {isDraft && (
              <button
                type="button"
                class="button plain"
                aria-label={`${t('dl.choice.drop')} ${title}`}
                onClick={() => void carryOut(shown, { type: 'dropChoice', choice: id })}
              >
                {t('dl.choice.drop')}
              </button>
            )}
            {about && (
              <span class="block small quiet" lang="zh-CN">
                {about}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

const percentOf = (part: number, all: number) =>
  all > 0 ? `${((part / all) * 100).toFixed(1)} %` : '—';

function Turnout({ view }: VoteShown) {
  const { vote, turnout, phase } = view;
  if (phase === 'drafting') return null;
  const sum = (of: (one: VoteView['turnout'][number]) => number) =>
    turnout.reduce((all, one) => all + of(one), 0);
  const printed = sum((one) => one.printed - one.voided);
  const used = sum((one) => one.phone + one.entered);
  return (
    <section class="card">
      <h2>{t('dl.turnout')}</h2>
      {turnout.length === 0 ? (
        <p>{t('dl.turnout.none')}</p>
      ) : (
        <>
          <p>
            {t('dl.turnout.lead', {
              printed: count(printed),
              used: count(used),
              percent: percentOf(used, printed),
            })}{' '}
            {vote.eligible !== undefined &&
              t('dl.turnout.eligible', {
                n: count(vote.eligible),
                percent: percentOf(used, vote.eligible),
              })}
          </p>
          <TableFrame label={t('dl.turnout')}>
            <thead>
              <tr>
                <th scope="col">{t('dl.col.community')}</th>
                {(['printed', 'phone', 'entered', 'voided', 'share'] as const).map((name) => (
                  <th key={name} scope="col" class="num">
                    {named(`dl.col.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {turnout.map((one) => (
                <tr key={one.community}>
                  <th scope="row" lang="zh-CN">
                    {regionNames([one.community])}
                  </th>
                  <td class="num">{count(one.printed)}</td>
                  <td class="num">{count(one.phone)}</td>
                  <td class="num">{count(one.entered)}</td>
                  <td class="num">{count(one.voided)}</td>
                  <td class="num">
                    {percentOf(one.phone + one.entered, one.printed - one.voided)}
                  </td>
                </tr>
              ))}
            </tbody>
          </TableFrame>
        </>
      )}
    </section>
  );
}

function Acts(shown: VoteShown) {
  const { tenant, view } = shown;
  const { phase, mayAct, vote } = view;
  const isReady = phase === 'drafting' && vote.choices.length > 1;
  return (
    <p class="actions">
      {mayAct && isReady && (
        <button
          type="button"
          class="button primary"
          disabled={isBusy.value}
          onClick={() => void carryOut(shown, { type: 'announce' })}
        >
          {t('dl.announceVote')}
        </button>
      )}
      {mayAct && phase === 'drafting' && (
        <a
          class={isReady ? 'button' : 'button primary'}
          href={hereWith({ act: 'choice', done: '' })}
          onClick={stayHere}
        >
          {t('dl.choice.add')}
        </a>
      )}
      {mayAct && phase === 'over' && (
        <button
          type="button"
          class="button primary"
          disabled={isBusy.value}
          onClick={() => void carryOut(shown, { type: 'count' })}
        >
          {t('dl.count')}
        </button>
      )}
      {mayAct && ['drafting', 'soon', 'running'].includes(phase) && (
        <a class="button" href={hereWith({ act: 'cancel', done: '' })} onClick={stayHere}>
          {t('dl.do.cancel')}
        </a>
      )}
      {phase !== 'drafting' && (
        <a class="button plain" href={`/t/${tenant}/votes/${vote.id}`}>
          {t('dl.public')}
        </a>
      )}
      <a href={hereWith({ vote: '', act: '', done: '' })} onClick={stayHere}>
        {t('dl.back')}
      </a>
    </p>
  );
}

function Shown(shown: VoteShown) {
  const { view } = shown;
  const act = view.mayAct ? parameter('act') : '';
  const onDone = (after: VoteView) => {
    shown.put(after);
    goTo(hereWith({ act: '', done: 'yes' }));
  };
  const isOut = view.phase === 'soon' || view.phase === 'running';
  return (
    <>
      {problem.value && (
        <div role="alert">
          <Notice kind="danger" title={problem.value} />
        </div>
      )}
      {act === 'choice' && <ChoiceForm {...shown} onDone={onDone} />}
      {act === 'cancel' && <CancelVote {...shown} onDone={onDone} />}
      {!['choice', 'cancel'].includes(act) && <Acts {...shown} />}
      {view.vote.result && <Result {...shown} />}
      <NoticeOf {...shown} />
      <Turnout {...shown} />
      {view.mayAct && isOut && <Papers {...shown} />}
      {view.mayAct && view.vote.proposals && view.phase !== 'drafting' && <Proposals {...shown} />}
      {!view.vote.result && <Choices {...shown} />}
    </>
  );
}

/** One vote: laid down, announced, answered, counted, carried out. */
export function OneVote({ tenant, id }: { tenant: string; id: string }) {
  const asked = useMemo(() => query(() => getVote({ tenant, vote: id })), []);
  const view = asked.data.value;
  const failure = asked.problem.value;
  if (failure) return <Failure problem={failure} again={() => void asked.load()} />;
  if (!view) return <Loading />;
  return <Shown tenant={tenant} view={view} put={asked.put} />;
}
