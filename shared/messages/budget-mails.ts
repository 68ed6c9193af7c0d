import { en } from './budget-mails.en.ts';
import { zh } from './budget-mails.zh.ts';
import { bilingual } from './translate.ts';

export const budgetMails = bilingual(zh, en);
