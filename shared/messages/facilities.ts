import { en } from './facilities.en.ts';
import { zh } from './facilities.zh.ts';
import { bilingual } from './translate.ts';

export const facilityWords = bilingual(zh, en);
