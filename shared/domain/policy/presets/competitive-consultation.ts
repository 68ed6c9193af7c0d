import type { RuleSet } from '../rules.ts';
import { readyRules } from './ready-rules.ts';

/**
 * Competitive consultation (竞争性磋商) for services: the statutory method most community services are bought
 * by. Statutory figures are floors; a tenant may ask for more, not for less.
 */
export const consultationRules: RuleSet = readyRules(
  'competitive-consultation',
  'competitiveConsultation',
);
