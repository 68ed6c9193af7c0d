import { en } from '../../shared/messages/work-plan.en.ts';

/** What the choice of places says, on pages that are not about a plan. */
export const words = en;
