import type { Settings } from '../kinds.ts';
import type { Name } from '../parts.ts';

/** Settings to begin with, shipped as data. */
export type ReadyTemplate = { id: string; name: Name; summary: Name; settings: Settings };
