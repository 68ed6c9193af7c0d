import type { Actor } from '../../../shared/domain/actor.ts';
import type { OrganizationId, PersonId } from '../../../shared/domain/ids.ts';
import { snapshotOf } from '../../../shared/domain/organization/snapshot.ts';
import type { Post } from '../../../shared/domain/policy/posts.ts';
import type { Application, ApplicationBody } from '../../../shared/domain/purchase/application.ts';
import { type Day, dayOf } from '../../../shared/domain/time.ts';
import { hashOf } from '../../../shared/store/audit.ts';
import { readPassport } from '../../../shared/store/passports.ts';
import type { Table } from '../../../shared/store/table.ts';
import type { TenantConfig } from '../../../shared/store/tenants.ts';
import { organizations, type SeededOrganization } from '../organizations.ts';
import type { Cast } from './buying.ts';
import { at } from './moving-clock.ts';

/** An official with every post they hold, as a session of theirs acts. */
export function officialIn({ members }: TenantConfig, id: PersonId): Actor & { kind: 'official' } {
  const member = members.find(({ personId }) => personId === id);
  if (!member) throw new Error(`${id} holds no post`);
  const { posts, scopes } = member;
  return {
    kind: 'official',
    personId: id,
    posts,
    ...(Object.keys(scopes).length > 0 && { scopes }),
  };
}

/** The first to hold `post`. */
export function holderOf({ members }: TenantConfig, post: Post): PersonId {
  const found = members.find(({ posts }) => posts.includes(post));
  if (!found) throw new Error(`nobody holds ${post}`);
  return found.personId;
}

/** Applications as they lay sealed: with the papers of the day they were sent. */
export async function applicationsOf(
  table: Table,
  sent: readonly { from: SeededOrganization; body: ApplicationBody }[],
  day: Day,
): Promise<Application[]> {
  return Promise.all(
    sent.map(async ({ from: { organization, member }, body }, i): Promise<Application> => {
      const { id, name, creditCode } = organization;
      const { passport } = await readPassport(table, id);
      const { documents, workers = [] } = body;
      const submittedAt = at(day, 10 + i, 12 * i);
      return {
        organization: {
          id,
          name,
          creditCode,
          ...(passport && {
            passport: snapshotOf(passport, { workers, documents }, dayOf(submittedAt)),
          }),
        },
        body,
        submittedAt,
        submittedBy: member.id,
        revision: 1,
        receipt: hashOf({ body, submittedAt }),
        eligibility: 'unjudged',
        missingDocuments: [],
      };
    }),
  );
}

const memberOf = (id: OrganizationId): Actor => {
  const found = Object.values(organizations).find(({ organization }) => organization.id === id);
  if (!found) throw new Error(`${id} is not seeded`);
  return { kind: 'organization', personId: found.member.id, organizationId: id };
};

export const castOf = (
  config: TenantConfig,
  rest: Pick<Cast, 'applications' | 'medium' | 'signedOn'>,
): Cast => ({
  handler: officialIn(config, holderOf(config, 'handler')),
  officeHead: officialIn(config, holderOf(config, 'officeHead')),
  person: (id) => officialIn(config, id),
  member: memberOf,
  ...rest,
});
