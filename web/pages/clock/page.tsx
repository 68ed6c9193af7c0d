import { useMemo } from 'preact/hooks';
import type { ClockView } from '../../../shared/contracts/clock.ts';
import { moveClock } from '../../api/purchasing.ts';
import { beijingTime, faultsOf, instantOf, pickerOf } from '../../form/checks.ts';
import { ErrorSummary } from '../../form/error-summary.tsx';
import { Facts } from '../../form/facts.tsx';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { parameter } from '../../here.ts';
import { instant, remaining, t } from '../../i18n.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { clock } from '../../shell/sandbox.tsx';
import { startPage } from '../../shell/start.tsx';

const tenant = parameter('tenant');
const dayMillis = 86_400_000;

const tomorrow = ({ now }: ClockView) =>
  pickerOf(new Date(Date.parse(now) + dayMillis).toISOString());

function Move({ view }: { view: ClockView }) {
  const form = useMemo(
    () =>
      createForm({
        initial: { to: tomorrow(view) },
        faultsOf: (values) => faultsOf(values, { to: beijingTime }),
      }),
    [],
  );
  const move = (to: string) =>
    form.submit(async () => {
      clock?.put(await moveClock(tenant, to));
    });
  const { nextDeadline } = view;
  return (
    <>
      <ErrorSummary form={form} />
      <p class="actions">
        <button
          type="button"
          class="button primary"
          disabled={!nextDeadline || form.isBusy.value}
          onClick={() => void move('nextDeadline')}
        >
          {t('clock.toNext')}
        </button>
      </p>
      <form
        noValidate
        class="clock-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (form.check()) void move(instantOf(textAt(form.values.value, 'to')));
        }}
      >
        <Field form={form} path="to" kind="time" label={t('clock.to')} hint={t('clock.toHint')} />
        <button type="submit" class="button" disabled={form.isBusy.value}>
          {t('clock.move')}
        </button>
      </form>
    </>
  );
}

function Clock({ view }: { view: ClockView }) {
  const { nextDeadline } = view;
  return (
    <section class="card">
      <div role="status">
        <Facts
          facts={[
            [t('clock.now'), <span class="big num">{instant(view.now)}</span>],
            [
              t('clock.next'),
              nextDeadline ? (
                <>
                  <span class="big num">{instant(nextDeadline)}</span>{' '}
                  <span class="quiet">{remaining(view.now, nextDeadline)}</span>
                </>
              ) : (
                t('clock.noNext')
              ),
            ],
            [
              t('clock.ahead'),
              t('unit.calendarDays', { n: Math.floor(view.offsetMillis / dayMillis) }),
            ],
          ]}
        />
      </div>
      <Move view={view} />
    </section>
  );
}

function ClockPage() {
  const view = clock?.data.value;
  const problem = clock?.problem.value;
  return (
    <div class="stack">
      <header class="page-title">
        <h1>{t('clock.title')}</h1>
        <p class="lead">{t('clock.lead')}</p>
      </header>
      {view?.isSandbox === false && (
        <Notice kind="warn" title={t('clock.real')}>
          <p>{t('clock.realText')}</p>
        </Notice>
      )}
      {view?.isSandbox && <Clock view={view} />}
      {!view && problem && <Failure problem={problem} again={() => void clock?.load()} />}
      {!view && !problem && <Loading />}
    </div>
  );
}

void startPage('clock.title', ClockPage, {
  'zh-CN': () => import('../../words/clock.zh.ts'),
  en: () => import('../../words/clock.en.ts'),
});
