import { en as catalogue } from '../../shared/messages/catalogue.en.ts';
import { en as builder } from '../../shared/messages/work-builder.en.ts';

/** What the parts of the plan page say that are fetched when they are opened. */
export const words = { ...catalogue, ...builder };
