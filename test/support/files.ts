import { createHash } from 'node:crypto';
import { judge } from '../../functions/scan/judge.ts';
import { aZip, type Part } from './a-zip.ts';
import type { AnApp } from './an-app.ts';

/** A PDF with one empty page and `text` in a comment. */
export const aPdf = (text = ''): Buffer =>
  Buffer.from(
    `%PDF-1.4\n%${text}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );

const officeTypes = (main: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

export const aWordFile = (more: readonly Part[] = [], main = word): Buffer =>
  aZip([
    { name: '[Content_Types].xml', content: officeTypes(main) },
    { name: 'word/document.xml', content: '<w:document/>' },
    ...more,
  ]);

export const aPng = (): Buffer =>
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

export const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

type Ticket = { url: string; fields: Record<string, string> };

/** Sends a file as a browser does. @returns the status of the answer */
export async function send(app: AnApp, { url, fields }: Ticket, content: Buffer): Promise<number> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(content)]), 'file');
  const request = new Request(`https://sanshe.example${url}`, { method: 'POST', body: form });
  return (await app.blobs.answer(request)).status;
}

/** Has everything looked at that has arrived. */
export async function judgeArrivals(app: AnApp): Promise<void> {
  for (const path of app.arrivals.splice(0)) await judge(app.deps, path);
}
