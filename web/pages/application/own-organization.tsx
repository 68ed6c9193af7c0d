import type { Prefill } from '../../../shared/domain/organization/snapshot.ts';
import { Checkboxes } from '../../form/choices.tsx';
import { type Fact, Facts } from '../../form/facts.tsx';
import { Field } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { workPage } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { Notice } from '../../shell/notice.tsx';

type Props = {
  form: Form;
  organization: string;
  prefill: Prefill | undefined;
  isGuest: boolean;
};

const factsOf = ({ type, registrar, assessmentLevel, scope }: Prefill['facts']): Fact[] => [
  ...(type ? [[t('profile.type'), named(`organizationType.${type}`)] as const] : []),
  ...(registrar ? [[t('snapshot.registrar'), registrar] as const] : []),
  ...(assessmentLevel
    ? [[t('profile.assessment'), t('assessment.level', { level: assessmentLevel })] as const]
    : []),
  ...(scope ? [[t('profile.scope'), scope] as const] : []),
];

/** All a form asks about the organization itself, in one place: its passport answers it. */
export function OwnOrganization({ form, organization, prefill, isGuest }: Props) {
  const passport = workPage('organization', { organization });
  return (
    <section class="card" data-about="organization">
      <h2>{t('prefill.title')}</h2>
      {prefill ? (
        <>
          <p class="card-lead">
            {t('prefill.lead')} <a href={passport}>{t('prefill.edit')}</a>
          </p>
          <Facts isTwo facts={factsOf(prefill.facts)} />
          {prefill.workers.length > 0 && (
            <Checkboxes
              form={form}
              path="workers"
              isAcross
              legend={t('prefill.workers')}
              hint={t('prefill.workersHint')}
              options={prefill.workers.map(({ id, name }) => [id, name])}
              notes={Object.fromEntries(prefill.workers.map(({ id, note }) => [id, note]))}
            />
          )}
        </>
      ) : isGuest ? null : (
        <Notice kind="info" title={t('prefill.none')}>
          <p>
            {t('prefill.noneText')} <a href={passport}>{t('prefill.edit')}</a>
          </p>
        </Notice>
      )}
      <Field
        form={form}
        path="team"
        kind="text"
        rows={4}
        label={t('application.team')}
        hint={t('application.teamHint')}
      />
    </section>
  );
}
