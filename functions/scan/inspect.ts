import { fileTypeFromBuffer } from 'file-type';
import type { FileRefusal } from '../../shared/domain/files/document.ts';
import { type FileKind, fileKinds, kindOf, maximumBytes } from '../../shared/domain/files/kinds.ts';
import type { Scanner } from '../ports.ts';
import { refusalOfPacked } from './packed.ts';

export type Verdict = { mediaType: string } | { refusal: FileRefusal };

/** What the first bytes of each kind are found to be; an OFD is a zip like any other. */
const signatures: Record<FileKind, string> = {
  pdf: 'pdf',
  ofd: 'zip',
  docx: 'docx',
  xlsx: 'xlsx',
  pptx: 'pptx',
  jpg: 'jpg',
  png: 'png',
  zip: 'zip',
};
/** An office document with macros, or a template of one, is found to be a kind of its own. */
const withMacros = ['docm', 'dotm', 'xlsm', 'xltm', 'pptm', 'potm', 'ppsm', 'ppam', 'xlam'];
const office: readonly FileKind[] = ['docx', 'xlsx', 'pptx'];
const packed: readonly FileKind[] = ['ofd', ...office, 'zip'];

/** An office document that asks for a password is no zip: it is wrapped in an OLE container. */
const isWrapped = (kind: FileKind, found: string | undefined) =>
  office.includes(kind) && found === 'cfb';

/** A name of a PDF may spell letters as `#` and their number. What lies in packed streams is not looked into. */
function refusalOfPdf(content: Buffer): FileRefusal | undefined {
  const text = content
    .toString('latin1')
    .replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  if (/\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(text)) return 'encrypted';
  if (/\/(JavaScript|JS|Launch|EmbeddedFile|XFA)\b/.test(text)) return 'macros';
  return /%%EOF\s*$/.test(text.slice(-1024)) ? undefined : 'broken';
}

async function refusalByKind(content: Buffer, kind: FileKind): Promise<FileRefusal | undefined> {
  const found = (await fileTypeFromBuffer(content))?.ext;
  if (isWrapped(kind, found)) return 'encrypted';
  if (found !== undefined && withMacros.includes(found)) return 'macros';
  return found === signatures[kind] ? undefined : 'content-differs';
}

/**
 * Judges a file by what it is, not by what it says: its size, its first bytes against the ending of its name,
 * whether it is encrypted or brings macros along, what an archive unpacks to, and what the scanner finds.
 */
export async function inspect(content: Buffer, name: string, scanner: Scanner): Promise<Verdict> {
  const kind = kindOf(name);
  if (content.length === 0) return { refusal: 'empty' };
  if (content.length > maximumBytes) return { refusal: 'too-large' };
  if (!kind) return { refusal: 'kind-not-taken' };
  if ((await scanner.scan(content)) === 'infected') return { refusal: 'infected' };
  const refusal =
    (await refusalByKind(content, kind)) ??
    (kind === 'pdf' ? refusalOfPdf(content) : undefined) ??
    (packed.includes(kind) ? await refusalOfPacked(content, kind, scanner) : undefined);
  return refusal ? { refusal } : { mediaType: fileKinds[kind] };
}
