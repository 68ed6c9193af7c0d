import { useMemo } from 'preact/hooks';
import type { Verification, VerificationSummary } from '../../../shared/contracts/organizations.ts';
import { decideVerification, getVerification, getVerifications } from '../../api/registry.ts';
import { chosen, faultsOf, text } from '../../form/checks.ts';
import { Radios } from '../../form/choices.tsx';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { instant, named, t } from '../../i18n.ts';
import { SectionFacts } from '../../parts/passport/section-facts.tsx';
import { verificationKind } from '../../parts/verification-kind.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { type PageProps, startPage } from '../../shell/start.tsx';
import { TableFrame } from '../../table/table.tsx';

const tenant = parameter('tenant');
const asked = query(() => getVerifications(tenant));

function Rows({ items }: { items: readonly VerificationSummary[] }) {
  return (
    <TableFrame label={t('verifications.title')}>
      <thead>
        <tr>
          <th scope="col">{t('organization')}</th>
          <th scope="col">{t('status')}</th>
          <th scope="col" class="num">
            {t('verifications.requestedAt')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ organization, status, requestedAt }) => (
          <tr key={organization.id}>
            <th scope="row">
              <a href={hereWith({ organization: organization.id })} onClick={stayHere}>
                {organization.name}
              </a>
              <span class="code small quiet block">{organization.creditCode}</span>
            </th>
            <td>
              <span class={`tag ${verificationKind[status]}`}>
                {named(`verification.${status}`)}
              </span>
            </td>
            <td class="num">{instant(requestedAt)}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function Queue({ items }: { items: readonly VerificationSummary[] }) {
  const waiting = items.filter(({ status }) => status === 'requested');
  const done = items.filter(({ status }) => status !== 'requested');
  if (items.length === 0)
    return (
      <div class="empty">
        <p class="empty-title">{t('verifications.empty')}</p>
        <p>{t('verifications.emptyText')}</p>
      </div>
    );
  return (
    <>
      <section class="card">
        <h2>{t('verifications.waiting', { n: waiting.length })}</h2>
        {waiting.length === 0 ? (
          <p class="quiet">{t('verifications.nothingWaits')}</p>
        ) : (
          <Rows items={waiting} />
        )}
      </section>
      {done.length > 0 && (
        <section class="card">
          <h2>{t('verifications.done')}</h2>
          <Rows items={done} />
        </section>
      )}
    </>
  );
}

type DecideProps = { found: Verification; onDone(next: Verification): void };

function Decide({ found, onDone }: DecideProps) {
  const form = useMemo(
    () =>
      createForm({
        initial: { decision: '', reason: '' },
        faultsOf: (values) => faultsOf(values, { decision: chosen, reason: text(500, 4) }),
      }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const decision = textAt(values, 'decision') === 'verified' ? 'verified' : 'rejected';
      const place = { tenant, organization: found.organization.id };
      const reason = textAt(values, 'reason').trim();
      onDone(await decideVerification(place, { decision, reason }, found.revision));
    });
  return (
    <section class="card">
      <h2>{t('verifications.decide')}</h2>
      <PlainForm form={form} send={send}>
        <Radios
          form={form}
          path="decision"
          legend={t('verifications.question')}
          options={[
            ['verified', t('verifications.fits')],
            ['rejected', t('verifications.fitsNot')],
          ]}
        />
        <Field
          form={form}
          path="reason"
          kind="text"
          label={t('verification.reason')}
          hint={t('verifications.reasonHint')}
        />
        <p class="actions">
          <button type="submit" class="button primary" disabled={form.isBusy.value}>
            {form.isBusy.value ? t('act.busy') : t('verifications.save')}
          </button>
        </p>
      </PlainForm>
    </section>
  );
}

function One({ organization, mayDecide }: { organization: string; mayDecide: boolean }) {
  const one = useMemo(() => query(() => getVerification({ tenant, organization })), []);
  const found = one.data.value;
  const problem = one.problem.value;
  if (!found)
    return problem ? <Failure problem={problem} again={() => void one.load()} /> : <Loading />;
  return (
    <>
      <section class="card">
        <p class="code quiet">{found.organization.creditCode}</p>
        <h2>{found.organization.name}</h2>
        <p class="purchase-facts">
          <span class={`tag ${verificationKind[found.status]}`}>
            {named(`verification.${found.status}`)}
          </span>
          <span>{t('verification.at', { at: instant(found.decidedAt ?? found.requestedAt) })}</span>
        </p>
        {found.reason && <p>{found.reason}</p>}
        <p class="small quiet">{t('verifications.copy')}</p>
      </section>
      {found.shows.map((section) => (
        <section class="card" key={section}>
          <h3>{named(`section.${section}`)}</h3>
          <SectionFacts passport={found.shown} section={section} />
        </section>
      ))}
      {mayDecide && (
        <Decide
          key={found.revision}
          found={found}
          onDone={(next) => {
            one.put(next);
            void asked.load();
            window.scrollTo(0, 0);
          }}
        />
      )}
    </>
  );
}

function VerificationsPage({ session }: PageProps) {
  const all = asked.data.value;
  const problem = asked.problem.value;
  const membership = session.memberships.find((one) => one.tenant === tenant);
  const organization = parameter('organization');
  const mayDecide =
    membership?.posts.some((post) => post === 'registrar' || post === 'handler') ?? false;
  return (
    <div class="stack">
      <header class="page-title">
        <h1>{t('verifications.of', { tenant: membership?.name ?? '' })}</h1>
        {organization && (
          <p>
            <a href={hereWith({ organization: '' })} onClick={stayHere}>
              {t('verifications.back')}
            </a>
          </p>
        )}
      </header>
      <Notice kind="info">
        <p>{t('verifications.law')}</p>
      </Notice>
      {organization ? (
        <One key={organization} organization={organization} mayDecide={mayDecide} />
      ) : (
        <>
          {all && <Queue items={all.items} />}
          {!all && problem && <Failure problem={problem} again={() => void asked.load()} />}
          {!all && !problem && <Loading />}
        </>
      )}
    </div>
  );
}

void startPage('verifications.page', VerificationsPage, {
  'zh-CN': () => import('../../words/passport.zh.ts'),
  en: () => import('../../words/passport.en.ts'),
});
