import type { Bend, Finding } from '../domain/purchase/forensics.ts';
import type { zh } from './forensics.zh.ts';
import type { Translate } from './translate.ts';

/** How ids are said to a reader; experts by number until the result names them. */
export type Labels = {
  expert(id: string): string;
  organization(id: string): string;
  criterion(id: string): string;
};

const signed = (by: number) => (by > 0 ? `+${by}` : `−${Math.abs(by)}`);
const hundredths = (points: number) => (points / 100).toFixed(2);

type Words = Translate<typeof zh>;

/** What was supposed, in a few words. */
export function bendWords(t: Words, bend: Bend, labels: Labels): string {
  if (bend.kind === 'withoutExpert')
    return t('trial.withoutExpert', { expert: labels.expert(bend.expert) });
  const criterion = labels.criterion(bend.criterion);
  return bend.kind === 'weight'
    ? t('trial.weight', { criterion, by: signed(bend.by) })
    : t('trial.withoutCriterion', { criterion });
}

function unstable(t: Words, { bend, awarded }: Extract<Finding, { code: 'unstable' }>, to: Labels) {
  const names = awarded.map(to.organization).join('、') || t('finding.nobody');
  if (bend.kind === 'withoutExpert')
    return t('finding.unstable.withoutExpert', { expert: to.expert(bend.expert), names });
  const criterion = to.criterion(bend.criterion);
  return bend.kind === 'weight'
    ? t('finding.unstable.weight', { criterion, by: signed(bend.by), names })
    : t('finding.unstable.withoutCriterion', { criterion, names });
}

/** A finding in one sentence with its figures. */
export function findingWords(t: Words, finding: Finding, labels: Labels): string {
  switch (finding.code) {
    case 'lenient':
    case 'severe':
      return t(`finding.${finding.code}`, {
        expert: labels.expert(finding.expert),
        points: hundredths(finding.by),
      });
    case 'outlier':
      return t('finding.outlier', {
        expert: labels.expert(finding.expert),
        name: labels.organization(finding.organizationId),
        given: finding.points,
        median: finding.median,
      });
    case 'disagreement':
      return t('finding.disagreement', { w: finding.agreement.toFixed(2) });
    case 'unstable':
      return unstable(t, finding, labels);
    case 'stable':
      return t('finding.stable', { n: finding.trials });
  }
}
