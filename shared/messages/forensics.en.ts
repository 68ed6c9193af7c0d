import type { zh } from './forensics.zh.ts';
import type { English } from './translate.ts';

export const en = {
  'finding.lenient': '{expert} gives {points} points more than the panel on average.',
  'finding.severe': '{expert} gives {points} points less than the panel on average.',
  'finding.outlier':
    '{expert} gives “{name}” {given} points where the median of the panel is {median}.',
  'finding.disagreement': 'The experts order the applications differently (W = {w}).',
  'finding.unstable.withoutExpert': 'Without {expert}, selected would be: {names}.',
  'finding.unstable.weight':
    'With the weight of “{criterion}” moved by {by} points, selected would be: {names}.',
  'finding.unstable.withoutCriterion': 'Without “{criterion}”, selected would be: {names}.',
  'finding.stable':
    'The result is stable: none of {n} suppositions (without any one expert, weights 5 or 10 points up or down, without any one criterion) changes who is selected.',
  'finding.nobody': 'nobody',
  'finding.price': 'price',
  'finding.expert': 'Expert {nth}',
  'trial.withoutExpert': 'Without {expert}',
  'trial.weight': '“{criterion}” {by} points',
  'trial.withoutCriterion': 'Without “{criterion}”',
} as const satisfies English<typeof zh>;
