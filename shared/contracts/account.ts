import * as z from 'zod';
import { PersonId, TenantId } from '../domain/ids.ts';
import { mailChoices } from '../domain/room/mail-choices.ts';
import { Instant } from '../domain/time.ts';
import { Email } from './sessions.ts';

const Language = z.enum(['zh-CN', 'en']);
const ulid = z.string().regex(/^[0-9a-hjkmnp-tv-z]{26}$/);

/** Nothing needs to be said; it is sent as JSON all the same, which a form of another site cannot. */
export const Nothing = z.object({}).meta({ id: 'Nothing' });

/** The calendar of a person's deadlines at a secret address. The address is told once, when it is made. */
export const CalendarFeed = z.object({ madeAt: Instant.optional() }).meta({ id: 'CalendarFeed' });
export type CalendarFeed = z.infer<typeof CalendarFeed>;
export const CalendarFeedMade = z.object({ address: z.url() }).meta({ id: 'CalendarFeedMade' });

/** What a person keeps of themselves. */
export const Account = z
  .object({
    name: z.string(),
    email: z.string(),
    language: Language,
    /** How soon they hear by mail of what is new in the rooms of their projects. */
    roomMails: z.enum(mailChoices),
    version: z.int(),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof Account>;

export const AccountVersion = z.object({ version: z.int() }).meta({ id: 'AccountVersion' });

export const ChangeAccount = z
  .object({
    name: z.string().trim().min(1).max(60),
    language: Language,
    roomMails: z.enum(mailChoices).optional(),
  })
  .meta({ id: 'ChangeAccount' });

/** Asks for a code at the address that shall be theirs. */
export const AskAddress = z.object({ email: Email }).meta({ id: 'AskAddress' });
export const ChangeAddress = z
  .object({ email: Email, code: z.string().regex(/^\d{6}$/) })
  .meta({ id: 'ChangeAddress' });

/** A session as its owner sees it in the list; the time of its last use is coarse. */
export const SessionRow = z
  .object({
    id: z.string(),
    isCurrent: z.boolean(),
    device: z.string(),
    address: z.string(),
    startedAt: Instant,
    seenAt: Instant,
    expiresAt: Instant,
  })
  .meta({ id: 'SessionRow' });
export type SessionRow = z.infer<typeof SessionRow>;
export const SessionList = z.object({ sessions: z.array(SessionRow) }).meta({ id: 'SessionList' });

/** A browser that signed in here before. `isRemembered`: it is not asked for a second factor when signing in. */
export const DeviceRow = z
  .object({
    id: z.string(),
    isCurrent: z.boolean(),
    device: z.string(),
    address: z.string(),
    seenAt: Instant,
    isRemembered: z.boolean(),
  })
  .meta({ id: 'DeviceRow' });
export type DeviceRow = z.infer<typeof DeviceRow>;
export const DeviceList = z.object({ devices: z.array(DeviceRow) }).meta({ id: 'DeviceList' });

export const IdPath = z.object({ id: z.string().regex(/^[0-9a-z]{16,64}$/) });

export const factorKinds = ['totp', 'passkey'] as const;
export const FactorRow = z
  .object({
    id: ulid,
    kind: z.enum(factorKinds),
    name: z.string(),
    addedAt: Instant,
    usedAt: Instant.optional(),
  })
  .meta({ id: 'FactorRow' });
export type FactorRow = z.infer<typeof FactorRow>;
export const FactorList = z
  .object({ factors: z.array(FactorRow), recoveryCodesLeft: z.int() })
  .meta({ id: 'FactorList' });
export type FactorList = z.infer<typeof FactorList>;

const FactorName = z.string().trim().min(1).max(40);
/** Browsers answer with more than is read here; the library that verifies it reads the rest. */
const FromBrowser = z.looseObject({
  id: z.string().min(1).max(1400),
  rawId: z.string().min(1).max(1400),
  type: z.literal('public-key'),
  response: z.record(z.string(), z.unknown()),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
});

/** A secret for an authenticator app, shown this once: as text, as address and as a picture of it. */
export const TotpEnrolment = z
  .object({ secret: z.string(), address: z.string(), picture: z.string() })
  .meta({ id: 'TotpEnrolment' });
export const AddTotp = z
  .object({ name: FactorName, code: z.string().regex(/^\d{6}$/) })
  .meta({ id: 'AddTotp' });
/** What `navigator.credentials` is asked with. */
export const PasskeyOptions = z
  .object({ options: z.record(z.string(), z.unknown()) })
  .meta({ id: 'PasskeyOptions' });
export const AddPasskey = z
  .object({ name: FactorName, response: FromBrowser })
  .meta({ id: 'AddPasskey' });
export const FactorAdded = z.object({ id: ulid }).meta({ id: 'FactorAdded' });
/** Shown this once. */
export const RecoveryCodes = z.object({ codes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' });

/** A second factor, proved: one of three ways. */
export const Proof = z
  .union([
    z.object({ totp: z.string().regex(/^\d{6}$/) }),
    z.object({ recoveryCode: z.string().min(8).max(20) }),
    z.object({ passkey: FromBrowser }),
  ])
  .and(z.object({ rememberDevice: z.boolean().optional() }))
  .meta({ id: 'Proof' });
export type Proof = z.infer<typeof Proof>;

/** Somebody who lost their factors asks for help; two administrators must agree. */
export const AskRecovery = z
  .object({ reason: z.string().trim().min(4).max(300) })
  .meta({ id: 'AskRecovery' });
export const RecoveryRow = z
  .object({
    id: ulid,
    person: z.object({ id: PersonId, name: z.string(), email: z.string() }),
    tenants: z.array(z.object({ id: TenantId, name: z.string() })),
    reason: z.string(),
    askedAt: Instant,
    expiresAt: Instant,
    confirmedBy: z.array(z.object({ id: PersonId, name: z.string() })),
    /** The reader may confirm it: an administrator of a tenant of theirs, not the person, not twice. */
    isForMe: z.boolean(),
  })
  .meta({ id: 'RecoveryRow' });
export type RecoveryRow = z.infer<typeof RecoveryRow>;
export const RecoveryList = z
  .object({ recoveries: z.array(RecoveryRow) })
  .meta({ id: 'RecoveryList' });
export const RecoveryConfirmed = z
  .object({ isDone: z.boolean() })
  .meta({ id: 'RecoveryConfirmed' });
