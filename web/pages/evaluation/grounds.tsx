import { named, t } from '../../i18n.ts';
import { EvidenceList } from './evidence.tsx';
import { inLanguage, type Round } from './place.ts';

/** What each item rests on: what the organization linked, and once the sheets are open, what every rater did. */
export function Grounds({ round }: { round: Round }) {
  const { frozen, sheets, rubric, may } = round;
  const own = frozen?.evidence?.linked ?? {};
  const linked = rubric.criteria
    .map(({ id, name }) => ({
      id,
      name: inLanguage(name),
      by: [
        { who: t('eval.rater.self'), of: own[id] ?? [] },
        ...sheets.map((sheet) => ({
          who: sheet.name ?? named(`eval.rater.${sheet.kind}`),
          of: sheet.linked?.[id] ?? [],
        })),
      ].filter(({ of }) => of.length > 0),
    }))
    .filter(({ by }) => by.length > 0);
  if (!frozen?.evidence || may.includes('lockSheet')) return null;
  return (
    <section class="card" aria-labelledby={`grounds-${round.id}`}>
      <h2 id={`grounds-${round.id}`}>{t('eval.evidence')}</h2>
      {linked.length === 0 && <p class="quiet">{t('eval.evidence.none')}</p>}
      {linked.map(({ id, name, by }) => (
        <div key={id}>
          <h3>{name}</h3>
          {by.map(({ who, of }) => (
            <EvidenceList key={who} who={who} of={of} />
          ))}
        </div>
      ))}
      <p class="small quiet">
        {t('eval.evidence.frozen', {
          n: frozen.evidence.count,
          hash: frozen.evidence.hash.slice(0, 16),
        })}
      </p>
    </section>
  );
}
