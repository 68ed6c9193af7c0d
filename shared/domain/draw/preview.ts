import type { ExpertField } from '../experts/lists.ts';
import type { Expert } from '../experts/profile.ts';
import type { OrganizationId, PersonId } from '../ids.ts';
import type { Purchase } from '../purchase/purchase.ts';
import { type Day, dayOf, type Instant, plusYears } from '../time.ts';
import { barsOf, drawRulesOf } from './conduct.ts';
import { type LinkKind, nearTo } from './links.ts';
import type { Bar } from './scheme.ts';
import {
  applicantNode,
  expertNode,
  linksByAccount,
  linksOfApplicant,
  linksOfExpert,
} from './ties-found.ts';

/** Somebody of the pool as they would stand in a draw now: what keeps them out of it, and by which links. */
export type Previewed = {
  personId: PersonId;
  name: string;
  fields: ExpertField[];
  /** Who pays them by the tenant's own record; what they declared is theirs. */
  employers: string[];
  bars: Bar[];
  /** By applicant: the kinds of links, from the expert to it. */
  ties: { organizationId: OrganizationId; path: LinkKind[] }[];
};

type About = {
  purchase: Purchase;
  experts: readonly Expert[];
  officials: readonly string[];
  now: Instant;
  until: Day;
};

/** Who could be drawn and who could not, and why: what the draw itself will find, without a lot. */
export function previewOf(about: About): Previewed[] {
  const { purchase, experts, now } = about;
  const rules = drawRulesOf(purchase);
  const applicants = Object.values(purchase.applications);
  const since = plusYears(dayOf(purchase.openedAt ?? now), -rules.lookBackYears);
  const links = [
    ...applicants.flatMap(linksOfApplicant),
    ...experts.flatMap((one) => [...linksOfExpert(one, since), ...linksByAccount(one, applicants)]),
  ];
  const near = applicants.map((one) => ({
    organizationId: one.organization.id,
    reached: nearTo(links, [applicantNode(one)], rules.distance),
  }));
  return experts.map((expert): Previewed => {
    const { personId, name, profile, employer } = expert;
    return {
      personId,
      name,
      fields: [...(profile?.fields ?? [])],
      employers: employer ? [employer.name] : [],
      bars: barsOf(expert, about, rules),
      ties: near.flatMap(({ organizationId, reached }) => {
        const path = reached.get(expertNode(personId))?.path;
        return path ? [{ organizationId, path }] : [];
      }),
    };
  });
}
