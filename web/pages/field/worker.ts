/*
 * Answers for the field page when nobody else does. What has a hash in its name is kept for good; the page and who is
 * signed in are asked for first, and taken from what is kept when there is no answer. Everything else is not its
 * business: what was recorded lies in IndexedDB.
 */

type Fetching = Event & { request: Request; respondWith(answer: Promise<Response>): void };
type Living = Event & { waitUntil(work: Promise<unknown>): void };
const scope = self as unknown as {
  addEventListener(name: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(name: 'install' | 'activate', listener: (event: Living) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
};
const cacheName = 'sanshe-field';

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));

const kept = async (address: string): Promise<Response | undefined> =>
  (await caches.open(cacheName)).match(address);

async function keptFirst(request: Request): Promise<Response> {
  const found = await kept(request.url);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(cacheName)).put(request.url, answer.clone());
  return answer;
}

/** Whoever signed out is not signed in offline either. */
async function askedFirst(request: Request, address: string): Promise<Response> {
  try {
    const answer = await fetch(request);
    const cache = await caches.open(cacheName);
    if (answer.ok) await cache.put(address, answer.clone());
    else if (answer.status === 401) await cache.delete(address);
    return answer;
  } catch (cause) {
    const found = await kept(address);
    if (found) return found;
    throw cause;
  }
}

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const { origin, pathname } = new URL(request.url);
  if (origin !== new URL(location.href).origin) return;
  if (pathname.startsWith('/assets/')) event.respondWith(keptFirst(request));
  else if (pathname === '/work/field/' || pathname === '/api/session')
    event.respondWith(askedFirst(request, pathname));
});
