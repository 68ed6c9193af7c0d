import { readCsv, rowsOf } from '../../shared/domain/sheets/read-cells.ts';

/** The most a workbook may unpack to in a browser. */
const mostBytes = 64 * 1024 * 1024;

const decoded = (bytes: Uint8Array, encoding: string) =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes);

/** What a spreadsheet program writes as CSV on a Chinese Windows is not UTF-8. */
function textOf(bytes: Uint8Array): string {
  try {
    return decoded(bytes, 'utf-8');
  } catch {
    return decoded(bytes, 'gb18030');
  }
}

type Entry = {
  name: string;
  method: number;
  at: number;
  packed: number;
  crc: Uint8Array;
  size: number;
};

/** What the directory at the end of a ZIP lists. */
function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) throw new SyntaxError('no directory');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: textOf(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: bytes.slice(at + 16, at + 20),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Old kernels unpack gzip and no bare deflate: the same bytes with a head and a sum around them are gzip. */
async function unpacked(bytes: Uint8Array, entry: Entry): Promise<string> {
  if (entry.size > mostBytes) throw new RangeError('too large');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from =
    entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const content = bytes.slice(from, from + entry.packed);
  if (entry.method === 0) return textOf(content);
  const head = new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, entry.size, true);
  const stream = new Blob([head, content, entry.crc as Uint8Array<ArrayBuffer>, size])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'));
  return textOf(new Uint8Array(await new Response(stream).arrayBuffer()));
}

async function workbookRows(bytes: Uint8Array): Promise<string[][]> {
  const entries = entriesOf(bytes);
  const part = async (name: string) => {
    const entry = entries.find((one) => one.name === name);
    return entry && unpacked(bytes, entry);
  };
  const sheet = await part('xl/worksheets/sheet1.xml');
  if (sheet === undefined) throw new SyntaxError('no sheet');
  return rowsOf(sheet, await part('xl/sharedStrings.xml'));
}

export type ReadSheet = { name: string; sha256: string; header: string[]; rows: string[][] };

/** The first row and the others of a CSV file or a workbook; the file itself stays on this machine. @throws where it is neither */
export async function readSheet(file: File): Promise<ReadSheet> {
  const buffer = await new Response(file).arrayBuffer();
  const bytes = new Uint8Array(buffer);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const [header = [], ...rows] = isZip ? await workbookRows(bytes) : readCsv(textOf(bytes));
  while (rows.length > 0 && (rows[rows.length - 1] ?? []).every((cell) => cell.trim() === ''))
    rows.pop();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', buffer));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { name: file.name, sha256, header, rows };
}
