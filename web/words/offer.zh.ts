import { zh } from '../../shared/messages/work-offer.zh.ts';

/** What only the page of an applicant's price says. */
export const words = zh;
