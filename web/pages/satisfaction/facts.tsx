import type { SatisfactionView } from '../../../shared/contracts/satisfaction.ts';
import { type Key, t } from '../../i18n.ts';
import { Notice } from '../../shell/notice.tsx';

const sentence = t as (key: Key, values: Record<string, number>) => string;

/** Signs of answers that are not residents' own: facts with their figures, no verdict. */
export function Facts({ facts }: { facts: NonNullable<SatisfactionView['facts']> }) {
  const rounded = (figures: Record<string, number>) =>
    Object.fromEntries(
      Object.entries(figures).map(([name, value]) => [name, Math.round(value * 10) / 10]),
    );
  return (
    <section class="card">
      <h2>{t('say.facts')}</h2>
      {facts.length === 0 ? (
        <p class="quiet">{t('say.factsNone')}</p>
      ) : (
        <Notice kind="warn">
          <ul>
            {facts.map(({ kind, figures }) => (
              <li key={kind}>{sentence(`say.fact.${kind}` as Key, rounded(figures))}</li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  );
}
