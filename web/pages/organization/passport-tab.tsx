import type { PassportView } from '../../../shared/contracts/organizations.ts';
import { sections } from '../../../shared/domain/organization/lists.ts';
import { hereWith, stayHere } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { Expiring, SectionFacts } from '../../parts/passport/section-facts.tsx';
import { Notice } from '../../shell/notice.tsx';

function Completeness({ view: { completeness, missing } }: { view: PassportView }) {
  return (
    <section class="card">
      <h2>{t('passport.completeness', { n: completeness })}</h2>
      <svg class="bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
        <rect class="track" width="100" height="12" />
        <rect class="fill good" width={completeness} height="12" />
      </svg>
      {missing.length === 0 ? (
        <p>{t('passport.complete')}</p>
      ) : (
        <>
          <p>{t('passport.missing')}</p>
          <ul class="missing">
            {missing.map((section) => (
              <li key={section}>
                <a href={hereWith({ edit: section })} onClick={stayHere}>
                  {named(`section.${section}`)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The passport to read, with what is missing and what ends next on top; each part is edited by itself. */
export function PassportTab({ view }: { view: PassportView }) {
  const mayEdit = view.role !== 'socialWorker';
  return (
    <div class="stack">
      {view.mustBeChecked && (
        <Notice kind="warn" title={t('passport.mustBeChecked')}>
          <p>{t('passport.mustBeCheckedText')}</p>
        </Notice>
      )}
      <div class="grid-2">
        <Completeness view={view} />
        <section class="card">
          <h2>{t('passport.expiring')}</h2>
          <Expiring expiring={view.expiring} />
          <p class="small quiet">{t('passport.reminders')}</p>
        </section>
      </div>
      {sections
        .filter((section) => section !== 'consents')
        .map((section) => (
          <section class="card" key={section}>
            <div class="title-row">
              <h2>{named(`section.${section}`)}</h2>
              {mayEdit && (
                <a class="button" href={hereWith({ edit: section })} onClick={stayHere}>
                  {t('passport.edit')}
                  <span class="unseen">{named(`section.${section}`)}</span>
                </a>
              )}
            </div>
            <SectionFacts passport={view.passport} section={section} />
          </section>
        ))}
    </div>
  );
}
