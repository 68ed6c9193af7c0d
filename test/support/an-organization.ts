import type { Organization, Person } from '../../shared/store/people.ts';
import { putOrganization, putPerson } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { as, organizations } from './people.ts';

export type AnOrganization = { organization: Organization; member: Person };

/** A registered organization of the tests with its one member, as `as.organization` names them. */
export function anOrganization(
  snapshot: (typeof organizations)[number],
  overrides: Partial<Person> = {},
): AnOrganization {
  const actor = as.organization(snapshot.id);
  if (actor.kind !== 'organization') throw new TypeError('an organization acts as one');
  const number = organizations.findIndex(({ id }) => id === snapshot.id) + 1;
  return {
    organization: { ...snapshot, email: `office${number}@orgs.example` },
    member: {
      id: actor.personId,
      name: `机构经办${number}`,
      email: `member${number}@orgs.example`,
      language: 'zh-CN',
      ...overrides,
    },
  };
}

export async function register(
  table: Table,
  { organization, member }: AnOrganization,
  lookupKey: string,
): Promise<void> {
  await putPerson(table, member, lookupKey);
  await putOrganization(table, organization, member);
}
