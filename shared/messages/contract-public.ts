import { en } from './contract-public.en.ts';
import { zh } from './contract-public.zh.ts';
import { bilingual } from './translate.ts';

export const contractPublic = bilingual(zh, en);
