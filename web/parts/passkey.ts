import { addPasskey, beginPasskey, passkeyOptions, prove } from '../api/account.ts';

/** Fetched only by whoever uses a passkey. */
const browser = () => import('@simplewebauthn/browser');

export const hasPasskeys = (): boolean => typeof window.PublicKeyCredential === 'function';

/** Makes a passkey on this device and adds it. @throws what the browser or the server refused */
export async function makePasskey(name: string): Promise<void> {
  const [{ startRegistration }, { options }] = await Promise.all([browser(), beginPasskey()]);
  const response = await startRegistration({ optionsJSON: options as never });
  await addPasskey(name, response);
}

/** Proves a passkey of the reader. @throws what the browser or the server refused */
export async function provePasskey(): Promise<void> {
  const [{ startAuthentication }, { options }] = await Promise.all([browser(), passkeyOptions()]);
  const passkey = await startAuthentication({ optionsJSON: options as never });
  await prove({ passkey: passkey as never });
}
