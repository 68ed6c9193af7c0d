import type * as z from 'zod';
import type { ChangeAccount } from '../../shared/contracts/account.ts';
import type { Session } from '../../shared/contracts/sessions.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { factorsOf } from '../../shared/store/factors.ts';
import { remove } from '../../shared/store/items.ts';
import { keys } from '../../shared/store/keys.ts';
import {
  changedPersonItem,
  emailHash,
  movedAddressItems,
  type Person,
  readPerson,
} from '../../shared/store/people.ts';
import { record } from '../../shared/store/record.ts';
import { putCodeWithMail, readCode, stillAsRead } from '../../shared/store/sign-in-codes.ts';
import { checkCode, freshCode } from '../http/codes.ts';
import { guesses, limit, sends } from '../http/limits.ts';
import { demandProof } from '../http/step-up.ts';
import type { Deps } from '../ports.ts';

export const subjectOf = (person: PersonId) => ({ person, kind: 'account', id: 'own' }) as const;

async function selfOf(deps: Deps, id: PersonId): Promise<Person> {
  const self = await readPerson(deps.table, id);
  if (!self) throw new DomainError({ code: 'not-found' });
  return self;
}

const recorded = (deps: Deps, person: PersonId) => ({
  subject: subjectOf(person),
  actor: { kind: 'official', personId: person, posts: [] } as const,
  origin: deps.origin,
  now: deps.clock.now(),
  worldNow: deps.clock.now(),
});

/** @returns the version it became. @throws {DomainError} `version-conflict` */
export async function changeAccount(
  deps: Deps,
  person: PersonId,
  wanted: z.infer<typeof ChangeAccount>,
  expected: number,
): Promise<number> {
  const { name, language, roomMails } = await selfOf(deps, person);
  const { roomMails: mails, ...rest } = wanted;
  const after = { ...rest, ...(mails && { roomMails: mails }) };
  return record(deps.table, {
    ...recorded(deps, person),
    expected,
    writes: () => [{ item: changedPersonItem(deps.table, person, after) }],
    command: 'changeAccount',
    before: { name, language, ...(roomMails && { roomMails }) },
    after,
  });
}

/**
 * Mails a code to the address that shall be theirs. Whether somebody has it already is found out only by
 * whoever can read its mail.
 *
 * @throws {DomainError} `too-many-requests`
 */
export async function askAddress(deps: Deps, person: PersonId, email: string): Promise<void> {
  const hash = emailHash(email, deps.secrets.linkKey);
  await limit(deps, 'sign-in', hash, sends);
  const key = keys.addressCode(hash, person);
  const { nonce, kept } = freshCode(deps, key);
  const { name, language } = await selfOf(deps, person);
  await putCodeWithMail(deps.table, {
    hash,
    key,
    code: kept,
    errand: {
      template: 'addressCode',
      to: { email, name, language },
      data: {},
      code: { key, nonce, expiresAt: kept.expiresAt },
    },
    now: deps.clock.now(),
  });
}

/**
 * Moves a person to the address whose mail they can read. The old one is told. Who has a second factor proves
 * it first: the address is what they sign in with.
 *
 * @throws {DomainError} `code-wrong`, `code-expired`, `address-taken`, `second-factor-required`
 */
export async function changeAddress(
  deps: Deps,
  session: Session,
  { email, code }: { email: string; code: string },
): Promise<number> {
  const person = session.person.id;
  if ((await factorsOf(deps.table, person)).length > 0) demandProof(session, deps.clock.now());
  const hash = emailHash(email, deps.secrets.linkKey);
  await limit(deps, 'guess', hash, guesses);
  const key = keys.addressCode(hash, person);
  const kept = await readCode(deps.table, key);
  await checkCode(deps, key, { stored: kept, typed: code });
  if (!kept) throw new DomainError({ code: 'code-expired' });
  const self = await selfOf(deps, person);
  const moved = movedAddressItems(deps.table, self, email, deps.secrets.linkKey);
  return record(deps.table, {
    ...recorded(deps, person),
    writes: () => [
      { item: remove(deps.table, key, stillAsRead(kept)), otherwise: { code: 'code-expired' } },
      ...moved.map((item) => ({ item, otherwise: { code: 'address-taken' as const } })),
    ],
    command: 'changeAddress',
    errands: [
      {
        template: 'addressChanged',
        to: { email: self.email, name: self.name, language: self.language },
        data: { at: deps.clock.now() },
      },
    ],
  });
}
