import { en } from './community-page.en.ts';
import { zh } from './community-page.zh.ts';
import { bilingual } from './translate.ts';

export const communityWords = bilingual(zh, en);
