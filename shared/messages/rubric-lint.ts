import { en } from './rubric-lint.en.ts';
import { zh } from './rubric-lint.zh.ts';
import { bilingual } from './translate.ts';

export const rubricLint = bilingual(zh, en);
