import { en } from './room-mails.en.ts';
import { zh } from './room-mails.zh.ts';
import { bilingual } from './translate.ts';

export const roomMails = bilingual(zh, en);
