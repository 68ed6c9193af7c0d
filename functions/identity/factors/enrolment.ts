import { ulid } from 'ulid';
import type { FactorRow } from '../../../shared/contracts/account.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { plusMillis } from '../../../shared/domain/time.ts';
import {
  type Begun,
  type Factor,
  factorsOf,
  finishedItem,
  newFactorItem,
  putBegun,
  readBegun,
} from '../../../shared/store/factors.ts';
import { readPerson } from '../../../shared/store/people.ts';
import type { Write } from '../../../shared/store/record.ts';
import type { StoredSession } from '../../../shared/store/sessions.ts';
import { limit, proofs } from '../../http/limits.ts';
import { isProved } from '../../http/step-up.ts';
import type { Deps } from '../../ports.ts';
import { assertionOptions, creationOptions, madePasskey } from './passkeys.ts';
import { openSecret, sealSecret } from './secret-box.ts';
import { newTotpSecret, totpPicture, totpStep } from './totp.ts';

const enrolMillis = 10 * 60_000;
const mostFactors = 10;

/**
 * Whoever has a factor proves it before adding another: a borrowed browser must not add one of its own.
 * @throws {DomainError} `second-factor-required`, `too-many-factors`
 */
async function mayAdd(deps: Deps, { session }: StoredSession): Promise<Factor[]> {
  const factors = await factorsOf(deps.table, session.person.id);
  if (factors.length >= mostFactors) throw new DomainError({ code: 'too-many-factors' });
  if (factors.length > 0 && !isProved(session, deps.clock.now()))
    throw new DomainError({ code: 'second-factor-required' });
  return factors;
}

const keep = (deps: Deps, person: PersonId, kind: Begun, value: string) =>
  putBegun(deps.table, person, kind, {
    value,
    expiresAt: plusMillis(deps.clock.now(), enrolMillis),
  });

async function emailOf(deps: Deps, person: PersonId): Promise<string> {
  const self = await readPerson(deps.table, person);
  if (!self) throw new DomainError({ code: 'not-found' });
  return self.email;
}

/** Hands out a secret for an authenticator app. It counts once a code of it was typed. */
export async function beginTotp(deps: Deps, stored: StoredSession) {
  await mayAdd(deps, stored);
  const person = stored.session.person.id;
  const secret = await newTotpSecret();
  await keep(deps, person, 'totp', sealSecret(deps, person, secret));
  return { secret, ...(await totpPicture(secret, await emailOf(deps, person))) };
}

export async function beginPasskey(deps: Deps, stored: StoredSession) {
  const factors = await mayAdd(deps, stored);
  const { id, name } = stored.session.person;
  const email = await emailOf(deps, id);
  const options = await creationOptions(deps, { id, name, email }, factors);
  await keep(deps, id, 'passkey', options.challenge);
  return { ...options };
}

/** What a browser is asked with to prove a passkey; `factor-wrong` for somebody who has none. */
export async function beginAssertion(deps: Deps, { session }: StoredSession) {
  const person = session.person.id;
  const factors = await factorsOf(deps.table, person);
  if (!factors.some(({ kind }) => kind === 'passkey'))
    throw new DomainError({ code: 'factor-wrong' });
  const options = await assertionOptions(deps, factors);
  await keep(deps, person, 'assertion', options.challenge);
  return { ...options };
}

type Added = { id: string; kind: FactorRow['kind']; writes: Write[] };

const added = (
  deps: Deps,
  person: PersonId,
  factor: Pick<Factor, 'name' | 'kind' | 'totp' | 'passkey'>,
  begun: { kind: Begun; value: string },
): Added => {
  const now = deps.clock.now();
  const id = ulid(Date.parse(now)).toLowerCase();
  const whole: Factor = { ...factor, id, addedAt: now, uses: 0 };
  return {
    id,
    kind: factor.kind,
    writes: [
      {
        item: finishedItem(deps.table, person, begun.kind, begun.value),
        otherwise: { code: 'factor-wrong' },
      },
      { item: newFactorItem(deps.table, person, whole) },
    ],
  };
};

/** @throws {DomainError} `factor-wrong` when the code is not one of the secret that was handed out */
export async function addedTotp(
  deps: Deps,
  stored: StoredSession,
  { name, code }: { name: string; code: string },
): Promise<Added> {
  await mayAdd(deps, stored);
  const person = stored.session.person.id;
  await limit(deps, 'proof', person, proofs);
  const now = deps.clock.now();
  const sealed = await readBegun(deps.table, person, 'totp', now);
  const secret = sealed && openSecret(deps, person, sealed);
  const step = secret && (await totpStep(secret, code, { now, lastStep: 0 }));
  if (!sealed || !step) throw new DomainError({ code: 'factor-wrong' });
  const factor = { name, kind: 'totp', totp: { sealed, lastStep: step } } as const;
  return added(deps, person, factor, { kind: 'totp', value: sealed });
}

/** @throws {DomainError} `factor-wrong` when the browser's answer is not one to what it was asked */
export async function addedPasskey(
  deps: Deps,
  stored: StoredSession,
  { name, response }: { name: string; response: object },
): Promise<Added> {
  const factors = await mayAdd(deps, stored);
  const person = stored.session.person.id;
  const challenge = await readBegun(deps.table, person, 'passkey', deps.clock.now());
  const passkey = challenge && (await madePasskey(deps, response, challenge));
  const isKnown = passkey && factors.some((one) => one.passkey?.id === passkey.id);
  if (!challenge || !passkey || isKnown) throw new DomainError({ code: 'factor-wrong' });
  return added(
    deps,
    person,
    { name, kind: 'passkey', passkey },
    { kind: 'passkey', value: challenge },
  );
}
