import type { RightsView } from '../../../shared/contracts/rights.ts';
import { commentVerdicts, replyVerdicts } from '../../../shared/domain/access/comment-lists.ts';
import { chosen, text } from '../../form/checks.ts';
import { Radios } from '../../form/choices.tsx';
import { type Fact, Facts } from '../../form/facts.tsx';
import { Field, type Option } from '../../form/field.tsx';
import { workPage } from '../../here.ts';
import { instant, lastMinute, t } from '../../i18n.ts';
import { DeadlineReason } from '../../parts/lazy-deadline-reason.ts';
import { Deed, type Shown, said } from './deed.tsx';

type Window = NonNullable<RightsView['window']>;
type Of = Shown & { window: Window };

const looks = { agree: 'done', conditions: 'warn', object: 'stopped' } as const;

const Comment = ({ window: { id, asked, names }, ...shown }: Of) => {
  const mine = shown.view.mine.filter((one) => asked.communities.includes(one.id));
  if (mine.length === 0) return null;
  return (
    <Deed
      {...shown}
      isMain
      label={t('rt.comment')}
      send={t('rt.comment.send')}
      initial={{ community: mine[0]?.id ?? '', verdict: '', text: '' }}
      checks={{ community: chosen, verdict: chosen, text: text(1000, 4) }}
      command={(values) => ({
        type: 'comment',
        window: id,
        community: said(values, 'community'),
        verdict: said(values, 'verdict') as (typeof commentVerdicts)[number],
        text: said(values, 'text'),
      })}
      fields={(form) => (
        <>
          <Field
            form={form}
            path="community"
            kind="select"
            label={t('rt.community')}
            options={mine.map((one): Option => [one.id, names[one.id] ?? one.name])}
          />
          <Radios
            form={form}
            path="verdict"
            legend={t('rt.verdict')}
            options={commentVerdicts.map((one): Option => [one, t(`rt.verdict.${one}`)])}
          />
          <Field
            form={form}
            path="text"
            kind="text"
            rows={3}
            label={t('rt.text')}
            hint={t('rt.text.hint')}
          />
        </>
      )}
    />
  );
};

const Reply = ({ window: { id }, community, ...shown }: Of & { community: string }) => (
  <Deed
    {...shown}
    label={t('rt.reply')}
    send={t('rt.reply.send')}
    initial={{ verdict: '', reason: '' }}
    checks={{ verdict: chosen, reason: text(1000, 4) }}
    command={(values) => ({
      type: 'reply',
      window: id,
      community,
      verdict: said(values, 'verdict') as (typeof replyVerdicts)[number],
      reason: said(values, 'reason'),
    })}
    fields={(form) => (
      <>
        <Radios
          form={form}
          path="verdict"
          legend={t('rt.replied')}
          options={replyVerdicts.map((one): Option => [one, t(`rt.replied.${one}`)])}
          isAcross
        />
        <Field form={form} path="reason" kind="text" rows={3} label={t('rt.reason')} />
      </>
    )}
  />
);

const Close = ({ window: { id }, ...shown }: Of) => (
  <Deed
    {...shown}
    isMain
    label={t('rt.close')}
    send={t('rt.close.send')}
    initial={{ outcome: '' }}
    checks={{ outcome: text(1000, 4) }}
    command={(values) => ({ type: 'close', window: id, outcome: said(values, 'outcome') })}
    fields={(form) => (
      <Field
        form={form}
        path="outcome"
        kind="text"
        rows={3}
        label={t('rt.outcome')}
        hint={t('rt.outcome.hint')}
      />
    )}
  />
);

