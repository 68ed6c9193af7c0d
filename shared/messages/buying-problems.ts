import { en as faultsEn } from './faults.en.ts';
import { zh as faultsZh } from './faults.zh.ts';
import { en } from './problems.en.ts';
import { zh } from './problems.zh.ts';
import { sentencesOf } from './sentences.ts';

/** What can go wrong where a purchase is moved; `test/infra/purchase-words.test.ts` sees that nothing else can. */
export const buyingSentences = sentencesOf({
  'zh-CN': { problems: zh, faults: faultsZh },
  en: { problems: en, faults: faultsEn },
});
