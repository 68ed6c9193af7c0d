import type { UploadTicket } from '../../../shared/contracts/documents.ts';
import { kindOf, maximumBytes } from '../../../shared/domain/files/kinds.ts';
import { announceSealed } from '../../api/applying.ts';
import type { FormValues } from '../../form/path.ts';
import { ProblemError, unreachable } from '../../problem.ts';
import { place } from './place.ts';

/** Why a file is not even begun with; nothing when it may go. */
export function unfitness({ name, size }: File): 'kind' | 'size' | 'empty' | undefined {
  if (!kindOf(name)) return 'kind';
  if (size > maximumBytes) return 'size';
  return size === 0 ? 'empty' : undefined;
}

const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

async function hashOf(content: BufferSource): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** `fetch` does not say how far it is. */
function post({ url, fields }: UploadTicket, content: BlobPart, onShare: (share: number) => void) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([content]), 'sealed');
  return new Promise<void>((done, failed) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0);
    request.onload = () =>
      request.status < 300
        ? done()
        : failed(new ProblemError(unreachable, { status: request.status }));
    request.onerror = () => failed(new ProblemError(unreachable));
    request.open('POST', url);
    request.send(form);
  });
}

/**
 * Seals a file with a key of its own (AES-256-GCM) and sends it. The key stays with the application, and goes under
 * its seal: nobody can read the file before the opening.
 *
 * @returns a row of the form, all of it text
 * @throws {ProblemError} what the server refused, or `unreachable`
 */
export async function sealFile(file: File, onShare: (share: number) => void): Promise<FormValues> {
  const content = await file.arrayBuffer();
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, content);
  const { id, upload } = await announceSealed(place, {
    size: sealed.byteLength,
    sha256: await hashOf(sealed),
  });
  await post(upload, sealed, onShare);
  return {
    id,
    name: file.name,
    size: String(file.size),
    sha256: await hashOf(content),
    key: base64url(new Uint8Array(await crypto.subtle.exportKey('raw', key))),
    iv: base64url(iv),
    answers: '',
  };
}
