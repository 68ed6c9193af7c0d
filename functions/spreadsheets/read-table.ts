import { readCsv, rowsOf } from '../../shared/domain/sheets/read-cells.ts';

/** The most a sheet may unpack to: a list of some thousand people is far below it. */
const mostBytes = 8 * 1024 * 1024;

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
  return rowsOf(sheet, parts.get('xl/sharedStrings.xml'));
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
