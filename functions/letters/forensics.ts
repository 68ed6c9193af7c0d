import { forensicsOf, priceId } from '../../shared/domain/purchase/forensics.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { bendWords, findingWords, type Labels } from '../../shared/messages/forensic-words.ts';
import { forensicWords } from '../../shared/messages/forensics.ts';
import type { Language } from '../../shared/messages/translate.ts';

/** The scores of a purchase looked at, in words; experts by the number of their seat until the result names them. */
export type ForensicFacts = {
  /** One sentence each. */
  findings: string[];
  /** How far each expert lies from the panel's mean, in hundredths of a point. */
  experts: { expert: string; meanPoints: number; leniency: number; outliers: number }[];
  /** Suppositions under which somebody else would be awarded, and how many were tried. */
  changed: { bend: string; awarded: string[] }[];
  trials: number;
  agreement?: number;
  /** Most points a sheet can give. */
  most: number;
};

function labelsFor({ panel, applications, plan }: Purchase, language: Language): Labels {
  const t = forensicWords(language);
  const criteria = new Map(plan.criteria.map(({ id, name }) => [id, name]));
  return {
    expert: (id) => {
      const place = panel?.seats.findIndex(({ personId }) => personId === id) ?? -1;
      return t('finding.expert', { nth: place + 1 });
    },
    organization: (id) => applications[id]?.organization.name ?? id,
    criterion: (id) => criteria.get(id) ?? (id === priceId ? t('finding.price') : id),
  };
}

/** @param purchase - as stored, with its panel */
export function forensicFacts(purchase: Purchase, language: Language): ForensicFacts {
  const t = forensicWords(language);
  const labels = labelsFor(purchase, language);
  const { experts, trials, findings, agreement, most } = forensicsOf(purchase);
  return {
    findings: findings.map((finding) => findingWords(t, finding, labels)),
    experts: experts.map(({ expert, meanPoints, leniency, outliers }) => ({
      expert: labels.expert(expert),
      meanPoints,
      leniency,
      outliers: outliers.length,
    })),
    changed: trials
      .filter(({ isSame }) => !isSame)
      .map(({ bend, awarded }) => ({
        bend: bendWords(t, bend, labels),
        awarded: awarded.map(labels.organization),
      })),
    trials: trials.length,
    ...(agreement !== undefined && { agreement }),
    most,
  };
}
