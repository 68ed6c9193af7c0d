import {
  certified,
  eligibilityHints,
  type Hint,
} from '../../../shared/domain/organization/eligibility-hints.ts';
import type { Application } from '../../../shared/domain/purchase/application.ts';
import { Facts } from '../../form/facts.tsx';
import { named, percent, t } from '../../i18n.ts';

type Props = { application: Pick<Application, 'organization' | 'body'> };
type Snapshot = NonNullable<Application['organization']['passport']>;

const findingKind: Record<Hint['finding'], string> = { met: 'done', doubt: 'warn', open: 'ahead' };
const joined = (names: readonly string[]) => names.join(t('list.comma')) || t('none');

function Hints({
  snapshot,
  category,
}: {
  snapshot: Snapshot;
  category: Application['body']['category'];
}) {
  return (
    <>
      <h4>{t('hints.title')}</h4>
      <p class="hint">{t('hints.lead')}</p>
      <ul class="documents">
        {eligibilityHints(snapshot, { category, on: snapshot.takenOn }).map(({ rule, finding }) => (
          <li key={rule}>
            <span class={`tag ${findingKind[finding]}`}>{named(`finding.${finding}`)}</span>
            {named(`rule.${rule}`)}
          </li>
        ))}
      </ul>
    </>
  );
}

function factsOf(snapshot: Snapshot): readonly (readonly [string, string])[] {
  const { registration, assessment, charter, qualifications, workers, documents } = snapshot;
  const team = certified(snapshot);
  const members = workers.map(({ name, duty }) => (duty ? `${name}（${duty}）` : name));
  return [
    ...(registration
      ? ([
          [t('profile.type'), named(`organizationType.${registration.type}`)],
          [t('snapshot.registrar'), registration.registrar],
        ] as const)
      : []),
    ...(assessment
      ? ([[t('profile.assessment'), t('assessment.level', { level: assessment.level })]] as const)
      : []),
    ...(charter ? ([[t('profile.scope'), charter.scope]] as const) : []),
    [t('snapshot.qualifications'), joined(qualifications.map(({ name }) => name))],
    [t('snapshot.team'), joined(members)],
    ...(team.all > 0
      ? ([
          [
            t('profile.certified'),
            t('snapshot.certified', { ...team, share: percent(team.certified / team.all) }),
          ],
        ] as const)
      : []),
    [
      t('snapshot.documents'),
      joined(documents.map(({ title, number }) => (number ? `${title} ${number}` : title))),
    ],
  ];
}

/** An organization's papers as they were sealed, and what they say to the conditions of a call. */
export function SnapshotView({ application: { organization, body } }: Props) {
  const { passport: snapshot } = organization;
  return (
    <>
      <h3>{t('snapshot.title')}</h3>
      {snapshot ? (
        <>
          <p class="hint">{t('snapshot.lead')}</p>
          <Facts facts={factsOf(snapshot)} />
          <Hints snapshot={snapshot} category={body.category} />
        </>
      ) : (
        <p class="quiet">{t('snapshot.none')}</p>
      )}
    </>
  );
}
