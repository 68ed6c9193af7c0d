import { en } from './payee-mails.en.ts';
import { zh } from './payee-mails.zh.ts';
import { bilingual } from './translate.ts';

export const payeeMails = bilingual(zh, en);
