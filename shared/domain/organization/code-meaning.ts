import { isCreditCode } from '../credit-code-checks.ts';
import type { OrganizationType } from './lists.ts';

/** What a person types or pastes: full-width letters folded, small letters raised, blanks taken out. */
export const foldCode = (typed: string): string =>
  typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

const byPair: Readonly<Record<string, OrganizationType>> = {
  '51': 'association',
  '52': 'serviceAgency',
  '53': 'foundation',
  '54': 'committee',
  '55': 'committee',
  '59': 'otherCivilAffairs',
  '12': 'publicInstitution',
  '13': 'massOrganization',
  '81': 'massOrganization',
  '91': 'enterprise',
  '92': 'enterprise',
  '93': 'collective',
  N1: 'collective',
  N2: 'collective',
  N3: 'collective',
};

/** Bodies that may be kept by the budget; the code alone does not say so, a person has to look (102 号令). */
const perhapsExcluded = ['12', '13', '81'];

export type CodeMeaning = {
  suggested: OrganizationType;
  /** Whether it may supply at all has to be looked at: class-I institutions and budget-funded bodies may not. */
  mustBeChecked: boolean;
  /** Six digits of the registrar's district. */
  division: string;
};

/** What the first characters of a sound code say (GB 32100-2015); nothing for a code that does not add up. */
export function meaningOf(code: string): CodeMeaning | undefined {
  if (!isCreditCode(code)) return undefined;
  const pair = code.slice(0, 2);
  const suggested = byPair[pair] ?? 'other';
  return {
    suggested,
    mustBeChecked: perhapsExcluded.includes(pair) || suggested === 'other',
    division: code.slice(2, 8),
  };
}
