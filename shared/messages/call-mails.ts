import { en } from './call-mails.en.ts';
import { zh } from './call-mails.zh.ts';
import { bilingual } from './translate.ts';

export const callMails = bilingual(zh, en);
