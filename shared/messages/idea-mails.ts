import { en } from './idea-mails.en.ts';
import { zh } from './idea-mails.zh.ts';
import { bilingual } from './translate.ts';

export const ideaMails = bilingual(zh, en);
