import { en } from './mails.en.ts';
import { zh } from './mails.zh.ts';
import { bilingual } from './translate.ts';

export const mails = bilingual(zh, en);
