/** The most a sheet may unpack to: a list of some thousand people is far below it. */
const mostBytes = 8 * 1024 * 1024;

/** A cell, in quotes or not, and what ends it. */
const cellAndEnd = /("(?:[^"]|"")*"|[^,\n]*)(,|\n|$)/gy;

/** Cells of a text with commas, quotes doubled within quotes (RFC 4180). */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  for (const [, cell = '', end = ''] of plain.matchAll(cellAndEnd)) {
    const isQuoted = cell.startsWith('"');
    rows.at(-1)?.push(isQuoted ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '') break;
    if (end === '\n') rows.push([]);
  }
  return rows;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
const unescaped = (text: string) =>
  text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (all, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? all;
    const isHex = name[1]?.toLowerCase() === 'x';
    return String.fromCodePoint(Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10));
  });

/** The text of every `<t>` in `xml`, without what only says how a word is read. */
const textIn = (xml: string) =>
  [...xml.replace(/<rPh[\s\S]*?<\/rPh>/g, '').matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g)]
    .map(([, text = '']) => unescaped(text))
    .join('');

/** `C7` is the third cell. */
const columnOf = (ref: string) =>
  [...ref.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function cellsOf(row: string, shared: readonly string[]): string[] {
  const cells: string[] = [];
  for (const [, head = '', body = ''] of row.matchAll(/<c\s([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
    const at = columnOf(/r="([A-Z]+\d+)"/.exec(head)?.[1] ?? '');
    const kind = /t="(\w+)"/.exec(head)?.[1];
    const value = unescaped(/<v>([\s\S]*?)<\/v>/.exec(body)?.[1] ?? '');
    const text =
      kind === 's' ? (shared[Number(value)] ?? '') : kind === 'inlineStr' ? textIn(body) : value;
    if (at >= 0 && at < 60) cells[at] = text;
  }
  return Array.from(cells, (cell) => cell ?? '');
}

/** The parts that hold the first sheet; what the directory says of their size is not believed. */
async function partsOf(file: Buffer): Promise<Map<string, string>> {
  // Fetched when somebody hands in a workbook: a unit that takes lists now and then starts without it.
  const yauzl = await import('yauzl');
  const zip = await yauzl.fromBufferPromise(file, { lazyEntries: true });
  const parts = new Map<string, string>();
  let size = 0;
  for await (const entry of zip.eachEntry()) {
    if (!/^xl\/(sharedStrings|worksheets\/sheet1)\.xml$/.test(entry.fileName)) continue;
    const found: Buffer[] = [];
    for await (const part of await zip.openReadStreamPromise(entry)) {
      size += (part as Buffer).length;
      if (size > mostBytes) throw new RangeError('too large');
      found.push(part as Buffer);
    }
    parts.set(entry.fileName, Buffer.concat(found).toString('utf8'));
  }
  return parts;
}

/** The first sheet of a workbook (ECMA-376), as text. @throws where it is none */
async function readWorkbook(file: Buffer): Promise<string[][]> {
  const parts = await partsOf(file);
  const sheet = parts.get('xl/worksheets/sheet1.xml');
  if (sheet === undefined) throw new SyntaxError('no sheet');
  const shared = [
    ...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>([\s\S]*?)<\/si>/g),
  ].map(([, item = '']) => textIn(item));
  return [...sheet.matchAll(/<row\b[^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g)].map(([, row = '']) =>
    cellsOf(row, shared),
  );
}

/**
 * The rows of a CSV file or of the first sheet of a workbook.
 *
 * @throws {Error} where it is neither
 */
export async function readTable(file: Buffer): Promise<string[][]> {
  const isZip = file.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
  if (isZip) return readWorkbook(file);
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  try {
    return readCsv(utf8.decode(file));
  } catch {
    // What a spreadsheet program writes as CSV on a Chinese Windows.
    return readCsv(new TextDecoder('gb18030', { fatal: true }).decode(file));
  }
}
