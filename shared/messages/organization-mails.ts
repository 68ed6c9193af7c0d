import { en } from './organization-mails.en.ts';
import { zh } from './organization-mails.zh.ts';
import { bilingual } from './translate.ts';

export const organizationMails = bilingual(zh, en);
