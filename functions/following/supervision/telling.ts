import type { Errand } from '../../../shared/store/errands.ts';
import type { Known } from './place.ts';

type Data = Errand['data'];
export type Told =
  | 'visitAnnounced'
  | 'visitSigned'
  | 'rectificationOrdered'
  | 'rectificationHandedIn'
  | 'rectificationRechecked'
  | 'rectificationOverdue'
  | 'rectificationEscalated'
  | 'incidentReported';

const common = ({ place, purchase, config }: Known): Data => ({
  tenant: place.tenant,
  tenantName: config.summary.name,
  purchase: place.purchase,
  organization: place.organization,
  title: purchase.plan.title,
});

/** A mail to everybody of the organization. */
export const toOrganization = (known: Known, template: Told, data: Data): Errand => ({
  template,
  to: { organizationId: known.place.organization },
  data: {
    ...common(known),
    side: 'organization',
    organizationId: known.place.organization,
    ...data,
  },
});

/** A mail to each who runs the purchases of the tenant. */
export const toOffice = (known: Known, template: Told, data: Data): Errand[] =>
  known.config.members
    .filter(({ posts }) => posts.includes('officeHead') || posts.includes('handler'))
    .slice(0, 10)
    .map(({ personId }) => ({
      template,
      to: { personId },
      data: { ...common(known), side: 'office', ...data },
    }));
