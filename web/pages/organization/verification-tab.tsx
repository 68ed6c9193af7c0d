import { useMemo } from 'preact/hooks';
import type { PassportView, VerificationSummary } from '../../../shared/contracts/organizations.ts';
import type { Section } from '../../../shared/domain/organization/lists.ts';
import { getTenants } from '../../api/purchasing.ts';
import {
  getOwnVerifications,
  requestVerification,
  withdrawVerification,
} from '../../api/registry.ts';
import { chosen, faultsOf } from '../../form/checks.ts';
import { Checkboxes } from '../../form/choices.tsx';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { rowsAt, textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { instant, named, t } from '../../i18n.ts';
import { Anew } from '../../parts/anew.tsx';
import { verificationKind } from '../../parts/verification-kind.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';

const shown: readonly Section[] = [
  'registration',
  'assessment',
  'qualifications',
  'charter',
  'inspections',
  'sanctions',
  'governance',
  'scale',
  'documents',
  'workers',
];

type Tenants = Awaited<ReturnType<typeof getTenants>>['items'];
type Props = {
  view: PassportView;
  tenants: Tenants;
  put(items: VerificationSummary[]): void;
};

function Ask({ view, tenants, put, again }: Props & { again(): void }) {
  const form = useMemo(
    () =>
      createForm({
        initial: { tenant: '', shows: ['registration'], consents: [] },
        faultsOf: (values) => ({
          ...faultsOf(values, { tenant: chosen }),
          ...(rowsAt(values, 'shows').length === 0 && { shows: t('fault.choose') }),
          ...(rowsAt(values, 'consents').length === 0 && {
            consents: t('verification.consentFault'),
          }),
        }),
      }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const place = { organization: view.organization.id, tenant: textAt(values, 'tenant') };
      const shows = rowsAt(values, 'shows') as Parameters<typeof requestVerification>[1]['shows'];
      put((await requestVerification(place, { shows, consents: true })).items);
      again();
    });
  const filled = shown.filter((section) => view.passport[section] !== undefined);
  return (
    <section class="card">
      <h2>{t('verification.ask')}</h2>
      <p class="card-lead">{t('verification.lead')}</p>
      <PlainForm form={form} send={send}>
        <Field
          form={form}
          path="tenant"
          kind="select"
          label={t('verification.tenant')}
          options={[['', t('choose')], ...tenants.map(({ id, name }) => [id, name] as const)]}
        />
        <Checkboxes
          form={form}
          path="shows"
          isAcross
          legend={t('verification.shows')}
          hint={t('verification.showsHint')}
          options={filled.map((section) => [section, named(`section.${section}`)])}
        />
        <Checkboxes
          form={form}
          path="consents"
          legend={t('verification.consentTitle')}
          options={[['yes', t('verification.consent')]]}
        />
        <p class="actions">
          <button type="submit" class="button primary" disabled={form.isBusy.value}>
            {t('verification.send')}
          </button>
        </p>
      </PlainForm>
    </section>
  );
}

function Status({
  items,
  withdraw,
}: {
  items: VerificationSummary[];
  withdraw(tenant: string): void;
}) {
  if (items.length === 0) return <p class="quiet">{t('verification.none')}</p>;
  return (
    <ul class="people-list">
      {items.map(({ tenant, tenantName, status, requestedAt, decidedAt, reason }) => (
        <li key={tenant}>
          <span>
            <b>{tenantName}</b>{' '}
            <span class={`tag ${verificationKind[status]}`}>{named(`verification.${status}`)}</span>
            <span class="quiet block small">
              {t('verification.at', { at: instant(decidedAt ?? requestedAt) })}
            </span>
            {reason && <span class="block">{reason}</span>}
          </span>
          {status !== 'withdrawn' && (
            <button type="button" class="button plain" onClick={() => withdraw(tenant)}>
              {t('verification.withdraw')}
              <span class="unseen">{tenantName}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Who verified what. It is the organization that asks, and it takes back what it showed. */
export function VerificationTab({ view }: { view: PassportView }) {
  const { id: organization } = view.organization;
  const asked = useMemo(
    () =>
      query(async () => {
        const [{ items }, tenants] = await Promise.all([
          getOwnVerifications(organization),
          getTenants(),
        ]);
        return { items, tenants: tenants.items };
      }),
    [],
  );
  const found = asked.data.value;
  const problem = asked.problem.value;
  if (!found)
    return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
  const put = (items: VerificationSummary[]) => asked.put({ ...found, items });
  const withdraw = (tenant: string) =>
    void withdrawVerification({ organization, tenant }).then(
      ({ items }) => put(items),
      () => asked.load(),
    );
  return (
    <div class="stack">
      <Notice kind="info" title={t('verification.noCondition')}>
        <p>{t('verification.noConditionText')}</p>
      </Notice>
      <section class="card">
        <h2>{t('verification.title')}</h2>
        <Status items={found.items} withdraw={withdraw} />
      </section>
      {view.role !== 'socialWorker' && (
        <Anew>
          {(again) => <Ask view={view} tenants={found.tenants} put={put} again={again} />}
        </Anew>
      )}
    </div>
  );
}
