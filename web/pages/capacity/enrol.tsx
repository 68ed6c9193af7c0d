import { useMemo } from 'preact/hooks';
import { changeCapacity, getVerifications } from '../../api/registry.ts';
import { chosen, text } from '../../form/checks.ts';
import { goTo, hereWith } from '../../here.ts';
import { t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { tenant } from './place.ts';
import { SimpleForm } from './simple-form.tsx';

/** Takes an organization into the programme: one that showed itself to this tenant. */
export function Enrol({ onDone }: { onDone(): void }) {
  const asked = useMemo(() => query(() => getVerifications(tenant)), []);
  const found = asked.data.value;
  const problem = asked.problem.value;
  if (!found)
    return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
  if (found.items.length === 0)
    return (
      <div class="empty">
        <p class="empty-title">{t('capacity.nobodyShown')}</p>
        <p>{t('capacity.nobodyShownText')}</p>
      </div>
    );
  return (
    <SimpleForm
      title={t('capacity.enrol')}
      lead={t('capacity.enrolLead')}
      label={t('capacity.enrol')}
      questions={[
        {
          path: 'organization',
          kind: 'select',
          label: t('organization'),
          options: [
            ['', t('choose')],
            ...found.items.map(({ organization }) => [organization.id, organization.name] as const),
          ],
        },
        { path: 'startedOn', kind: 'date', label: t('capacity.startedOn') },
        { path: 'goal', kind: 'text', label: t('capacity.goal'), hint: t('capacity.goalHint') },
      ]}
      checks={{ organization: chosen, startedOn: chosen, goal: text(500) }}
      send={async (at) => {
        const organization = at('organization');
        await changeCapacity(
          { tenant, organization },
          { type: 'enrol', goal: at('goal'), startedOn: at('startedOn') },
        );
        onDone();
        goTo(hereWith({ act: '', organization }), 'replace');
      }}
    />
  );
}
