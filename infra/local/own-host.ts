/** The names this machine's own loopback goes by. */
const loopback = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Is a request for `host` (the Host header) meant for us? A page of somebody else can have its name point to this
 * machine; without this check its scripts could then read the mailbox with every sign-in code.
 */
export function isOwnHost(host: string | null, publicBaseUrl: string, port: number): boolean {
  if (host === null) return false;
  return (
    host === new URL(publicBaseUrl).host || loopback.some((name) => host === `${name}:${port}`)
  );
}
