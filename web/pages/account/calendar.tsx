import { signal } from '@preact/signals';
import type { CalendarFeed } from '../../../shared/contracts/account.ts';
import { endCalendarFeed, getCalendarFeed, makeCalendarFeed } from '../../api/account.ts';
import { instant, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { createDoing } from './doing.ts';
import { Said } from './said.tsx';

const feed = query(getCalendarFeed);
const doing = createDoing();
/** Told once: the system keeps only its hash. */
const made = signal('');

const make = () =>
  void doing.run(async () => {
    made.value = (await makeCalendarFeed()).address;
    await feed.load();
    return t('acc.calendar.made');
  });

const end = () =>
  void doing.run(async () => {
    await endCalendarFeed();
    made.value = '';
    await feed.load();
    return t('acc.calendar.ended');
  });

/** The reader's deadlines in a calendar of their own, by a secret address. */
export function Calendar() {
  const found = feed.data.value;
  const problem = feed.problem.value;
  if (!found)
    return problem ? <Failure problem={problem} again={() => void feed.load()} /> : <Loading />;
  const { madeAt } = found as CalendarFeed;
  return (
    <section class="card own">
      <h2>{t('acc.calendar')}</h2>
      <p>{t('acc.calendar.lead')}</p>
      <Said doing={doing} />
      {made.value && (
        <div class="field">
          <label for="f-calendar">{t('acc.calendar.address')}</label>
          <p class="hint" id="f-calendar-hint">
            {t('acc.calendar.once')}
          </p>
          <input
            id="f-calendar"
            readOnly
            aria-describedby="f-calendar-hint"
            value={made.value}
            onFocus={(event) => event.currentTarget.select()}
          />
        </div>
      )}
      <p class="quiet">
        {madeAt ? t('acc.calendar.on', { at: instant(madeAt) }) : t('acc.calendar.off')}
      </p>
      <p class="actions">
        <button type="button" class="button" disabled={doing.isBusy.value} onClick={make}>
          {t(madeAt ? 'acc.calendar.anew' : 'acc.calendar.make')}
        </button>
        {madeAt && (
          <button type="button" class="button plain" disabled={doing.isBusy.value} onClick={end}>
            {t('acc.calendar.end')}
          </button>
        )}
      </p>
    </section>
  );
}
