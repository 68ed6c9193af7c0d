import type { LinkedPurchaseView } from '../../../shared/contracts/linkage.ts';
import { getLinkedPurchase } from '../../api/linkage.ts';
import { Facts } from '../../form/facts.tsx';
import { hereWith, parameter, stayHere, workPage } from '../../here.ts';
import { count, instant, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { tenant } from './acting.ts';

const DecideForm = lazily(async () => (await import('./decide.tsx')).DecideForm);

const asked = query(() => getLinkedPurchase({ tenant, purchase: parameter('purchase') }));
type Reasoned = LinkedPurchaseView['proposal']['modes'][number];
type Decided = LinkedPurchaseView['decided'][number];

function Because({ because }: Pick<Reasoned, 'because'>) {
  if (because.length === 0) return <p class="quiet">{t('lk.proposal.nothing')}</p>;
  return (
    <ul class="because">
      {because.map(({ fact, figure, weight }) => (
        <li key={fact}>
          {t(`lk.fact.${fact}` as 'lk.fact.citesNeeds', { n: count(figure ?? 0) })}{' '}
          <span class="quiet">{t('lk.proposal.weight', { n: weight })}</span>
        </li>
      ))}
    </ul>
  );
}

function Proposal({ view }: { view: LinkedPurchaseView }) {
  const { mode, modes, strategies } = view.proposal;
  const best = modes[0];
  return (
    <section class="card">
      <h2>{t('lk.proposal')}</h2>
      <p>
        <strong>
          {mode ? t('lk.proposal.is', { mode: t(`lk.mode.${mode}`) }) : t('lk.proposal.none')}
        </strong>
      </p>
      {mode && best && <Because because={best.because} />}
      <details>
        <summary>{t('lk.proposal.all')}</summary>
        {modes.map(({ is, weight, because }) => (
          <section key={is}>
            <h3>
              {t(`lk.mode.${is}`)}{' '}
              <span class="quiet">{t('lk.proposal.weight', { n: weight })}</span>
            </h3>
            <p class="hint">{t(`lk.about.${is}`)}</p>
            <Because because={because} />
          </section>
        ))}
      </details>
      {strategies.length > 0 && (
        <>
          <h3>{t('lk.strategies')}</h3>
          <dl class="answers">
            {strategies.map(({ is, because }) => (
              <div key={is}>
                <dt>{t(`lk.strategy.${is}`)}</dt>
                <dd>
                  <Because because={because} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}

function scopeOf({ attributes: { scope } }: Decided, names: ReadonlyMap<string, string>): string {
  if (!scope) return '—';
  return [
    scope.places.map((code) => names.get(code) ?? code).join(t('list.comma')),
    t(`lk.who.${scope.who}`),
    scope.people ? t('lk.people', { n: count(scope.people) }) : '',
    scope.note,
  ]
    .filter(Boolean)
    .join(' · ');
}

function Current({ view }: { view: LinkedPurchaseView }) {
  const [now] = view.decided;
  const names = new Map(view.places.map(({ code, name }) => [code, name]));
  const mayDecide = view.may.includes('attribute');
  const link = mayDecide && (
    <p class="actions">
      <a
        class={now ? 'button' : 'button primary'}
        href={hereWith({ act: 'decide', done: '' })}
        onClick={stayHere}
      >
        {t(now ? 'lk.change' : 'lk.decide')}
      </a>
    </p>
  );
  if (!now)
    return (
      <section class="card">
        <h2>{t('lk.decided')}</h2>
        <p>{t('lk.empty')}</p>
        {link}
      </section>
    );
  const { attributes } = now;
  return (
    <section class="card">
      <h2>{t('lk.decided')}</h2>
      <Facts
        facts={[
          [t('lk.form.mode'), t(`lk.mode.${attributes.mode}`)],
          [t('lk.form.reason'), attributes.reason],
          ...attributes.strategies.map(
            ({ is, reason }) => [t(`lk.strategy.${is}`), reason] as const,
          ),
          ...attributes.segments.map(({ is, group }) => [t(`lk.segment.${is}`), group] as const),
          [t('lk.scope.fact'), scopeOf(now, names)],
          ...attributes.checklist.map(
            ({ item, yes, note }) =>
              [
                t(`lk.check.${item}`),
                `${t(yes ? 'lk.form.yes' : 'lk.form.no')}${note ? ` · ${note}` : ''}`,
              ] as const,
          ),
        ]}
      />
      {link}
    </section>
  );
}

function History({ decided }: Pick<LinkedPurchaseView, 'decided'>) {
  if (decided.length === 0) return null;
  return (
    <section class="card">
      <h2>{t('lk.history')}</h2>
      <ol class="timeline">
        {decided.map(({ version, attributes, proposed, because, byName, at }) => (
          <li key={version}>
            <strong>{t(`lk.mode.${attributes.mode}`)}</strong>
            <p>{because ?? t('lk.history.first')}</p>
            <p class="small quiet">
              {t('lk.history.line', { by: byName, on: instant(at) })}
              {proposed && ` · ${t('lk.history.proposed', { mode: t(`lk.mode.${proposed}`) })}`}
              {proposed && proposed !== attributes.mode && ` · ${t('lk.history.differs')}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The mode of one purchase: what its facts speak for, what people decided, how it came to that. */
export function One() {
  const view = asked.data.value;
  const failed = asked.problem.value;
  if (!view)
    return failed ? <Failure problem={failed} again={() => void asked.load()} /> : <Loading />;
  const isDeciding = parameter('act') === 'decide' && view.may.includes('attribute');
  return (
    <>
      <header class="page-title">
        <h1>{view.facts.title}</h1>
        <p class="lead">{t('lk.one.lead')}</p>
        <p>
          <a href={workPage('purchase', { tenant, purchase: view.facts.purchase })}>
            {t('lk.toPurchase')}
          </a>
        </p>
      </header>
      {parameter('done') === 'decided' && (
        <div role="status">
          <Notice kind="good" title={t('lk.form.saved')} />
        </div>
      )}
      {isDeciding ? (
        <>
          <Proposal view={view} />
          <DecideForm view={view} onDone={() => asked.load()} />
        </>
      ) : (
        <>
          <Current view={view} />
          <Proposal view={view} />
          <History decided={view.decided} />
        </>
      )}
    </>
  );
}
