import { useMemo } from 'preact/hooks';
import type { Landings as Found } from '../../../../shared/contracts/landings.ts';
import { intention } from '../../../api/ask.ts';
import { confirmLanding, getLandings } from '../../../api/landings.ts';
import { faultsOf, text } from '../../../form/checks.ts';
import { ErrorSummary } from '../../../form/error-summary.tsx';
import { type Fact, Facts } from '../../../form/facts.tsx';
import { Field } from '../../../form/field.tsx';
import { createForm } from '../../../form/form.ts';
import { textAt } from '../../../form/path.ts';
import { parameter } from '../../../here.ts';
import { instant, t } from '../../../i18n.ts';
import { type Query, query } from '../../../query.ts';
import { Failure, Loading } from '../../../shell/notice.tsx';

const place = () => ({ tenant: parameter('tenant'), purchase: parameter('purchase') });

let asked: Query<Found> | undefined;

type Open = Found['open'][number];

function Confirm({ open, onDone }: { open: Open; onDone(found: Found): void }) {
  const { community, name } = open;
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: { reason: '' },
        faultsOf: (values) => faultsOf(values, { reason: text(300, 2) }),
      }),
      wish: intention(),
    }),
    [community],
  );
  const send = () =>
    form.submit(async (values) => {
      const json = { community, reason: textAt(values, 'reason').trim() };
      onDone(await confirmLanding(place(), json, wish));
    });
  return (
    <form
      noValidate
      aria-label={t('landing.confirmIn', { name })}
      onSubmit={(event) => {
        event.preventDefault();
        if (form.check()) void send();
      }}
    >
      <h3>{name}</h3>
      <ErrorSummary form={form} />
      <Field form={form} path="reason" label={t('landing.reason')} hint={t('landing.reasonHint')} />
      <p class="actions">
        <button type="submit" class="button primary" disabled={form.isBusy.value}>
          {form.isBusy.value ? t('act.busy') : t('landing.confirm')}
        </button>
      </p>
    </form>
  );
}

function List({ found }: { found: Found }) {
  return (
    <Facts
      facts={[
        ...found.confirmed.map(
          ({ name, reason, by, at }): Fact => [
            name,
            <>
              {reason}
              <span class="block small quiet">
                {t('landing.by', { name: by, at: instant(at) })}
              </span>
            </>,
          ],
        ),
        ...found.open.map(
          ({ name }): Fact => [name, <span class="tag ahead">{t('landing.open')}</span>],
        ),
      ]}
    />
  );
}

/** In which communities the work has its place, and for a street the next one to confirm. */
export function Landings() {
  asked ??= query(() => getLandings(place()));
  const found = asked.data.value;
  const problem = asked.problem.value;
  const next = found?.open.find(({ mayConfirm }) => mayConfirm);
  return (
    <section class="card">
      <h2>{t('landing.title')}</h2>
      <p class="quiet">{t('landing.lead')}</p>
      {!found &&
        (problem ? <Failure problem={problem} again={() => void asked?.load()} /> : <Loading />)}
      {found && found.open.length + found.confirmed.length === 0 && (
        <p class="empty">{t('landing.none')}</p>
      )}
      {found && <List found={found} />}
      {next && <Confirm key={next.community} open={next} onDone={(done) => asked?.put(done)} />}
    </section>
  );
}
