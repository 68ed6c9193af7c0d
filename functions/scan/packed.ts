import type { Readable } from 'node:stream';
import { fileTypeFromBuffer } from 'file-type';
import * as yauzl from 'yauzl';
import type { FileRefusal } from '../../shared/domain/files/document.ts';
import { type FileKind, kindOf } from '../../shared/domain/files/kinds.ts';
import type { Scanner } from '../ports.ts';

/** What a packed file may unpack to. An office document of 50 MB has a few hundred parts and unpacks tenfold. */
const limits = { entries: 2_000, bytes: 300 * 1024 * 1024 };

const packedEnding = /\.(zip|rar|7z|gz|tgz|bz2|xz|zst|tar|jar|war|iso|cab|arj|lzh)$/i;
const macroPart = /(^|\/)(vbaProject|vbaData)\.\w+$/i;
/** Content types that an office document with macros names for its main part. */
const macroType = /macroEnabled|vbaProject/i;

/** An archive that is not what it says: raised while it is read, answered as `broken` or by its own reason. */
class Refused extends Error {
  readonly refusal: FileRefusal;
  constructor(refusal: FileRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

/** Reads a part to its end, and no further than the limit: what the directory says of its size is not believed. */
async function unpacked(stream: Readable, left: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > left) throw new Refused('archive-too-large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** A file in an archive is judged as one that comes alone, but for what it holds. */
async function refusalOfPart(name: string, content: Buffer): Promise<FileRefusal | undefined> {
  if (packedEnding.test(name)) return 'archive-in-archive';
  const kind = kindOf(name);
  if (!kind) return 'kind-not-taken';
  const found = content.length > 0 ? await fileTypeFromBuffer(content) : undefined;
  const isZipped = kind === 'ofd' && found?.ext === 'zip';
  return found?.ext === kind || isZipped ? undefined : 'content-differs';
}

function refusalOfOfficePart(name: string, content: Buffer): FileRefusal | undefined {
  if (macroPart.test(name)) return 'macros';
  const isList = name === '[Content_Types].xml';
  return isList && macroType.test(content.toString('utf8')) ? 'macros' : undefined;
}

async function judgePart(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
  { kind, left, scanner }: { kind: FileKind; left: number; scanner: Scanner },
): Promise<number> {
  if (entry.isEncrypted()) throw new Refused('encrypted');
  if (entry.fileName.endsWith('/')) return 0;
  const content = await unpacked(await zip.openReadStreamPromise(entry), left);
  const refusal =
    kind === 'zip'
      ? await refusalOfPart(entry.fileName, content)
      : refusalOfOfficePart(entry.fileName, content);
  if (refusal) throw new Refused(refusal);
  if ((await scanner.scan(content)) === 'infected') throw new Refused('infected');
  return content.length;
}

async function judgeParts(content: Buffer, kind: FileKind, scanner: Scanner): Promise<string[]> {
  const zip = await yauzl.fromBufferPromise(content, { lazyEntries: true });
  if (zip.entryCount > limits.entries) throw new Refused('archive-too-large');
  const names: string[] = [];
  let left = limits.bytes;
  for await (const entry of zip.eachEntry()) {
    names.push(entry.fileName);
    left -= await judgePart(zip, entry, { kind, left, scanner });
  }
  return names;
}

/** What makes an archive the kind it says it is, where its first bytes do not. */
const marks: Partial<Record<FileKind, string>> = { ofd: 'OFD.xml' };

/**
 * Unpacks everything in a zip, or in a document that is one, within limits.
 *
 * @returns why it is not taken; nothing when it is in order
 */
export async function refusalOfPacked(
  content: Buffer,
  kind: FileKind,
  scanner: Scanner,
): Promise<FileRefusal | undefined> {
  try {
    const names = await judgeParts(content, kind, scanner);
    const mark = marks[kind];
    return mark && !names.includes(mark) ? 'content-differs' : undefined;
  } catch (problem) {
    return problem instanceof Refused ? problem.refusal : 'broken';
  }
}
