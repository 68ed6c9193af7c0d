import { zh } from '../../shared/messages/work-satisfaction.zh.ts';

/** What the page of residents' answers says. */
export const words = zh;
