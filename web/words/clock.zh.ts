import { zh } from '../../shared/messages/work-clock.zh.ts';

/** What the page says that moves the time of a rehearsal. */
export const words = zh;
