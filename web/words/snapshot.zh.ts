import { zh as organization } from '../../shared/messages/organization.zh.ts';
import { zh as plan } from '../../shared/messages/work-plan.zh.ts';
import { zh as snapshot } from '../../shared/messages/work-snapshot.zh.ts';

/** What pages say that show an organization's papers inside an application. */
export const words = { ...organization, ...snapshot, ...plan };
