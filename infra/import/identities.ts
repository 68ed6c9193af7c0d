import { ulid } from 'ulid';
import { OrganizationId, PersonId } from '../../shared/domain/ids.ts';
import { isNew, put, read, transact } from '../../shared/store/items.ts';
import { keys } from '../../shared/store/keys.ts';
import { emailHash, findByEmail, type Person } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import type { ImportedOrganization, ImportedPerson } from './bundle-reader.ts';

/** Ids of the export that are others here. */
export type Renamed = ReadonlyMap<string, string>;

const freshId = () => ulid().toLowerCase();

/** The id from elsewhere, unless somebody here has it. */
async function freeId(id: string, isTaken: (id: string) => Promise<boolean>) {
  return (await isTaken(id)) ? freshId() : id;
}

async function personHere(table: Table, person: Person, lookupKey: string): Promise<string> {
  const hash = emailHash(person.email, lookupKey);
  const known = await findByEmail(table, hash);
  if (known) return known;
  const isTaken = async (id: string) =>
    (await read(table, keys.person(PersonId.parse(id)))) !== undefined;
  const id = PersonId.parse(await freeId(person.id, isTaken));
  await transact(table, [
    put(table, { ...keys.person(id), et: 'person', ...person, id }, isNew),
    put(table, { ...keys.email(hash), et: 'email', personId: id }, isNew),
  ]);
  return id;
}

async function organizationHere(table: Table, organization: ImportedOrganization): Promise<string> {
  const at = keys.creditCode(organization.creditCode);
  const known = await read(table, at);
  if (known) return String(known['organizationId']);
  const isTaken = async (id: string) =>
    (await read(table, keys.organization(OrganizationId.parse(id)))) !== undefined;
  const id = OrganizationId.parse(await freeId(organization.id, isTaken));
  await transact(table, [
    put(table, { ...keys.organization(id), et: 'organization', ...organization, id }, isNew),
    put(table, { ...at, et: 'creditCode', organizationId: id }, isNew),
  ]);
  return id;
}

/**
 * Finds everybody of an export here: people by their address, organizations by their credit code. Who is not
 * here yet is made, without a session, a factor or a member: an organization's own people register as ever.
 */
export async function identitiesHere(
  table: Table,
  {
    people,
    organizations,
  }: { people: readonly ImportedPerson[]; organizations: readonly ImportedOrganization[] },
  lookupKey: string,
): Promise<Renamed> {
  const renamed = new Map<string, string>();
  const note = (there: string, here: string) => {
    if (there !== here) renamed.set(there, here);
  };
  for (const { email, language = 'zh-CN', ...person } of people)
    if (email) note(person.id, await personHere(table, { ...person, email, language }, lookupKey));
  for (const organization of organizations)
    note(organization.id, await organizationHere(table, organization));
  return renamed;
}
