import { signal, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { AppraisalCommand, AppraisalView } from '../../../shared/contracts/appraisal.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { getAppraisal } from '../../api/appraisals.ts';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { instant, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { carryOut, problem, tenant } from './acting.ts';
import { Codes } from './codes.tsx';
import { Place } from './place.tsx';

const links = signal<readonly string[]>([]);

/** As a field for date and time takes it, on the clock of China. */
const localOf = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16);

/** What is to be done next with a round, by where it stands. */
const steps = ['open', 'count', 'publish'] as const;

/** A later end, with its reason: both stand in the chain of the round. */
function Extend({ view, act }: { view: AppraisalView; act(command: AppraisalCommand): void }) {
  const wrong = useSignal('');
  if (!view.may.includes('extend')) return null;
  const until = view.round.closesAt;
  const send = (event: Event) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const at = Date.parse(`${String(data.get('closesAt') ?? '')}:00+08:00`);
    const reason = String(data.get('reason') ?? '').trim();
    if (!(at > Date.parse(until))) wrong.value = t('ap.extend.later', { until: instant(until) });
    else if (reason.length < 2) wrong.value = t('ap.extend.why');
    else act({ type: 'extend', closesAt: new Date(at).toISOString() as Instant, reason });
  };
  return (
    <details>
      <summary>{t('ap.extend')}</summary>
      <form onSubmit={send} noValidate>
        {wrong.value && (
          <p class="error" role="alert" id="extend-fault">
            {wrong.value}
          </p>
        )}
        <div class="field">
          <label for="extend-to">{t('ap.extend.to')}</label>
          <input
            class="input"
            id="extend-to"
            type="datetime-local"
            name="closesAt"
            defaultValue={localOf(until)}
            aria-describedby={wrong.value ? 'extend-fault' : undefined}
          />
        </div>
        <div class="field">
          <label for="extend-why">{t('ap.extend.reason')}</label>
          <input class="input" id="extend-why" name="reason" maxLength={300} />
        </div>
        <p class="actions">
          <button type="submit" class="button">
            {t('ap.extend')}
          </button>
        </p>
      </form>
    </details>
  );
}

function Head({ view, act }: { view: AppraisalView; act(command: AppraisalCommand): void }) {
  const { round, standing, may } = view;
  const next = steps.find((step) => may.includes(step));
  return (
    <section class="card">
      <h2>{round.title}</h2>
      <p>
        <span class={`tag ${standing === 'running' ? 'current' : ''}`}>
          {named(`ap.standing.${standing}`)}
        </span>{' '}
        {named(`ap.kind.${round.kind}`)}
      </p>
      <dl class="answers two">
        <div>
          <dt>{t('ap.period')}</dt>
          <dd>
            {instant(round.opensAt)} – {instant(round.closesAt)}
          </dd>
        </div>
        <div>
          <dt>{t('ap.places')}</dt>
          <dd>{t('ap.places.n', { n: round.places })}</dd>
        </div>
        <div>
          <dt>{t('ap.smallest')}</dt>
          <dd>{t('ap.smallest.n', { n: round.smallest })}</dd>
        </div>
        {round.answers !== undefined && (
          <div>
            <dt>{t('ap.answers')}</dt>
            <dd>
              {t('ap.counted', {
                n: round.answers,
                rated: round.rated ?? 0,
                shown: round.shown ?? 0,
              })}
            </dd>
          </div>
        )}
      </dl>
      <p class="small quiet">{named(`ap.how.${round.kind}`)}</p>
      <p class="actions">
        {next && (
          <button type="button" class="button primary" onClick={() => act({ type: next })}>
            {named(`ap.do.${next}`)}
          </button>
        )}
        {view.rates && standing === 'running' && (
          <a class="button primary" href={hereWith({ act: 'sheet' })} onClick={stayHere}>
            {t('ap.fill')}
          </a>
        )}
        {standing === 'published' && (
          <a class="button plain" href={`/t/${tenant}/appraisals/${round.id}`}>
            {t('ap.public')}
          </a>
        )}
      </p>
      <Extend key={round.closesAt} view={view} act={act} />
    </section>
  );
}

/** One round: where it stands, what comes next, and everybody it rates. */
export function One({ round, onChanged }: { round: string; onChanged(): void }) {
  const from = parameter('from') || '0';
  const asked = useMemo(() => query(() => getAppraisal({ tenant, round }, from)), [from]);
  const act = async (command: AppraisalCommand) => {
    const done = await carryOut(round, command);
    if (!done) return;
    links.value = done.links;
    await asked.load();
    onChanged();
  };
  const view = asked.data.value;
  const failed = asked.problem.value;
  if (!view)
    return failed ? <Failure problem={failed} again={() => void asked.load()} /> : <Loading />;
  return (
    <>
      {problem.value && (
        <div role="alert">
          <Notice kind="danger" title={problem.value} />
        </div>
      )}
      {links.value.length > 0 && <Codes links={links.value} title={view.round.title} />}
      <Head view={view} act={(command) => void act(command)} />
      {view.places.map((place) => (
        <Place key={place.region} view={view} place={place} act={(command) => void act(command)} />
      ))}
      {view.next !== undefined && (
        <p class="actions">
          <a class="button" href={hereWith({ from: String(view.next) })} onClick={stayHere}>
            {t('ap.more')}
          </a>
        </p>
      )}
    </>
  );
}