/** What one community said, and what it was told; silence is said as silence. */
function OfCommunity({ community, ...props }: Of & { community: string }) {
  const { window: one } = props;
  const comment = one.comments.find((each) => each.community === community);
  const reply = one.replies.find((each) => each.community === community);
  const isOver = !one.takesComments;
  const waits = comment && comment.verdict !== 'agree' && !reply;
  const silence = !isOver
    ? t('rt.waiting')
    : one.silenceIsConsentBy
      ? t('rt.silence.consent', { source: one.silenceIsConsentBy })
      : t('rt.silence');
  return (
    <li class="row-line">
      <div>
        <p>
          <strong lang="zh-CN">{one.names[community] ?? community}</strong>{' '}
          {comment ? (
            <span class={`tag ${looks[comment.verdict]}`}>
              {t(`rt.verdict.${comment.verdict}`)}
            </span>
          ) : (
            <span class="tag ahead">{silence}</span>
          )}
        </p>
        {comment && (
          <p>
            <span lang="zh-CN">{comment.text}</span>
            <span class="block small quiet">
              {comment.byName} · {instant(comment.at)}
            </span>
          </p>
        )}
        {reply && (
          <p>
            <strong>{t(`rt.replied.${reply.verdict}`)}</strong>{' '}
            <span lang="zh-CN">{reply.reason}</span>
            <span class="block small quiet">
              {reply.byName} · {instant(reply.at)}
            </span>
          </p>
        )}
        {waits && isOver && !one.closed && one.isOwn && <Reply {...props} community={community} />}
      </div>
    </li>
  );
}

function factsOf({ asked, clock, answerClock, byName, at }: Window, view: RightsView): Fact[] {
  const right = view.rights.find(({ id }) => id === asked.right);
  return [
    [t('rt.department'), asked.department],
    [t('rt.matter'), t(`rt.matter.${asked.matter}`)],
    ...(right ? [[t('rt.right'), `${right.title}（${right.basis}）`] as Fact] : []),
    [t('rt.by'), `${byName} · ${instant(at)}`],
    [t('rt.until'), lastMinute(clock.at)],
    [t('rt.answerUntil'), lastMinute(answerClock.at)],
  ];
}

/** One matter: what it is, until when, what each community said, and what is to be done. */
export function OneWindow(props: Of) {
  const { window: one, view, tenant } = props;
  const waits = one.comments.some(
    ({ community, verdict }) =>
      verdict !== 'agree' && !one.replies.some((each) => each.community === community),
  );
  const isDone = !one.takesComments || one.comments.length === one.asked.communities.length;
  const mayClose = one.isOwn && !one.closed && isDone && !waits;
  return (
    <>
      <section class="card" aria-labelledby="rt-title">
        <h2 id="rt-title" lang="zh-CN">
          {one.asked.title}
        </h2>
        <p class="prose" lang="zh-CN">
          {one.asked.what}
        </p>
        <Facts facts={factsOf(one, view)} />
        {!one.closed && <DeadlineReason reason={one.takesComments ? one.clock : one.answerClock} />}
        {one.asked.purchase && (
          <p>
            <a href={workPage('purchase', { tenant, purchase: one.asked.purchase })}>
              {t('rt.purchase')}
            </a>
          </p>
        )}
        {one.escalatedAt && !one.closed && <p class="tag stopped">{t('rt.state.escalated')}</p>}
        {one.takesComments && view.may.includes('comment') && <Comment {...props} />}
        {mayClose && <Close {...props} />}
        {one.isOwn && !one.closed && isDone && waits && <p class="quiet">{t('rt.first')}</p>}
      </section>
      {one.closed && (
        <section class="card">
          <h2>{t('rt.outcome.was')}</h2>
          <p lang="zh-CN">{one.closed.outcome}</p>
          <p class="small quiet">
            {one.closed.byName} · {instant(one.closed.at)}
          </p>
        </section>
      )}
      <section class="card">
        <h2>{t('rt.comments')}</h2>
        <ul class="people-list">
          {one.asked.communities.map((community) => (
            <OfCommunity key={community} {...props} community={community} />
          ))}
        </ul>
      </section>
    </>
  );
}
