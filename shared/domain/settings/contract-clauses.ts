import { Clause } from '../contract/terms.ts';
import { listed } from './parts.ts';

/**
 * The tenant's own clauses for contracts, besides those the law wants in every one. A mandatory clause is in each
 * contract drafted from then on; the others are chosen while drafting.
 */
export const ContractClausesSetting = listed(Clause, { max: 40 });
