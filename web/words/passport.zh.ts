import { zh as organization } from '../../shared/messages/organization.zh.ts';
import { zh as passport } from '../../shared/messages/work-passport.zh.ts';

/** What only the pages about organizations say. */
export const words = { ...organization, ...passport };
