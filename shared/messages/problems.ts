import type { ProblemCode } from '../domain/errors.ts';
import { en as faultsEn } from './faults.en.ts';
import { zh as faultsZh } from './faults.zh.ts';
import { en as otherFaultsEn } from './faults-elsewhere.en.ts';
import { zh as otherFaultsZh } from './faults-elsewhere.zh.ts';
import { en } from './problems.en.ts';
import { zh } from './problems.zh.ts';
import { en as otherEn } from './problems-elsewhere.en.ts';
import { zh as otherZh } from './problems-elsewhere.zh.ts';
import { sentencesOf } from './sentences.ts';

type All = Record<ProblemCode, string>;

/** Every problem and every fault there is. A unit that only moves purchases takes `buyingSentences`. */
export const sentences = sentencesOf({
  'zh-CN': {
    problems: { ...zh, ...otherZh } satisfies All,
    faults: { ...faultsZh, ...otherFaultsZh },
  },
  en: { problems: { ...en, ...otherEn } satisfies All, faults: { ...faultsEn, ...otherFaultsEn } },
});

export const { problemSentence, faultSentence } = sentences;
