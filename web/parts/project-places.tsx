import type { PurchaseView } from '../../shared/contracts/purchases.ts';
import type { Project } from '../../shared/domain/purchase/project.ts';
import { workPage } from '../here.ts';
import { t } from '../i18n.ts';
import { addressOf, placesOf, type Reader } from './places-of-project.ts';

type Props = { view: PurchaseView; project: Project; reader: Reader };

/** The ways into the work of one project, as far as they are the reader's to go. */
export function ProjectPlaces({ view, project, reader }: Props) {
  const { tenantId: tenant, id: purchase } = view.purchase;
  const { organizationId } = project;
  const names = placesOf(view, project, reader);
  if (names.length === 0) return null;
  return (
    <nav aria-label={`${t('places.title')} · ${view.names[organizationId] ?? ''}`}>
      <ul class="project-places">
        {names.map((name) => (
          <li key={name}>
            <a
              href={workPage(name, {
                tenant,
                purchase,
                ...addressOf(name, organizationId, reader),
              })}
            >
              {t(`places.${name}`)}
            </a>
            <span class="small quiet block">{t(`places.${name}.what`)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
