import { createHmac } from 'node:crypto';
import type * as z from 'zod';
import type { RegisterOrganization } from '../../shared/contracts/organizations.ts';
import type { Session } from '../../shared/contracts/sessions.ts';
import { OrganizationId } from '../../shared/domain/ids.ts';
import { meaningOf } from '../../shared/domain/organization/code-meaning.ts';
import { passportWrites, registrationWrites } from '../../shared/store/passports.ts';
import { record } from '../../shared/store/record.ts';
import type { Reply } from '../../shared/store/replies.ts';
import type { Deps } from '../ports.ts';
import { within } from '../within.ts';

type Wish = {
  session: Session;
  wanted: z.infer<typeof RegisterOrganization>;
  repeat: Reply;
};

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** The id follows from the wish, so that a wish sent twice is one organization. */
const idOf = (key: string, { principal, key: wish }: Reply): OrganizationId =>
  OrganizationId.parse(
    [
      ...createHmac('sha256', key)
        .update(`organization|${principal}|${wish}`)
        .digest()
        .subarray(0, 26),
    ]
      .map((byte) => alphabet.charAt(byte % 32))
      .join(''),
  );

/**
 * Registers an organization; whoever does it becomes its first owner. Once for every city: its code is taken
 * from then on (LAW §5: no local library to join first).
 *
 * @throws {DomainError} `organization-registered` without a word on whose it is
 */
export async function registerOrganization(deps: Deps, { session, wanted, repeat }: Wish) {
  const { creditCode, name, email, registration } = wanted;
  const id = idOf(deps.secrets.linkKey, repeat);
  const person = session.person;
  const { table } = await within(deps, { as: 'organization', person: person.id, organization: id });
  const now = deps.clock.now();
  const organization = { id, name, creditCode, email };
  const passport = { registration };
  await record(table, {
    subject: { organization: id, kind: 'passport', id: 'passport' },
    writes: (version) => [
      ...registrationWrites(table, organization, person),
      ...passportWrites(table, { id, passport, profile: undefined, now })(version),
    ],
    actor: { kind: 'organization', personId: person.id, organizationId: id },
    origin: deps.origin,
    command: 'registerOrganization',
    after: { ...organization, passport },
    now,
    worldNow: now,
    repeat,
  });
  return {
    organization: { id, name, creditCode, role: 'owner' as const },
    mustBeChecked: meaningOf(creditCode)?.mustBeChecked ?? true,
  };
}
