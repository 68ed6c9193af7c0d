import { type OrganizationId, PersonId } from '../../../shared/domain/ids.ts';
import {
  type OrganizationRole,
  organizationRoles,
  posts,
} from '../../../shared/domain/policy/posts.ts';
import { put, transact } from '../../../shared/store/items.ts';
import { indexKeys, keys } from '../../../shared/store/keys.ts';
import { putMember, putPerson } from '../../../shared/store/people.ts';
import { aPerson, kunshan, storeTenant, wuxing } from '../../support/a-tenant.ts';
import type { AnApp } from '../../support/an-app.ts';
import { organizations, people } from '../../support/people.ts';

/** Somebody who asks. What they have a right to is written here and nowhere read from the code. */
export type Player = {
  name: string;
  person?: PersonId;
  /** The tenant in which they hold a post today. */
  tenant?: 'kunshan' | 'wuxing';
  /** The tenant in which they held one, or whose session has ended. */
  formerly?: 'kunshan';
  organization?: OrganizationId;
  isPlatformAdmin?: true;
  isExpired?: true;
};

const person = (n: number) => PersonId.parse(`p${String(n).padStart(25, '0')}`);
const [first, , , fourth] = organizations;
/** Registered, and in no call of anybody. */
export const outsider = fourth.id;

export const nobody: Player = { name: 'nobody' };
const ofKunshan = posts.map(
  (post, i): Player => ({ name: post, person: person(600 + i), tenant: 'kunshan' }),
);
const ofWuxing: Player[] = [
  { name: 'wuxing handler', person: person(651), tenant: 'wuxing' },
  { name: 'wuxing officeHead', person: person(652), tenant: 'wuxing' },
  { name: 'wuxing tenantAdmin', person: person(653), tenant: 'wuxing' },
];
const members = (organization: OrganizationId, label: string, from: number): Player[] =>
  organizationRoles.map((role, i) => ({
    name: `${label} ${role}`,
    person: person(from + i),
    organization,
  }));

export const players: readonly Player[] = [
  nobody,
  { name: 'signed in, no post', person: person(660) },
  ...ofKunshan,
  { name: 'author', person: people.author, tenant: 'kunshan' },
  { name: 'panel expert', person: people.experts[0] as PersonId, tenant: 'kunshan' },
  ...ofWuxing,
  ...members(first.id, 'applicant', 670),
  ...members(outsider, 'other organization', 680),
  { name: 'platformAdmin', person: person(690), isPlatformAdmin: true },
  { name: 'post taken away', person: person(691), formerly: 'kunshan' },
  { name: 'session expired', person: person(692), formerly: 'kunshan', isExpired: true },
];

const alreadyThere = ['author', 'panel expert'];

/** Writes everybody. Who was signed in before their post was taken keeps a session that says otherwise. */
export async function storePlayers(app: AnApp): Promise<void> {
  await storeTenant(app.table, wuxing);
  for (const player of players) if (!alreadyThere.includes(player.name)) await store(app, player);
}

async function store(app: AnApp, player: Player): Promise<void> {
  const { table } = app;
  if (!player.person) return;
  const one = aPerson(player.person);
  await putPerson(table, one, app.deps.secrets.linkKey);
  const at = player.tenant ?? player.formerly;
  const post = posts.find((each) => player.name.endsWith(each)) ?? 'handler';
  if (at) await putMember(table, at === 'wuxing' ? wuxing : kunshan, one, [post]);
  if (player.organization) await join(app, player, player.organization);
  const admin = { ...keys.person(one.id), et: 'person', ...one, isPlatformAdmin: true };
  if (player.isPlatformAdmin) await transact(table, [put(table, admin)]);
}

async function join({ table }: AnApp, { person: id, name }: Player, organization: OrganizationId) {
  const { name: called, creditCode } =
    organizations.find((one) => one.id === organization) ?? first;
  const role: OrganizationRole = organizationRoles.find((each) => name.endsWith(each)) ?? 'owner';
  if (!id) return;
  await transact(table, [
    put(table, {
      ...keys.organizationMember(organization, id),
      ...indexKeys.inOrganization(id, organization),
      et: 'organizationMember',
      personId: id,
      name: aPerson(id).name,
      role,
      sum: { id: organization, name: called, creditCode, role },
    }),
  ]);
}
