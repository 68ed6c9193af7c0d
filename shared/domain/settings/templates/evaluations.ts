import {
  guangdongConsequences,
  haishuConsequences,
  suzhouEvaluation,
  zhongshanConsequences,
} from '../presets/evaluation.ts';
import { performanceRubric, suzhouMidTerm } from '../presets/evaluation-rubrics.ts';
import type { ReadyTemplate } from './ready-template.ts';

const rubrics = [suzhouMidTerm, performanceRubric];

/** Evaluation with consequence, as three places have it: each can be taken by itself, or several together. */
export const evaluationTemplates: readonly ReadyTemplate[] = [
  {
    id: 'haishu',
    name: { zh: '海曙中期评估与后果', en: 'Haishu: mid-term with consequence' },
    summary: {
      zh: '逾期即不合格；合格拨付尾款，不合格公示、停款、终止。期限为示例。',
      en: 'Late is a fail; a pass is paid, a fail is noticed, stopped and ended. Periods are examples.',
    },
    settings: {
      rubrics,
      evaluation: { ...suzhouEvaluation, lateSelfReport: 'fails' },
      consequences: haishuConsequences,
    },
  },
  {
    id: 'guangdong',
    name: { zh: '广东分级评估与后果', en: 'Guangdong: graded, with consequence' },
    summary: {
      zh: '优秀下轮优先，基本合格限期整改，不合格下一年度不得承接。期限为示例。',
      en: 'Excellent comes first, hardly passed must mend, failed is out for a year. Periods are examples.',
    },
    settings: { rubrics, evaluation: suzhouEvaluation, consequences: guangdongConsequences },
  },
  {
    id: 'zhongshan',
    name: { zh: '中山评估与追回', en: 'Zhongshan: claw-back and bar' },
    summary: {
      zh: '不合格延迟拨款，严重不达标追回资金，违约三年内不得申报。追回比例由审批决定。',
      en: 'A fail waits for its money or gives it back; breach is out for three years.',
    },
    settings: { rubrics, evaluation: suzhouEvaluation, consequences: zhongshanConsequences },
  },
];
