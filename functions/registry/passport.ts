import type { PassportView, SavePassport } from '../../shared/contracts/organizations.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { OrganizationId } from '../../shared/domain/ids.ts';
import { meaningOf } from '../../shared/domain/organization/code-meaning.ts';
import { daysLeft, expiriesOf } from '../../shared/domain/organization/expiry.ts';
import {
  completeness,
  growthStage,
  maskAccount,
  missingSections,
  Passport,
  type PublicProfile,
  type RecordLine,
} from '../../shared/domain/organization/passport.ts';
import type { OrganizationRole } from '../../shared/domain/policy/posts.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { passportWrites, readPassport } from '../../shared/store/passports.ts';
import { type Organization, readOrganization } from '../../shared/store/people.ts';
import { record } from '../../shared/store/record.ts';
import type { Deps } from '../ports.ts';
import { ownRecord } from './own-record.ts';

async function organizationNamed({ table }: Deps, id: OrganizationId): Promise<Organization> {
  const organization = await readOrganization(table, id);
  if (!organization) throw new DomainError({ code: 'not-found' });
  return organization;
}

export async function passportView(
  deps: Deps,
  id: OrganizationId,
  role: OrganizationRole,
): Promise<PassportView> {
  const organization = await organizationNamed(deps, id);
  const [{ passport, version }, lines] = await Promise.all([
    readPassport(deps.table, id),
    ownRecord(deps.table, organization),
  ]);
  const today = dayOf(deps.clock.now());
  return {
    organization,
    role,
    mustBeChecked: meaningOf(organization.creditCode)?.mustBeChecked ?? true,
    passport,
    version,
    missing: missingSections(passport),
    completeness: Math.round(completeness(passport) * 100),
    expiring: expiriesOf(passport).map((one) => ({
      ...one,
      daysLeft: daysLeft(one.validUntil, today),
    })),
    growth: growthStage(passport, today),
    record: lines,
  };
}

/** What everybody may see: nothing without consent, the record only with a consent of its own. */
function profileOf(
  { id, name, creditCode }: Organization,
  passport: Passport,
  lines: readonly RecordLine[],
): PublicProfile | undefined {
  if (!passport.consents?.profile) return undefined;
  const { registration, assessment, charter, workers = [] } = passport;
  return {
    id,
    name,
    creditCode,
    ...(registration && {
      type: registration.type,
      registrar: registration.registrar,
      registeredOn: registration.registeredOn,
      description: registration.description,
    }),
    ...(assessment && { assessmentLevel: assessment.level }),
    ...(charter && { scope: charter.scope }),
    categories: charter?.categories ?? [],
    certifiedWorkers: workers.filter(({ certificate }) => certificate).length,
    ...(passport.consents.record && { record: [...lines] }),
  };
}

/** What is kept of a part: of an account its last four digits. */
function kept(save: SavePassport): unknown {
  if (save.section !== 'bank' || save.value === null) return save.value;
  const { account, ...bank } = save.value;
  return { ...bank, masked: maskAccount(account) };
}

function withSection(passport: Passport, save: SavePassport): Passport {
  const { [save.section]: _former, ...others } = passport;
  const value = kept(save);
  return Passport.parse(value === null ? others : { ...others, [save.section]: value });
}

/**
 * Saves one part over the version the actor saw.
 * @throws {DomainError} `version-conflict`
 */
export async function savePassport(
  deps: Deps,
  {
    id,
    actor,
    save,
    version,
  }: { id: OrganizationId; actor: Actor; save: SavePassport; version: number },
): Promise<void> {
  const organization = await organizationNamed(deps, id);
  const { passport: before } = await readPassport(deps.table, id);
  const passport = withSection(before, save);
  const lines = passport.consents?.record ? await ownRecord(deps.table, organization) : [];
  const now = deps.clock.now();
  await record(deps.table, {
    subject: { organization: id, kind: 'passport', id: 'passport' },
    expected: version,
    writes: passportWrites(deps.table, {
      id,
      passport,
      profile: profileOf(organization, passport, lines),
      now,
    }),
    actor,
    origin: deps.origin,
    command: `save ${save.section}`,
    before: before[save.section] ?? null,
    after: passport[save.section] ?? null,
    now,
    worldNow: now,
  });
}
