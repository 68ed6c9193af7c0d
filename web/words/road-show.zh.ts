import { zh } from '../../shared/messages/work-road-show.zh.ts';

/** What only the page of the presentations says. */
export const words = zh;
