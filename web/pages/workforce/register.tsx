import type { KeptEntry } from '../../../shared/contracts/workforce.ts';
import { type EntryKind, entryKinds } from '../../../shared/domain/workforce/lists.ts';
import { hereWith, stayHere } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { regionNames, regions } from '../../parts/regions.ts';

/** What an entry says in one line, besides whom it is about. */
function lineOf({ entry }: KeptEntry): string {
  const by: Record<EntryKind, string[]> = {
    communityWorker:
      entry.kind === 'communityWorker'
        ? [named(`workerPost.${entry.post}`), named(`certificate.${entry.certificate}`)]
        : [],
    socialWorker:
      entry.kind === 'socialWorker'
        ? [entry.organization, entry.project ?? '', named(`certificate.${entry.certificate}`)]
        : [],
    volunteer:
      entry.kind === 'volunteer'
        ? [
            entry.skills.map((skill) => named(`skill.${skill}`)).join(t('list.comma')),
            t('figures.hoursN', { hours: entry.hours }),
          ]
        : [],
    training: entry.kind === 'training' ? [named(`form.${entry.form}`), entry.on, entry.by] : [],
    debrief: entry.kind === 'debrief' ? [t('figures.debriefYear', { year: entry.year })] : [],
  };
  regions();
  return [...by[entry.kind], regionNames([entry.region])].filter(Boolean).join(' · ');
}

function titleOf({ entry }: KeptEntry): string {
  if (entry.kind === 'training') return entry.title;
  return entry.kind === 'debrief' ? entry.worker : entry.name;
}

export function Register({ items }: { items: readonly KeptEntry[] }) {
  if (items.length === 0)
    return (
      <section class="card empty">
        <p class="empty-title">{t('workforce.noneTitle')}</p>
        <p>{t('workforce.noneText')}</p>
      </section>
    );
  return (
    <div class="stack">
      {entryKinds
        .map((kind) => [kind, items.filter(({ entry }) => entry.kind === kind)] as const)
        .filter(([, some]) => some.length > 0)
        .map(([kind, some]) => (
          <section class="card" key={kind} aria-labelledby={`kind-${kind}`}>
            <h2 id={`kind-${kind}`}>{named(`kind.${kind}`)}</h2>
            <ul class="purchase-cards">
              {some.map((kept) => (
                <li key={kept.id}>
                  <p>
                    <strong>{titleOf(kept)}</strong>
                    <span class="block small quiet">{lineOf(kept)}</span>
                  </p>
                  <p>
                    <a
                      href={hereWith({ act: 'change', entry: kept.id, done: '' })}
                      aria-label={`${t('entry.edit')} ${titleOf(kept)}`}
                      onClick={stayHere}
                    >
                      {t('entry.edit')}
                    </a>
                  </p>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}
