import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ProjectPlace } from '../shared/domain/fieldwork/activity.ts';
import { OrganizationId, PersonId, PurchaseId, TenantId } from '../shared/domain/ids.ts';
import { ApproverPost } from '../shared/domain/policy/posts.ts';
import type { VoiceKind } from '../shared/domain/purchase/review.ts';
import { Channel } from '../shared/domain/satisfaction/ballot.ts';
import { Instant } from '../shared/domain/time.ts';

/**
 * Links of letters. A token names what it is for and proves it by a keyed hash (HMAC-SHA-256): nothing
 * secret is stored, and the outbox, delivered twice, writes the same mail twice.
 */
const mac = (key: string, name: string) =>
  createHmac('sha256', key).update(name).digest('base64url');

const tokenOf = (key: string, kind: string, parts: readonly string[]) => {
  const name = Buffer.from(parts.join('~')).toString('base64url');
  return `${name}.${mac(key, `${kind}~${name}`)}`;
};

function partsOf(key: string, kind: string, token: string): string[] | undefined {
  const [name = '', proof = ''] = token.split('.');
  const expected = Buffer.from(mac(key, `${kind}~${name}`));
  const given = Buffer.from(proof);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return Buffer.from(name, 'base64url').toString().split('~');
}

export type ApprovalLink = {
  tenant: TenantId;
  purchase: PurchaseId;
  approvalId: string;
  step: number;
  personId: PersonId;
};

export const approvalToken = (key: string, link: ApprovalLink): string =>
  tokenOf(key, 'approval', [
    link.tenant,
    link.purchase,
    link.approvalId,
    String(link.step),
    link.personId,
  ]);

/** @returns nothing for a token we did not write */
export function readApprovalToken(key: string, token: string): ApprovalLink | undefined {
  const parts = partsOf(key, 'approval', token);
  if (!parts) return undefined;
  const [tenant, purchase, approvalId = '', step, personId] = parts;
  return {
    tenant: TenantId.parse(tenant),
    purchase: PurchaseId.parse(purchase),
    approvalId,
    step: Number(step),
    personId: PersonId.parse(personId),
  };
}

/** Who is asked to decide on an application for a task, for which post, and until when the link is good. */
export type AccessLink = {
  tenant: TenantId;
  application: string;
  post: ApproverPost;
  until: Instant;
  personId: PersonId;
};

export const accessToken = (key: string, link: AccessLink): string =>
  tokenOf(key, 'access', [link.tenant, link.application, link.post, link.until, link.personId]);

/** @returns nothing for a token we did not write */
export function readAccessToken(key: string, token: string): AccessLink | undefined {
  const parts = partsOf(key, 'access', token);
  if (!parts) return undefined;
  const [tenant, application = '', post, until = '', personId] = parts;
  return {
    tenant: TenantId.parse(tenant),
    application,
    post: ApproverPost.parse(post),
    until: Instant.parse(until),
    personId: PersonId.parse(personId),
  };
}

/**
 * One-time access to the questions about a purchase, or about the work of one organization; `number` only makes
 * ballots differ. A ballot is nowhere kept: whoever reads the table finds the hashes of those that were used.
 */
export type Ballot = {
  tenant: TenantId;
  purchase: PurchaseId;
  number: string;
  /** Absent on links handed out for a purchase as a whole. */
  of?: { organization: OrganizationId; channel: Channel };
};

export const ballotToken = (key: string, { tenant, purchase, number, of }: Ballot): string =>
  of
    ? tokenOf(key, 'work-ballot', [tenant, purchase, of.organization, of.channel, number])
    : tokenOf(key, 'ballot', [tenant, purchase, number]);

/** What is said about a project: where, and how the answer comes. */
export type BallotPlace = {
  tenant: TenantId;
  purchase: PurchaseId;
  organization: OrganizationId;
};

/**
 * The ballot of a resident who signed in on their own phone. It follows from the secret of that sign-in, which only
 * the phone knows: asked twice it is the same ballot, and from what is kept of the sign-in, a hash, nobody can tell it.
 */
