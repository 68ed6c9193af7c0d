import type { Application, EligibilityCheck } from './application.ts';

type Parties = {
  organization: Pick<Application['organization'], 'name' | 'creditCode' | 'passport'>;
  body: Pick<Application['body'], 'consortium'>;
};

/** Everybody who stands behind an application, the applicant first; by credit code, with name. */
export const partiesTo = ({ organization, body }: Parties): { party: string; name: string }[] => [
  { party: organization.creditCode, name: organization.name },
  ...(body.consortium?.members ?? []).map(({ creditCode, name }) => ({ party: creditCode, name })),
];

/**
 * Each party to a consortium meets the conditions of the law by itself (Government Procurement Law art. 24).
 *
 * @returns the first party of which `item` was not looked at; nothing where every party was, or there is one alone
 */
export const unchecked = (
  application: Parties,
  checks: readonly EligibilityCheck[],
): { name: string; item: string } | undefined => {
  const parties = partiesTo(application);
  if (parties.length < 2) return undefined;
  const items = [...new Set(checks.map(({ item }) => item))];
  if (items.length === 0) return { name: parties[0]?.name ?? '', item: '' };
  for (const { party, name } of parties)
    for (const item of items)
      if (!checks.some((one) => one.item === item && one.party === party)) return { name, item };
  return undefined;
};

/**
 * The grade of a consortium: parties of one qualification are graded by the lowest (Implementing Regulations art. 22).
 * An applicant alone has the one of its papers.
 *
 * @returns 1 to 5 (1A to 5A), 0 for none; `undefined` where a party's was not found out
 */
export function gradeOf(application: Parties & Pick<Application, 'levels'>): number | undefined {
  const own = application.organization.passport?.assessment?.level;
  const levels = partiesTo(application).map(
    ({ party }, i) =>
      application.levels?.find((one) => one.party === party)?.level ?? (i === 0 ? own : undefined),
  );
  return levels.every((level) => level !== undefined) ? Math.min(...levels) : undefined;
}
