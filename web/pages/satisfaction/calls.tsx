import { signal } from '@preact/signals';
import type { SatisfactionView } from '../../../shared/contracts/satisfaction.ts';
import { day, instant, t } from '../../i18n.ts';
import { TableFrame } from '../../table/table.tsx';
import { carryOut } from './acting.ts';
import type { Place } from './place.ts';

type CallBacks = NonNullable<SatisfactionView['callBacks']>;
type Sample = CallBacks['samples'][number];
type Call = Sample['calls'][number];

/** The form of somebody who was reached, by their sign-in. */
const forms = signal<Readonly<Record<string, string>>>({});

function Deeds({ call, period, here }: { call: Call; period: number; here: Place }) {
  const form = forms.value[call.signInId];
  if (form)
    return (
      <a class="button primary" href={form} target="_blank" rel="noreferrer">
        {t('say.openForm')}
      </a>
    );
  if (call.outcome === 'answered' || call.outcome === 'refused') return null;
  const note = async (outcome: 'answered' | 'notReached' | 'refused') => {
    const command = { type: 'noteCall', period, signInId: call.signInId, outcome } as const;
    const [link] = (await carryOut(here, command)) ?? [];
    if (link) forms.value = { ...forms.value, [call.signInId]: link };
  };
  return (
    <span class="row-actions">
      <button type="button" class="button primary" onClick={() => void note('answered')}>
        {t('say.reached')}
      </button>
      <button type="button" class="button" onClick={() => void note('notReached')}>
        {t('say.notReached')}
      </button>
      <button type="button" class="button" onClick={() => void note('refused')}>
        {t('say.refused')}
      </button>
    </span>
  );
}

function Drawn({ sample, here, mayNote }: { sample: Sample; here: Place; mayNote: boolean }) {
  const { period, population, calls, drawnOn, seed } = sample;
  const title = t('say.drawn', { period, population, n: calls.length, on: day(drawnOn) });
  return (
    <>
      <h3>{title}</h3>
      <TableFrame label={title}>
        <thead>
          <tr>
            <th scope="col">{t('say.who')}</th>
            <th scope="col">{t('say.tail')}</th>
            <th scope="col">{t('say.activity')}</th>
            <th scope="col">{t('say.outcome')}</th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {calls.map((call) => (
            <tr key={call.signInId}>
              <th scope="row">{call.name || '–'}</th>
              <td>{call.phoneTail || '–'}</td>
              <td>
                {call.activity}
                <span class="block small quiet">{call.on && instant(call.on)}</span>
              </td>
              <td>{t(`say.outcome.${call.outcome ?? 'open'}`)}</td>
              <td>{mayNote && <Deeds call={call} period={period} here={here} />}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
      <p class="small quiet break">
        {t('say.seed')}: {seed}
      </p>
    </>
  );
}

/** Whom chance chose to be called, and what became of it. */
export function Calls({ view, here }: { view: SatisfactionView; here: Place }) {
  const { percent, commitments, samples } = view.callBacks as CallBacks;
  const drawn = new Set(samples.map(({ period }) => period));
  const open = commitments.filter(({ period, agreed }) => !drawn.has(period) && agreed > 0);
  return (
    <section class="card">
      <h2>{t('say.calls')}</h2>
      <p class="quiet">{t('say.callsLead', { percent })}</p>
      {samples.map((sample) => (
        <Drawn
          key={sample.period}
          sample={sample}
          here={here}
          mayNote={view.may.includes('noteCall')}
        />
      ))}
      {view.may.includes('drawCallBacks') &&
        open.map(({ period, agreed }) => (
          <p class="actions" key={period}>
            <button
              type="button"
              class="button"
              onClick={() => void carryOut(here, { type: 'drawCallBacks', period })}
            >
              {t('say.draw', { period })}
            </button>
            <span class="quiet">{t('say.agreed', { n: agreed })}</span>
          </p>
        ))}
      <details>
        <summary>{t('say.commitment')}</summary>
        <ul>
          {commitments.map(({ period, commitment }) => (
            <li key={period} class="small break">
              {t('say.period', { n: period })}: {commitment}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
