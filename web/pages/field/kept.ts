/*
 * What the phone keeps: a small wrapping of IndexedDB, which outlives closing the page and switching the phone off.
 * One store for what was fetched, one for what is to be sent, in the order in which it was made.
 */

import type { FieldKit, FieldRefusal } from '../../../shared/contracts/fieldwork.ts';

/** `here`: kept on this phone, `away`: on its way, `arrived`, `needsYou`: it is not taken as it is. */
export type ItemState = 'here' | 'away' | 'arrived' | 'needsYou';

export type Kept = {
  /** Made on the phone: sent again, it is known. */
  id: string;
  project: string;
  order: number;
  kind: 'edit' | 'signIn' | 'photo';
  activityId: string;
  data: Record<string, unknown>;
  /** Of a photograph: the picture as it is sent. */
  picture?: { blob: Blob; name: string; sha256: string };
  state: ItemState;
  code?: FieldRefusal | 'unreachable';
  arrivedAt?: string;
  /** What was fetched since tells of it. */
  isTold?: boolean;
};

export type KeptKit = {
  project: string;
  kit: FieldKit;
  /** Milliseconds the server's clock is ahead of this phone's. */
  aheadMillis: number;
};

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

let opened: Promise<IDBDatabase> | undefined;
function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('sanshe-field', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('kits', { keyPath: 'project' });
      request.result.createObjectStore('items', { keyPath: 'id' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

/** One step of its own: a transaction ends with the turn in which it was begun. */
const step = async <T>(
  name: 'kits' | 'items',
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> => {
  const base = await database();
  return done(ask(base.transaction(name, mode).objectStore(name)));
};

export const keepKit = (kit: KeptKit) => step('kits', 'readwrite', (store) => store.put(kit));
export const keptKit = (project: string): Promise<KeptKit | undefined> =>
  step('kits', 'readonly', (store) => store.get(project));

export const keepItem = (item: Kept) => step('items', 'readwrite', (store) => store.put(item));
export const forget = (id: string) => step('items', 'readwrite', (store) => store.delete(id));

/** Everything of one project, in the order in which it was made. */
export async function keptItems(project: string): Promise<Kept[]> {
  const all: Kept[] = await step('items', 'readonly', (store) => store.getAll());
  return all.filter((item) => item.project === project).sort((a, b) => a.order - b.order);
}

/** This phone, among others of the same person. */
export function device(): string {
  const known = localStorage.getItem('sanshe-device');
  if (known) return known;
  const bytes = Array.from(crypto.getRandomValues(new Uint8Array(8)));
  const made = bytes.map((byte) => byte.toString(36).padStart(2, '0')).join('');
  localStorage.setItem('sanshe-device', made);
  return made;
}
