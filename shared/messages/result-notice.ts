import { en } from './result-notice.en.ts';
import { zh } from './result-notice.zh.ts';
import { bilingual } from './translate.ts';

export const resultNoticeWords = bilingual(zh, en);
