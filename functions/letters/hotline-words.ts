import { en } from '../../shared/messages/hotline-letters.en.ts';
import { zh } from '../../shared/messages/hotline-letters.zh.ts';
import { bilingual } from '../../shared/messages/translate.ts';

export const hotlineLetterWords = bilingual(zh, en);
