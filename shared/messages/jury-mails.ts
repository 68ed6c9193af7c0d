import { en } from './jury-mails.en.ts';
import { zh } from './jury-mails.zh.ts';
import { bilingual } from './translate.ts';

export const juryMails = bilingual(zh, en);
