import type { ComponentChildren } from 'preact';
import type { HearingView } from '../../../shared/contracts/hearing.ts';
import type { Objection } from '../../../shared/domain/purchase/objection.ts';
import {
  kindOf,
  standingOfObjection,
  stepOf,
} from '../../../shared/domain/purchase/objection-standing.ts';
import type { Fact } from '../../form/facts.tsx';
import { Facts } from '../../form/facts.tsx';
import { instant, isPressing, lastMinute, named, remaining, t } from '../../i18n.ts';
import { DeadlineReason } from '../lazy-deadline-reason.ts';

type Case = HearingView['cases'][string];
type Props = {
  objection: Objection;
  about: Case | undefined;
  now: string;
  /** Who raised it, where the reader may know. */
  name?: string | undefined;
  /** Names of files by their id. */
  files?: Readonly<Record<string, string>>;
  children?: ComponentChildren;
};

const tags = {
  open: 'warn',
  upheld: 'stopped',
  dismissed: 'done',
  answered: 'done',
  refused: 'ahead',
  withdrawn: 'ahead',
} as const;

const lines = (all: readonly string[]) => (
  <ul>
    {all.map((one) => (
      <li key={one}>
        {/^https?:\/\//.test(one) ? (
          <a href={one} rel="noreferrer noopener" target="_blank">
            {one}
          </a>
        ) : (
          one
        )}
      </li>
    ))}
  </ul>
);

/** What was raised, part by part. */
export function Said({ objection, files = {} }: Pick<Props, 'objection' | 'files'>) {
  const { grounds, groundCodes = [], cites = [], evidence = [], requests, asks, agent } = objection;
  const facts: (Fact | false)[] = [
    groundCodes.length > 0 && [
      t('hear.grounds'),
      lines(groundCodes.map((code) => named(`ground.${code}`))),
    ],
    cites.length > 0 && [t('hear.cites'), lines(cites)],
    [t('hear.facts'), <span class="prose">{grounds}</span>],
    evidence.length > 0 && [t('hear.evidence'), lines(evidence.map((one) => files[one] ?? one))],
    requests !== undefined && [t('hear.requests'), <span class="prose">{requests}</span>],
    asks !== undefined && [t('hear.asks'), named(`remedy.${asks}`)],
    agent !== undefined && [t('hear.agent'), `${agent.name} · ${agent.mandate}`],
  ];
  return <Facts facts={facts.filter((fact) => fact !== false)} />;
}

function Given({ title, text, at }: { title: string; text: string; at: string }) {
  return (
    <blockquote class="quote">
      <p>
        <strong>{title}</strong>
      </p>
      <p class="prose">{text}</p>
      <p class="quiet small">{instant(at)}</p>
    </blockquote>
  );
}

const withRemedy = ({ isUpheld, remedy }: { isUpheld: boolean; remedy?: string | undefined }) =>
  [
    named(isUpheld ? 'objection.upheld' : 'objection.dismissed'),
    remedy && remedy !== 'none' ? named(`remedy.${remedy}`) : '',
  ]
    .filter(Boolean)
    .join('：');

/** What was said to it so far, in the order it was. */
function History({ objection }: { objection: Objection }) {
  const { admission, statement, reply, decision, withdrawn } = objection;
  const isInquiry = kindOf(objection) === 'inquiry';
  return (
    <>
      {reply && (
        <Given
          title={
            isInquiry ? t('hear.given.reply') : `${t('hear.given.reply')} · ${withRemedy(reply)}`
          }
          {...reply}
        />
      )}
      {admission && (
        <Given
          title={`${t('hear.given.admission')} · ${t(`hear.verdict.${admission.verdict}`)}`}
          {...admission}
        />
      )}
      {statement && <Given title={t('hear.given.statement')} {...statement} />}
      {decision && (
        <Given title={`${t('hear.given.decision')} · ${withRemedy(decision)}`} {...decision} />
      )}
      {withdrawn && (
        <Given title={t('hear.given.withdrawn')} text={withdrawn.reason} at={withdrawn.at} />
      )}
    </>
  );
}

function Turn({ turn, now }: { turn: Case['next'][number]; now: string }) {
  const { post, command, due, reason, isOverdue } = turn;
  const kind = isOverdue ? 'stopped' : due && isPressing(now, due) ? 'warn' : 'ahead';
  return (
    <li>
      <p>
        <strong>
          {t(`hear.next.${command as 'answerObjection'}`, { post: named(`post.${post}`) })}
        </strong>{' '}
        {isOverdue && <span class="tag stopped">{t('hear.late')}</span>}
      </p>
      {due && !isOverdue && (
        <p class="due">
          {t('hear.until', { at: lastMinute(due) })}{' '}
          <span class={`tag ${kind}`}>{remaining(now, due)}</span>
        </p>
      )}
      {reason && reason.kind !== 'named' && !isOverdue && <DeadlineReason reason={reason} />}
    </li>
  );
}

/** Who has the turn, until when and why; what stands still meanwhile. */
function Next({ objection, about, now }: Pick<Props, 'objection' | 'about' | 'now'>) {
  const { paused } = objection;
  if (!about) return null;
  const { next, holds, suspensionEnds, complainUntil } = about;
  const isDue = objection.reply !== undefined || next.some(({ isOverdue }) => isOverdue);
  const mayComplain = isDue && complainUntil && complainUntil.at > now;
  return (
    <div class="next">
      <h4>{t('hear.next')}</h4>
      {next.length === 0 && !mayComplain && <p class="quiet">{t('hear.over')}</p>}
      <ul class="turns">
        {next.map((turn) => (
          <Turn key={turn.command} turn={turn} now={now} />
        ))}
      </ul>
      {paused && (
        <p>
          <span class="tag warn">{t('hear.clockPaused')}</span>{' '}
          {t('hear.paused', { reason: paused.reason ?? '' })}
          {paused.until && ` · ${t('hear.pausedUntil', { at: lastMinute(paused.until) })}`}
        </p>
      )}
      {mayComplain && <p>{t('hear.complainUntil', { at: lastMinute(complainUntil.at) })}</p>}
      {holds && <p class="small quiet">{t('hear.holds')}</p>}
      {suspensionEnds && (
        <p class="small quiet">{t('hear.suspension', { at: lastMinute(suspensionEnds.at) })}</p>
      )}
    </div>
  );
}

/** One inquiry, challenge or complaint: how it stands, what comes next, what was said. */
export function CaseView({ objection, about, now, name, files, children }: Props) {
  const standing = standingOfObjection(objection);
  return (
    <article class="card case" id={objection.id}>
      <div class="card-head">
        <h3>
          {named(`objectionKind.${kindOf(objection)}`)} ·{' '}
          {named(`objectionStep.${stepOf(objection)}`)}
        </h3>
        <span class={`tag ${tags[standing]}`}>{named(`objection.${standing}`)}</span>
      </div>
      <p class="quiet small">
        {[name, t('hear.raisedAt', { at: instant(objection.raisedAt) })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Next objection={objection} about={about} now={now} />
      {children}
      <History objection={objection} />
      <details open={standing === 'open' && name !== undefined}>
        <summary>{t('hear.what')}</summary>
        <Said objection={objection} {...(files && { files })} />
      </details>
    </article>
  );
}
