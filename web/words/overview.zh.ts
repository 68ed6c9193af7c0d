import { zh } from '../../shared/messages/work-overview.zh.ts';

/** What the overview of projects says. */
export const words = zh;
