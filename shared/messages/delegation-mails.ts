import { en } from './delegation-mails.en.ts';
import { zh } from './delegation-mails.zh.ts';
import { bilingual } from './translate.ts';

export const delegationMails = bilingual(zh, en);