export const phoneBallot = (
  key: string,
  { tenant, purchase, organization }: BallotPlace,
  signInSecret: string,
): string =>
  ballotToken(key, {
    tenant,
    purchase,
    number: mac(key, `phone-ballot~${signInSecret}`).slice(0, 22),
    of: { organization, channel: 'phone' },
  });

export function readBallotToken(key: string, token: string): Ballot | undefined {
  const ofWork = partsOf(key, 'work-ballot', token);
  const parts = ofWork ?? partsOf(key, 'ballot', token);
  if (!parts) return undefined;
  const [tenant, purchase] = parts;
  return {
    tenant: TenantId.parse(tenant),
    purchase: PurchaseId.parse(purchase),
    number: parts.at(-1) ?? '',
    ...(ofWork && {
      of: { organization: OrganizationId.parse(parts[2]), channel: Channel.parse(parts[3]) },
    }),
  };
}

/** One-time access to the questions a round of appraisal asks residents of one community; `number` only makes codes differ. */
export type AppraisalCode = { tenant: TenantId; round: string; region: string; number: string };

export const appraisalToken = (
  key: string,
  { tenant, round, region, number }: AppraisalCode,
): string => tokenOf(key, 'appraisal', [tenant, round, region, number]);

export function readAppraisalToken(key: string, token: string): AppraisalCode | undefined {
  const parts = partsOf(key, 'appraisal', token);
  if (!parts) return undefined;
  const [tenant, round = '', region = '', number = ''] = parts;
  return { tenant: TenantId.parse(tenant), round, region, number };
}

/** Under which the sheet of a seat lies: always the same one, and only with `key` is it known whose it is. */
export const appraisalSeat = (
  key: string,
  tenant: TenantId,
  round: string,
  seat: { kind: string; id: string },
): string =>
  createHmac('sha256', key)
    .update(`appraisal-seat~${tenant}~${round}~${seat.kind}~${seat.id}`)
    .digest('hex')
    .slice(0, 40);

/** One-time access to the jury of a call, for one of its voices; `number` only makes links differ. */
export type JuryBallot = Omit<Ballot, 'of'> & { voice: VoiceKind };

export const juryToken = (key: string, { tenant, purchase, voice, number }: JuryBallot): string =>
  tokenOf(key, 'jury', [tenant, purchase, voice, number]);

/** The ballot of somebody on the roll. Its number follows from their place there, and only with `key`. */
export const jurorToken = (
  key: string,
  juror: string,
  ballot: Omit<JuryBallot, 'number'>,
): string => juryToken(key, { ...ballot, number: mac(key, `roll~${ballot.purchase}~${juror}`) });

export function readJuryToken(key: string, token: string): JuryBallot | undefined {
  const parts = partsOf(key, 'jury', token);
  if (!parts) return undefined;
  const [tenant, purchase, voice, number = ''] = parts;
  return {
    tenant: TenantId.parse(tenant),
    purchase: PurchaseId.parse(purchase),
    voice: voice === 'organizations' ? 'organizations' : 'residents',
    number,
  };
}

/**
 * What a resident's own phone holds who signed in: one ballot is given for it. `secret` was made with the page and is
 * kept nowhere; the id of the sign-in is its hash, so that whoever reads the table, even with our key, cannot make the
 * token of a sign-in, nor the ballot that follows from it.
 */
export type Attendance = ProjectPlace & { activityId: string; secret: string };

export const attendanceToken = (key: string, one: Attendance): string =>
  tokenOf(key, 'attendance', [
    one.tenant,
    one.purchase,
    one.organization,
    one.activityId,
    one.secret,
  ]);

/** @returns nothing for a token we did not write */
export function readAttendanceToken(key: string, token: string): Attendance | undefined {
  const parts = partsOf(key, 'attendance', token);
  if (!parts) return undefined;
  const [tenant, purchase, organization, activityId = '', secret = ''] = parts;
  return {
    tenant: TenantId.parse(tenant),
    purchase: PurchaseId.parse(purchase),
    organization: OrganizationId.parse(organization),
    activityId,
    secret,
  };
}
