import { zh } from '../../shared/messages/work-plan.zh.ts';

/** What the choice of places says, on pages that are not about a plan. */
export const words = zh;
