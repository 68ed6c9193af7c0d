import { en as organization } from '../../shared/messages/organization.en.ts';
import { en as passport } from '../../shared/messages/work-passport.en.ts';

/** What only the pages about organizations say. */
export const words = { ...organization, ...passport };
