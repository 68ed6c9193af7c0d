import type { Proof } from '../../../shared/contracts/account.ts';
import type { SecondFactor } from '../../../shared/contracts/sessions.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import {
  type Factor,
  factorsOf,
  finishedItem,
  readBegun,
  recoveryCodesItem,
  recoveryCodesOf,
  usedFactorItem,
} from '../../../shared/store/factors.ts';
import type { Write } from '../../../shared/store/record.ts';
import { limit, proofs } from '../../http/limits.ts';
import type { Deps } from '../../ports.ts';
import { provedPasskey } from './passkeys.ts';
import { recoveryHash } from './recovery-codes.ts';
import { openSecret } from './secret-box.ts';
import { totpStep } from './totp.ts';

/** What a proof was, and the writes that use it up; they fail when the same proof was used in between. */
export type Proved = { by: SecondFactor; writes: Write['item'][] };

async function byTotp(deps: Deps, person: PersonId, code: string): Promise<Proved | undefined> {
  const now = deps.clock.now();
  for (const factor of await factorsOf(deps.table, person)) {
    if (!factor.totp) continue;
    const { sealed, lastStep } = factor.totp;
    const step = await totpStep(openSecret(deps, person, sealed), code, { now, lastStep });
    if (step === undefined) continue;
    const used: Factor = { ...factor, usedAt: now, totp: { sealed, lastStep: step } };
    return { by: 'totp', writes: [usedFactorItem(deps.table, person, used)] };
  }
  return undefined;
}

async function byRecoveryCode(
  deps: Deps,
  person: PersonId,
  code: string,
): Promise<Proved | undefined> {
  const hashes = await recoveryCodesOf(deps.table, person);
  const hash = recoveryHash(deps, person, code);
  if (!hashes.includes(hash)) return undefined;
  const left = hashes.filter((one) => one !== hash);
  return { by: 'recoveryCode', writes: [recoveryCodesItem(deps.table, person, left, hashes)] };
}

async function byPasskey(
  deps: Deps,
  person: PersonId,
  response: { id: string },
): Promise<Proved | undefined> {
  const now = deps.clock.now();
  const challenge = await readBegun(deps.table, person, 'assertion', now);
  const factors = await factorsOf(deps.table, person);
  const factor = factors.find(({ passkey }) => passkey?.id === response.id);
  if (!challenge || !factor?.passkey) return undefined;
  const counter = await provedPasskey(deps, factor.passkey, response, challenge);
  if (counter === undefined) return undefined;
  const used: Factor = { ...factor, usedAt: now, passkey: { ...factor.passkey, counter } };
  return {
    by: 'passkey',
    writes: [
      finishedItem(deps.table, person, 'assertion', challenge),
      usedFactorItem(deps.table, person, used),
    ],
  };
}

/**
 * Holds `proof` against the factors of `person`. A step of a TOTP, a recovery code and a challenge prove once.
 * @throws {DomainError} `factor-wrong`, `too-many-requests`
 */
export async function proved(deps: Deps, person: PersonId, proof: Proof): Promise<Proved> {
  await limit(deps, 'proof', person, proofs);
  const found =
    'totp' in proof
      ? await byTotp(deps, person, proof.totp)
      : 'passkey' in proof
        ? await byPasskey(deps, person, proof.passkey)
        : await byRecoveryCode(deps, person, proof.recoveryCode);
  if (!found) throw new DomainError({ code: 'factor-wrong' });
  return found;
}
