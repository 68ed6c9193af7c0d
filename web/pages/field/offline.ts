const cacheName = 'sanshe-field';

const isOurs = (address: string) => address.startsWith(`${window.location.origin}/assets/`);

/** What this page was made of: its scripts and styles, as the browser fetched them. */
const parts = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter(isOurs);

/**
 * Lets the page open without a connection: a worker beside it answers from what is kept. Where a browser has none, the
 * page works as long as it stays open, and what it keeps is on the phone all the same.
 */
export async function workOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/work/field/worker.js', { scope: '/work/field/' });
    await navigator.serviceWorker.ready;
    const cache = await caches.open(cacheName);
    const kept = [...new Set([window.location.pathname, '/api/session', ...parts()])];
    await Promise.all(kept.map((address) => cache.add(address).catch(() => undefined)));
    document.documentElement.dataset['offline'] = 'ready';
  } catch {
    document.documentElement.dataset['offline'] = 'none';
  }
}
