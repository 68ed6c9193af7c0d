import type { AccessView } from '../../../shared/contracts/task-access.ts';
import { chosen, text } from '../../form/checks.ts';
import { Radios } from '../../form/choices.tsx';
import { type Fact, Facts } from '../../form/facts.tsx';
import { Field, type Option } from '../../form/field.tsx';
import { hereWith, stayHere } from '../../here.ts';
import { figure, instant, lastMinute, money, t } from '../../i18n.ts';
import { DeadlineReason } from '../../parts/lazy-deadline-reason.ts';
import { Deed, type Shown, said } from './deed.tsx';

type Application = AccessView['applications'][number];
type One = Shown & { application: Application };

const looks = {
  applied: 'current',
  admitted: 'done',
  refused: 'stopped',
  withdrawn: 'ahead',
  revoked: 'stopped',
} as const;

function Standing({ application, day }: { application: Application; day: string }) {
  const { state, isOverdue, isMine, escalatedAt, asked } = application;
  const until = asked.endsOn;
  const when =
    state !== 'admitted'
      ? ''
      : day < asked.startsOn
        ? t('ac.begins', { on: asked.startsOn })
        : until !== undefined && until < day
          ? t('ac.finished')
          : t('ac.inForce');
  return (
    <>
      {isMine && <span class="tag warn">{t('ac.mine')}</span>}{' '}
      {isOverdue && (
        <span class="tag stopped">{t(escalatedAt ? 'ac.escalated' : 'ac.overdue')}</span>
      )}{' '}
      <span class={`tag ${looks[state]}`}>{t(`ac.state.${state}`)}</span>
      {when && <span class="small quiet"> {when}</span>}
    </>
  );
}

function Row({ application, day }: { application: Application; day: string }) {
  const { id, asked, clock, state } = application;
  return (
    <li class="row">
      <div>
        <h3>
          <a class="row-link" href={hereWith({ application: id, done: '' })} onClick={stayHere}>
            {asked.title}
          </a>
        </h3>
        <p class="small quiet">
          {asked.department} · {t(`ac.area.${asked.area}`)} ·{' '}
          {t('ac.fact.times', {
            times: figure(asked.timesPerMonth),
            hours: figure(asked.hoursPerMonth),
          })}
          {state === 'applied' && ` · ${t('ac.due')} ${lastMinute(clock.at)}`}
        </p>
      </div>
      <p class="row-facts">
        <Standing application={application} day={day} />
      </p>
    </li>
  );
}

type GroupProps = { title: string; empty: string; all: readonly Application[]; day: string };

const Group = ({ title, empty, all, day }: GroupProps) => (
  <section class="card">
    <h2>{title}</h2>
    {all.length === 0 ? (
      <div class="empty">
        <p class="empty-title">{empty}</p>
      </div>
    ) : (
      <ul class="rows">
        {all.map((one) => (
          <Row key={one.id} application={one} day={day} />
        ))}
      </ul>
    )}
  </section>
);

/** What waits for a decision by its day, then what was decided. */
export function Applications({ view }: Shown) {
  const { applications, day } = view;
  const waiting = applications.filter(({ state }) => state === 'applied');
  const over = applications.filter(({ state }) => state !== 'applied');
  return (
    <>
      <Group
        title={t('ac.applications.waiting')}
        empty={t(applications.length === 0 ? 'ac.applications.none' : 'ac.waiting.none')}
        all={waiting}
        day={day}
      />
      {over.length > 0 && <Group title={t('ac.applications.over')} empty="" all={over} day={day} />}
    </>
  );
}

function factsOf({ asked }: Application, names: AccessView['names']): Fact[] {
  const { startsOn: from, endsOn: until, money: paid } = asked;
  return [
    [t('ac.department'), asked.department],
    [t('ac.form'), `${t(`ac.form.${asked.form}`)} · ${t(`ac.area.${asked.area}`)}`],
    [t('ac.role'), t(`ac.role.${asked.role}`)],
    [t('ac.basis'), asked.basis ?? t('none')],
    [
      t('ac.money'),
      paid
        ? t('ac.money.line', {
            way: t(`ac.way.${paid.way}`),
            amount: money(paid.amountFen),
            source: paid.source,
          })
        : t('none'),
    ],
    [t('ac.regions'), asked.regions.map((code) => names[code] ?? code).join(t('list.comma'))],
    [t('ac.startsOn'), until ? t('ac.term', { from, until }) : t('ac.term.open', { from })],
    [
      t('ac.load'),
      t('ac.fact.times', {
        times: figure(asked.timesPerMonth),
        hours: figure(asked.hoursPerMonth),
      }),
    ],
  ];
}

