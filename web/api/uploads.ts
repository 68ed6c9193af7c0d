import type { StoredDocument } from '../../shared/domain/files/document.ts';
import { ProblemError, unreachable } from '../problem.ts';
import { ask, intention } from './ask.ts';

/** Where in a purchase, and for which organization the reader acts; empty for an official. */
export type Place = { tenant: string; purchase: string; organization: string };

/** What the file is for, and whom it concerns where an official hands it in. */
export type About = {
  purpose: 'contract' | 'objection' | 'correction' | 'report' | 'review' | 'other';
  /** Of the office and whoever hands it in, unless it says so. */
  audience?: 'office' | 'project';
  concerns?: string;
};

const at = '/api/t/:tenant/purchases/:purchase/documents';
const asked = ({ tenant, purchase, organization }: Place) => ({
  param: { tenant, purchase },
  query: { ...(organization && { organization }) },
});

const hex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

async function sendTo(
  { url, fields }: { url: string; fields: Record<string, string> },
  file: File,
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  const response = await fetch(url, { method: 'POST', body: form }).catch(() => undefined);
  if (!response?.ok) throw new ProblemError(unreachable);
}

/** How far a file is. @throws {ProblemError} */
const readDocument = (place: Place, id: string) =>
  ask('$get', `${at}/:document`, {
    ...asked(place),
    param: { ...asked(place).param, document: id },
  }) as Promise<StoredDocument>;

const pause = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));

/** Looking at a file takes seconds; whoever waits longer than this is told so. */
const looks = { every: 1000, times: 90 };

/**
 * Announces a file, sends it, and waits until it was looked at.
 *
 * @returns the file as it was found, `clean` or `refused`; still `pending` where looking takes very long
 * @throws {ProblemError}
 */
export async function upload(
  place: Place,
  { purpose, audience = 'office', concerns }: About,
  file: File,
  onSent: () => void,
): Promise<StoredDocument> {
  const content = await new Response(file).arrayBuffer();
  const json = {
    name: file.name,
    size: file.size,
    sha256: hex(await crypto.subtle.digest('SHA-256', content)),
    purpose,
    audience,
    ...(concerns && { organization: concerns }),
  };
  const taken = { ...asked(place), json } as Parameters<typeof ask<typeof at, '$post'>>[2];
  const { document, upload: ticket } = await ask('$post', at, taken, intention()(json));
  await sendTo(ticket, file);
  onSent();
  let found = document as StoredDocument;
  for (let i = 0; i < looks.times; i += 1) {
    found = await readDocument(place, found.id);
    if (found.state === 'clean' || found.state === 'refused') return found;
    await pause(looks.every);
  }
  return found;
}

/** A picture that was hashed when it was taken; `key` is the same each time it is tried. */
export type Picture = { blob: Blob; name: string; sha256: string; key: string };

/**
 * Announces a photograph of the work, sends it, and looks a few times whether it was found clean.
 *
 * @throws {ProblemError}
 */
export async function sendPicture(place: Place, picture: Picture): Promise<StoredDocument> {
  const { blob, name, sha256, key } = picture;
  const json = { name, size: blob.size, sha256, purpose: 'activity', audience: 'office' };
  const taken = { ...asked(place), json } as Parameters<typeof ask<typeof at, '$post'>>[2];
  const announced = await ask('$post', at, taken, { 'idempotency-key': key });
  let found = announced.document as StoredDocument;
  if (found.state === 'pending') await sendTo(announced.upload, new File([blob], name));
  for (let i = 0; i < 5 && found.state !== 'clean' && found.state !== 'refused'; i += 1) {
    found = await readDocument(place, found.id);
    if (found.state === 'pending' || found.state === 'scanning') await pause(looks.every);
  }
  return found;
}
