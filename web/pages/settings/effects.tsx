import type { SettingPreview } from '../../../shared/contracts/settings.ts';
import { differences } from '../../../shared/domain/settings/differences.ts';
import { type Bar, Bars } from '../../charts/bars.tsx';
import { day, named, t } from '../../i18n.ts';
import { TableFrame } from '../../table/table.tsx';
import { idInWords } from './words.ts';

type Effect = SettingPreview['effects'][number];
type Sample = NonNullable<Effect['before']>;
type Dated = Sample['dates'][number];

const dayMillis = 86_400_000;
/** The last day of a period: it ends at midnight after it. */
const lastDay = ({ at }: Dated) => day(new Date(Date.parse(at) - 1).toISOString());
const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMillis);

function shift(before: Dated, after: Dated): string {
  const days = daysBetween(before.at, after.at);
  if (days === 0) return t('set.effect.none');
  return days > 0
    ? t('set.effect.later', { n: days })
    : t('set.effect.earlier', { n: Math.abs(days) });
}

function DateCell({ date }: { date: Dated }) {
  return (
    <>
      {lastDay(date)}
      <span class="block small quiet">
        {t(date.unit === 'workingDays' ? 'unit.workingDays' : 'unit.calendarDays', {
          n: date.count,
        })}
        {date.isProvisional && ` · ${t('set.effect.provisional')}`}
      </span>
    </>
  );
}

function Dates({ name, before, after }: { name: string; before: Sample; after: Sample }) {
  return (
    <TableFrame label={name}>
      <thead>
        <tr>
          <th scope="col">{t('set.effect.step')}</th>
          <th scope="col">{t('set.before')}</th>
          <th scope="col">{t('set.after')}</th>
          <th scope="col">{t('set.effect.shift')}</th>
        </tr>
      </thead>
      <tbody>
        {after.dates.map((date) => {
          const was = before.dates.find(({ name }) => name === date.name) ?? date;
          const isMoved = was.at !== date.at;
          return (
            <tr key={date.name} class={isMoved ? 'own' : undefined}>
              <th scope="row">{named(`set.d.${date.name}`)}</th>
              <td class="nowrap">
                <DateCell date={was} />
              </td>
              <td class="nowrap">
                <DateCell date={date} />
              </td>
              <td class="nowrap">
                {isMoved ? <strong>{shift(was, date)}</strong> : shift(was, date)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </TableFrame>
  );
}

/** The days from the notice to the last day to sign, before and after, as two bars. */
function Whole({ before, after }: { before: Sample; after: Sample }) {
  const length = ({ dates }: Sample) => {
    const [first] = dates;
    const last = dates.find(({ name }) => name === 'contractSigning');
    return first && last ? daysBetween(first.from, last.at) : 0;
  };
  const [was, becomes] = [length(before), length(after)];
  const bar = (label: string, days: number, look?: 'c2'): Bar => ({
    label,
    value: t('unit.calendarDays', { n: days }),
    parts: [{ amount: days, ...(look && { look }) }],
  });
  return (
    <Bars
      title={t('set.effect.whole')}
      finding={t('set.effect.finding', { before: was, after: becomes })}
      whole={Math.max(was, becomes)}
      bars={[bar(t('set.before'), was), bar(t('set.after'), becomes, 'c2')]}
      heads={[t('set.effect.whole'), t('set.effect.shift')]}
      rows={[
        [t('set.before'), String(was)],
        [t('set.after'), String(becomes)],
      ]}
    />
  );
}

function Figures({ before, after }: { before: Sample; after: Sample }) {
  const changed = Object.entries(after.figures).filter(
    ([name, figure]) => before.figures[name] !== figure,
  );
  if (changed.length === 0) return null;
  return (
    <ul class="starts">
      {changed.map(([name, figure]) => (
        <li key={name}>
          {named(`set.g.${name}`)}
          {': '}
          <span class="faint">{before.figures[name]}</span>
          {' → '}
          <strong>{figure}</strong>
        </li>
      ))}
    </ul>
  );
}

const isSame = ({ before, after }: Effect) => differences(before, after).length === 0;

function One({ effect }: { effect: Effect }) {
  const { before, after } = effect;
  if (!before) return <p class="quiet">{t('set.effect.new')}</p>;
  if (!after) return <p class="pressing">{t('set.effect.gone')}</p>;
  if (isSame(effect)) return <p class="quiet">{t('set.effect.same')}</p>;
  return (
    <>
      <Whole before={before} after={after} />
      <Figures before={before} after={after} />
      <Dates name={idInWords(effect.ruleSet)} before={before} after={after} />
    </>
  );
}

/** A sample purchase before and after, by rule set; those that change first. */
export function Effects({ preview }: { preview: SettingPreview }) {
  const { effects, published } = preview;
  if (effects.length === 0) return null;
  const inOrder = [...effects].sort((a, b) => Number(isSame(a)) - Number(isSame(b)));
  return (
    <section class="card set-dates">
      <h2>{t('set.effect')}</h2>
      <p class="quiet">{t('set.effectLead', { day: published })}</p>
      {inOrder.map((effect) => (
        <div key={effect.ruleSet}>
          <h3>{idInWords(effect.ruleSet)}</h3>
          <One effect={effect} />
        </div>
      ))}
    </section>
  );
}
