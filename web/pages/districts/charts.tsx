import type { Places } from '../../../shared/contracts/places.ts';
import { Bars } from '../../charts/bars.tsx';
import { figure, t } from '../../i18n.ts';
import type { Part } from './table.tsx';

/** As many bars as are read at a glance. */
const mostBars = 8;

const measures = {
  open: ({ running }: Part) => running?.open,
  gap: ({ watched }: Part) => watched.spaceGap,
  hours: ({ running }: Part) => running?.hours,
} as const;
type Measure = keyof typeof measures;

function Chart({ view, name }: { view: Places; name: Measure }) {
  const known = view.parts
    .flatMap((part) => {
      const amount = measures[name](part);
      return amount ? [{ label: part.name, amount }] : [];
    })
    .sort((a, b) => b.amount - a.amount);
  const [most] = known;
  if (!most || known.length < 2) return null;
  const all = figure(known.reduce((sum, { amount }) => sum + amount, 0));
  return (
    <Bars
      title={t(`pl.chart.${name}`)}
      finding={t(`pl.chart.${name}.finding`, { place: most.label, n: figure(most.amount), all })}
      bars={known
        .slice(0, mostBars)
        .map(({ label, amount }) => ({ label, value: figure(amount), parts: [{ amount }] }))}
      whole={most.amount}
      heads={[t('pl.col.place'), t(`pl.col.${name}`)]}
      rows={known.map(({ label, amount }) => [label, figure(amount)])}
    />
  );
}

/** Where it presses most, by three figures; a chart of a figure nobody stated is left out. */
export function Charts({ view }: { view: Places }) {
  const names = (Object.keys(measures) as Measure[]).filter(
    (name) => view.parts.filter((part) => measures[name](part)).length > 1,
  );
  if (names.length === 0) return null;
  return (
    <section class="card">
      <div class="grid-2">
        {names.map((name) => (
          <Chart key={name} view={view} name={name} />
        ))}
      </div>
    </section>
  );
}
