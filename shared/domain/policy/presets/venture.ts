import type { RuleSet } from '../rules.ts';
import { readyRules } from './ready-rules.ts';

/**
 * A public welfare venture call (公益创投): a grant-style call under local rules. No statute sets its periods;
 * what a city practised is named, the rest is the tenant's to set.
 */
export const ventureRules: RuleSet = readyRules('venture', 'ventureCall');
