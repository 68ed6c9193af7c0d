import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Factor } from '../../../shared/store/factors.ts';
import type { Deps } from '../../ports.ts';

type Passkey = NonNullable<Factor['passkey']>;

/** Loaded with the first use: it weighs more than the rest of the unit. */
const webauthn = () => import('@simplewebauthn/server');

/** A passkey belongs to the host of the installation; another site cannot ask for it. */
const siteOf = ({ settings }: Deps) => {
  const { hostname, origin } = new URL(settings.publicBaseUrl);
  return { rpID: hostname, origin };
};

const named = (factors: readonly Factor[]) =>
  factors.flatMap(({ passkey }) => (passkey ? [{ id: passkey.id }] : []));

/** What a browser is asked with to make a passkey. Devices that hold one of `factors` are not asked again. */
export async function creationOptions(
  deps: Deps,
  person: { id: string; name: string; email: string },
  factors: readonly Factor[],
) {
  const { generateRegistrationOptions } = await webauthn();
  return generateRegistrationOptions({
    rpName: 'Sanshe 三社',
    rpID: siteOf(deps).rpID,
    userName: person.email,
    userDisplayName: person.name,
    userID: new TextEncoder().encode(person.id),
    attestationType: 'none',
    excludeCredentials: named(factors),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  });
}

/** @returns nothing when the answer is not one to `challenge`, or not from this site */
export async function madePasskey(
  deps: Deps,
  response: object,
  challenge: string,
): Promise<Passkey | undefined> {
  const { verifyRegistrationResponse } = await webauthn();
  const { rpID, origin } = siteOf(deps);
  const verified = await verifyRegistrationResponse({
    response: response as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
  }).catch(() => undefined);
  if (!verified?.verified) return undefined;
  const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
  return {
    id,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    counter,
    transports: [...transports],
  };
}

/** What a browser is asked with to prove one of the passkeys among `factors`. */
export async function assertionOptions(deps: Deps, factors: readonly Factor[]) {
  const { generateAuthenticationOptions } = await webauthn();
  return generateAuthenticationOptions({
    rpID: siteOf(deps).rpID,
    allowCredentials: named(factors),
    userVerification: 'required',
  });
}

/** @returns the counter of the device; nothing when the answer proves nothing */
export async function provedPasskey(
  deps: Deps,
  passkey: Passkey,
  response: object,
  challenge: string,
): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await webauthn();
  const { rpID, origin } = siteOf(deps);
  const verified = await verifyAuthenticationResponse({
    response: response as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    credential: {
      id: passkey.id,
      publicKey: Uint8Array.from(Buffer.from(passkey.publicKey, 'base64url')),
      counter: passkey.counter,
      transports: passkey.transports,
    },
  }).catch(() => undefined);
  return verified?.verified ? verified.authenticationInfo.newCounter : undefined;
}
