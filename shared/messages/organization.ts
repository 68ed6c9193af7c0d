import { en } from './organization.en.ts';
import { zh } from './organization.zh.ts';
import { bilingual } from './translate.ts';

export const organizationWords = bilingual(zh, en);
