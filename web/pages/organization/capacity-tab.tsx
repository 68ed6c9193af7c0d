import { useMemo } from 'preact/hooks';
import type { CapacityView } from '../../../shared/contracts/capacity.ts';
import type { PassportView } from '../../../shared/contracts/organizations.ts';
import { addToOwnCapacity, getOwnCapacity } from '../../api/registry.ts';
import { t } from '../../i18n.ts';
import { HoursForm } from '../../parts/capacity/hours-form.tsx';
import { CapacityPlanView } from '../../parts/capacity/plan-view.tsx';
import { SectionFacts } from '../../parts/passport/section-facts.tsx';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';

/** What tenants do for the organization; it logs what it received itself, too. */
export function CapacityTab({ view }: { view: PassportView }) {
  const { id: organization } = view.organization;
  const asked = useMemo(() => query(() => getOwnCapacity(organization)), []);
  const found = asked.data.value;
  const problem = asked.problem.value;
  if (!found)
    return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
  const put = (changed: CapacityView) =>
    asked.put({
      items: found.items.map((one) => (one.tenant.id === changed.tenant.id ? changed : one)),
    });
  return (
    <div class="stack">
      <section class="card">
        <h2>{t('section.capability')}</h2>
        <SectionFacts passport={view.passport} section="capability" />
      </section>
      {found.items.length === 0 && (
        <div class="empty">
          <p class="empty-title">{t('capacity.noTenant')}</p>
          <p>{t('capacity.noTenantText')}</p>
        </div>
      )}
      {found.items.map((one) => (
        <section class="stack" key={one.tenant.id}>
          <h2>{one.tenant.name}</h2>
          <CapacityPlanView view={one} />
          {view.role !== 'socialWorker' && (
            <HoursForm
              send={async (command) =>
                put(await addToOwnCapacity({ organization, tenant: one.tenant.id }, command))
              }
            />
          )}
        </section>
      ))}
    </div>
  );
}
