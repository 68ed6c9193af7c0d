import { en } from './people-mails.en.ts';
import { zh } from './people-mails.zh.ts';
import { bilingual } from './translate.ts';

export const peopleMails = bilingual(zh, en);
