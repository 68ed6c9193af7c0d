import type { RuleSet } from '../rules.ts';
import { readyRules } from './ready-rules.ts';

/** The other statutory methods (domain.md 1.2). An inquiry (询价) is for uniform goods and not among them. */
export const openTenderRules: RuleSet = readyRules('open-tender', 'openTender');
export const invitedTenderRules: RuleSet = readyRules('invited-tender', 'invitedTender');
export const negotiationRules: RuleSet = readyRules(
  'competitive-negotiation',
  'competitiveNegotiation',
);
/** The same where the threshold for open tenders is known, in fen: from there on the panel is larger. */
export const negotiationRulesFrom = (openTenderFen: number): RuleSet =>
  readyRules(negotiationRules.id, 'competitiveNegotiation', { openTenderFen });
export const singleSourceRules: RuleSet = readyRules('single-source', 'singleSource');

/** Below the locality's limit no statute says how: examples for the tenant to set. */
export const comparisonRules: RuleSet = readyRules('comparison', 'comparison');
export const directAwardRules: RuleSet = readyRules('direct-award', 'directAward');
