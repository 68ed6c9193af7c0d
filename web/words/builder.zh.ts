import { zh as catalogue } from '../../shared/messages/catalogue.zh.ts';
import { zh as builder } from '../../shared/messages/work-builder.zh.ts';

/** What the parts of the plan page say that are fetched when they are opened. */
export const words = { ...catalogue, ...builder };
