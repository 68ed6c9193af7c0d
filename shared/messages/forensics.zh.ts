/** What is found in the scores, said in one sentence each: on the page, in the letter, in the mail. */
export const zh = {
  'finding.lenient': '{expert}平均比评审组高 {points} 分，偏宽。',
  'finding.severe': '{expert}平均比评审组低 {points} 分，偏严。',
  'finding.outlier': '{expert}给“{name}”{given} 分，评审组中位数 {median} 分，明显离群。',
  'finding.disagreement': '专家排序一致程度低（W = {w}）。',
  'finding.unstable.withoutExpert': '去掉{expert}的评分，入选变为：{names}。',
  'finding.unstable.weight': '“{criterion}”的权重改变 {by} 分，入选变为：{names}。',
  'finding.unstable.withoutCriterion': '不计“{criterion}”，入选变为：{names}。',
  'finding.stable':
    '排名稳定：{n} 种假设（去掉任一专家、权重增减 5 分或 10 分、去掉任一标准）都不改变入选。',
  'finding.nobody': '无',
  'finding.price': '价格',
  'finding.expert': '专家 {nth} ',
  'trial.withoutExpert': '去掉{expert}',
  'trial.weight': '“{criterion}”权重 {by} 分',
  'trial.withoutCriterion': '不计“{criterion}”',
} as const;
