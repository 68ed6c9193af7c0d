import { zh } from '../../shared/messages/deadline.zh.ts';

/** Why a date is when it is; fetched with the part that says it. */
export const words = { ...zh };
