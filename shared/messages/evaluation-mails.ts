import { en } from './evaluation-mails.en.ts';
import { zh } from './evaluation-mails.zh.ts';
import { bilingual } from './translate.ts';

export const evaluationMails = bilingual(zh, en);
