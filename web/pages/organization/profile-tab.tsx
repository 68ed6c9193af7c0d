import type { PassportView } from '../../../shared/contracts/organizations.ts';
import { hereWith, stayHere } from '../../here.ts';
import { money, named, t } from '../../i18n.ts';
import { SectionFacts } from '../../parts/passport/section-facts.tsx';
import { TableFrame } from '../../table/table.tsx';

function OwnRecord({ record }: Pick<PassportView, 'record'>) {
  if (record.length === 0) return <p class="quiet">{t('profile.record.none')}</p>;
  return (
    <TableFrame label={t('profile.record')}>
      <thead>
        <tr>
          <th scope="col">{t('record.project')}</th>
          <th scope="col">{t('record.tenant')}</th>
          <th scope="col">{t('record.state')}</th>
          <th scope="col" class="num">
            {t('record.amount')}
          </th>
          <th scope="col" class="num">
            {t('record.evaluation')}
          </th>
        </tr>
      </thead>
      <tbody>
        {record.map((line) => (
          <tr key={line.purchaseId}>
            <th scope="row">
              <a href={`/t/${line.tenantId}/purchases/${line.purchaseId}/`}>{line.title}</a>
            </th>
            <td>{line.tenant}</td>
            <td>{named(`state.${line.state}`)}</td>
            <td class="num">{money(line.awardFen)}</td>
            <td class="num">{line.evaluation ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

/** What everybody sees, and whether they may: the organization alone decides. */
export function ProfileTab({ view }: { view: PassportView }) {
  const { consents } = view.passport;
  const { id } = view.organization;
  return (
    <div class="stack">
      <section class="card">
        <div class="title-row">
          <h2>{t('profile.consents')}</h2>
          {view.role !== 'socialWorker' && (
            <a class="button" href={hereWith({ edit: 'consents' })} onClick={stayHere}>
              {t('passport.edit')}
              <span class="unseen">{t('profile.consents')}</span>
            </a>
          )}
        </div>
        <p class="card-lead">{t('lead.consents')}</p>
        <SectionFacts passport={view.passport} section="consents" />
        {consents?.profile ? (
          <p class="actions">
            <a class="button" href={`/organizations/${id}/`}>
              {t('profile.open')}
            </a>
          </p>
        ) : (
          <p class="quiet">{t('profile.hidden')}</p>
        )}
      </section>
      <section class="card">
        <h2>{t('profile.record')}</h2>
        <p class="card-lead">{t('profile.record.lead')}</p>
        <OwnRecord record={view.record} />
      </section>
    </div>
  );
}