function Decisions({ application }: One) {
  const { deciders, decisions } = application;
  const left = application.state === 'applied' ? deciders.slice(decisions.length) : [];
  return (
    <>
      <h3>{t('ac.decisions')}</h3>
      <ul class="people-list">
        {decisions.map(({ post, verdict, reason, byName, at }) => (
          <li class="row-line" key={at}>
            <p>
              {t(`post.${post}`)} · {byName}
              {reason && <span class="block small quiet">{reason}</span>}
            </p>
            <p class="small">
              <span class={`tag ${verdict === 'agree' ? 'done' : 'stopped'}`}>
                {t(`ac.decision.${verdict}`)}
              </span>{' '}
              <span class="quiet">{instant(at)}</span>
            </p>
          </li>
        ))}
        {left.map((post) => (
          <li class="row-line" key={post}>
            <p>{t(`post.${post}`)}</p>
            <p class="small quiet">{t('ac.decision.wait')}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Opinions({ application, view }: One) {
  const { opinions } = application;
  return (
    <>
      <h3>{t('ac.opinions')}</h3>
      {opinions.length === 0 && <p class="quiet">{t('ac.opinions.none')}</p>}
      <ul class="people-list">
        {opinions.map(({ community, verdict, text: words, byName, at }) => (
          <li class="row-line" key={community}>
            <p>
              {view.names[community] ?? community} · {byName}
              <span class="block small quiet">{words}</span>
            </p>
            <p class="small">
              <span class={`tag ${verdict === 'support' ? 'done' : 'warn'}`}>
                {t(`ac.opinion.${verdict}`)}
              </span>{' '}
              <span class="quiet">{instant(at)}</span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

const Decide = ({ application, ...shown }: One) => (
  <Deed
    {...shown}
    isMain
    label={t('ac.decide')}
    send={t('ac.decide.send')}
    initial={{ verdict: '', reason: '' }}
    checks={{ verdict: chosen, reason: text(500, 2) }}
    command={(values) => ({
      type: 'decide',
      application: application.id,
      verdict: said(values, 'verdict') === 'agree' ? 'agree' : 'refuse',
      reason: said(values, 'reason'),
    })}
    fields={(form) => (
      <>
        <Radios
          form={form}
          path="verdict"
          legend={t('ac.verdict')}
          options={(['agree', 'refuse'] as const).map(
            (one): Option => [one, t(`ac.verdict.${one}`)],
          )}
          isAcross
        />
        <Field form={form} path="reason" kind="text" rows={2} label={t('ac.reason')} />
      </>
    )}
  />
);

const Opine = ({ application, ...shown }: One) => (
  <Deed
    {...shown}
    label={t('ac.opine')}
    send={t('ac.opine.send')}
    initial={{ community: shown.view.mine[0]?.id ?? '', verdict: '', text: '' }}
    checks={{ community: chosen, verdict: chosen, text: text(500, 2) }}
    command={(values) => ({
      type: 'opine',
      application: application.id,
      community: said(values, 'community'),
      verdict: said(values, 'verdict') === 'support' ? 'support' : 'object',
      text: said(values, 'text'),
    })}
    fields={(form) => (
      <>
        <Field
          form={form}
          path="community"
          kind="select"
          label={t('ac.community')}
          options={shown.view.mine.map(({ id, name }): Option => [id, name])}
        />
        <Radios
          form={form}
          path="verdict"
          legend={t('ac.opinions')}
          options={(['support', 'object'] as const).map(
            (one): Option => [one, t(`ac.opinion.${one}`)],
          )}
          isAcross
        />
        <Field form={form} path="text" kind="text" rows={2} label={t('ac.opinion.text')} />
      </>
    )}
  />
);

type EndProps = One & { type: 'withdraw' | 'revoke' };
const End = ({ application, type, ...shown }: EndProps) => (
  <Deed
    {...shown}
    label={t(`ac.${type}`)}
    send={t(`ac.${type}.send`)}
    initial={{ reason: '' }}
    checks={{ reason: text(500, 2) }}
    command={(values) => ({
      type,
      application: application.id,
      reason: said(values, 'reason'),
    })}
    fields={(form) => (
      <Field form={form} path="reason" kind="text" rows={2} label={t('ac.reason')} />
    )}
  />
);

function Acts(one: One) {
  const { application, view } = one;
  const { state, isMine, isOwn } = application;
  return (
    <>
      {isMine && <Decide {...one} />}
      {state === 'applied' && view.may.includes('opine') && view.mine.length > 0 && (
        <Opine {...one} />
      )}
      {state === 'applied' && isOwn && <End {...one} type="withdraw" />}
      {state === 'admitted' && view.may.includes('revoke') && <End {...one} type="revoke" />}
    </>
  );
}

/** One application: what is asked with what money, who has said what, and what can be done. */
export function OneApplication(one: One) {
  const { application, view } = one;
  const { asked, ended, clock, state } = application;
  return (
    <section class="card" aria-labelledby="application">
      <h2 id="application">
        {asked.title} <Standing application={application} day={view.day} />
      </h2>
      {state === 'applied' && (
        <p>
          {t('ac.due')} <strong>{lastMinute(clock.at)}</strong>
        </p>
      )}
      {state === 'applied' && <DeadlineReason reason={clock} />}
      <Facts isTwo facts={factsOf(application, view.names)} />
      <p class="prose">{asked.what}</p>
      {ended && <p>{t('ac.ended', { name: ended.byName, reason: ended.reason })}</p>}
      <Decisions {...one} />
      <Opinions {...one} />
      <Acts {...one} />
    </section>
  );
}
