import { words as applying } from './applying.en.ts';
import { words as snapshot } from './snapshot.en.ts';

/** What the page says on which an application is written. */
export const words = { ...snapshot, ...applying };
