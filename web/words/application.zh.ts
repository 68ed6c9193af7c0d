import { words as applying } from './applying.zh.ts';
import { words as snapshot } from './snapshot.zh.ts';

/** What the page says on which an application is written. */
export const words = { ...snapshot, ...applying };
