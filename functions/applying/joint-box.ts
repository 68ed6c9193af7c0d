import { randomBytes } from 'node:crypto';
import { JointTerms } from '../../shared/contracts/joint.ts';
import { hashOf } from '../../shared/store/audit.ts';
import type { Joining, JointPlace } from '../../shared/store/joint.ts';
import type { Deps } from '../ports.ts';
import { freshSalt, locked, unlocked } from './draft-box.ts';

const nameOf = ({ organization, tenant, purchase, partner }: JointPlace) =>
  `joint~${organization}~${tenant}~${purchase}~${partner}`;

/** Covers who asks whom for what, and a random part, so that no terms can be guessed from it. */
export const termsHashOf = (place: JointPlace, nonce: string, { part, agreement }: JointTerms) =>
  hashOf({ place: nameOf(place), nonce, part, ...(agreement && { agreement: agreement.sha256 }) });

/** Terms as they are stored: they are words of an application, and locked as its draft is. */
export function lockedTerms({ secrets }: Deps, place: JointPlace, terms: JointTerms) {
  const [salt, nonce] = [freshSalt(), randomBytes(18).toString('base64url')];
  const lock = { linkKey: secrets.linkKey, salt, place: nameOf(place) };
  return {
    salt,
    nonce,
    text: locked(JSON.stringify(terms), lock),
    termsHash: termsHashOf(place, nonce, terms),
  };
}

/** Nothing once the application was sealed. */
export function termsIn(
  { secrets }: Deps,
  place: JointPlace,
  { text, salt }: Joining,
): JointTerms | undefined {
  if (text === undefined || salt === undefined) return undefined;
  const plain = unlocked(text, { linkKey: secrets.linkKey, salt, place: nameOf(place) });
  return plain === undefined ? undefined : JointTerms.parse(JSON.parse(plain));
}
