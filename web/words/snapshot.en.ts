import { en as organization } from '../../shared/messages/organization.en.ts';
import { en as plan } from '../../shared/messages/work-plan.en.ts';
import { en as snapshot } from '../../shared/messages/work-snapshot.en.ts';

/** What pages say that show an organization's papers inside an application. */
export const words = { ...organization, ...snapshot, ...plan };
