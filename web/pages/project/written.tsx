import { useSignal } from '@preact/signals';
import type { WrittenReport } from '../../../shared/contracts/fieldwork.ts';
import type { Reflection } from '../../../shared/domain/fieldwork/reflection.ts';
import { keepReflection, type Reading } from '../../api/fieldwork.ts';
import { count, instant, named, t } from '../../i18n.ts';
import { Line } from '../../parts/line.tsx';
import { ProblemError } from '../../problem.ts';
import { TableFrame } from '../../table/table.tsx';
import { ProgressView } from './progress.tsx';
import { Months } from './sheet.tsx';

const questions = ['wentWell', 'wasHard', 'next'] as const;

/** The only part that is typed. */
function Reflecting({ report, reading }: { report: WrittenReport; reading: Reading }) {
  const answers = {
    wentWell: useSignal(report.reflection.wentWell),
    wasHard: useSignal(report.reflection.wasHard),
    next: useSignal(report.reflection.next),
  };
  const said = useSignal('');
  const save = async () => {
    const typed = Object.fromEntries(questions.map((one) => [one, answers[one].value.trim()]));
    try {
      await keepReflection(reading, report.phase, typed as Reflection);
      said.value = t('pj.report.saved');
    } catch (cause) {
      said.value = cause instanceof ProblemError ? cause.title : t('problem.unknown');
    }
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p class="hint">{t('pj.report.reflectionHint')}</p>
      {questions.map((one) => (
        <Line key={one} id={one} label={t(`pj.report.${one}`)} value={answers[one]} rows={4} />
      ))}
      <p class="actions">
        <button type="submit" class="button primary">
          {t('pj.report.save')}
        </button>
        <span role="status">{said.value}</span>
      </p>
    </form>
  );
}

const Reflected = ({ reflection }: Pick<WrittenReport, 'reflection'>) => (
  <dl class="facts">
    {questions.map((one) => (
      <div key={one}>
        <dt>{t(`pj.report.${one}`)}</dt>
        <dd class="prose">{reflection[one] || t('pj.report.none')}</dd>
      </div>
    ))}
  </dl>
);

function Places({ report }: { report: WrittenReport }) {
  return (
    <TableFrame label={t('pj.report.byCommunity')}>
      <thead>
        <tr>
          <th scope="col">{t('pj.report.community')}</th>
          <th scope="col" class="num">
            {t('pj.sheet.activities')}
          </th>
          <th scope="col" class="num">
            {t('pj.sheet.attendances')}
          </th>
        </tr>
      </thead>
      <tbody>
        {report.byCommunity.map(({ name, activities, attendances }) => (
          <tr key={name}>
            <th scope="row">{name || t('pj.report.noCommunity')}</th>
            <td class="num">{count(activities)}</td>
            <td class="num">{count(attendances)}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

const Notes = ({ report }: { report: WrittenReport }) => (
  <ul class="field-items">
    {report.notes.map((one) => (
      <li key={one.id} data-note={one.id}>
        <span>
          <strong>{[one.deliverable, one.series, one.place].filter(Boolean).join(' · ')}</strong>{' '}
          <span class="hint">
            {instant(one.at)} · {t('pj.log.people')} {count(one.attended)} · {t('pj.log.photos')}{' '}
            {count(one.photos)}
          </span>
          <br />
          <span class="prose">{one.note}</span>
        </span>
      </li>
    ))}
  </ul>
);

/** A report that wrote itself. @param reading - of whoever may add the reflection */
export function Written({ report, reading }: { report: WrittenReport; reading?: Reading }) {
  const { progress, months, until, periods, countedHash } = report;
  const deliverables = progress.deliverables.filter(
    ({ countedFrom }) => countedFrom === 'activities',
  );
  return (
    <article>
      <p class="actions">
        <button type="button" class="button" onClick={() => window.print()}>
          {t('pj.export.print')}
        </button>
      </p>
      <p>{t('pj.report.until', { at: instant(until) })}</p>
      <ProgressView progress={progress} />
      <div class="card">
        <h2 id="r-months">{named('pj.project.tab.sheet')}</h2>
        <Months deliverables={deliverables} items={months} />
      </div>
      {report.byCommunity.length > 0 && (
        <div class="card">
          <h2 id="r-places">{t('pj.report.byCommunity')}</h2>
          <Places report={report} />
        </div>
      )}
      {report.notes.length > 0 && (
        <section class="card" aria-labelledby="r-notes">
          <h2 id="r-notes">{t('pj.report.notes')}</h2>
          <Notes report={report} />
        </section>
      )}
      {periods.length > 0 && (
        <section class="card" aria-labelledby="r-periods">
          <h2 id="r-periods">{t('pj.report.periods')}</h2>
          {periods.map(({ period, narrative }) => (
            <div key={period}>
              <h3>{t('pj.report.period', { n: period })}</h3>
              <p class="prose">{narrative}</p>
            </div>
          ))}
        </section>
      )}
      <section class="card" aria-labelledby="r-reflection">
        <h2 id="r-reflection">{t('pj.report.reflection')}</h2>
        {reading ? (
          <Reflecting report={report} reading={reading} />
        ) : (
          <Reflected reflection={report.reflection} />
        )}
      </section>
      <p class="small quiet">
        {t('pj.report.hash')} <span class="code">{countedHash}</span>
      </p>
    </article>
  );
}
