import { crc32Of } from './crc32.ts';

type Cell = string | number;

const escaped = (text: string) =>
  text
    // A spreadsheet has no place for control characters.
    .replace(/[^\t\n\r -\ud7ff\ue000-\ufffd]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/"/g, '&quot;');

/** `C` is the third column. */
const letterOf = (column: number): string =>
  (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') +
  String.fromCharCode(65 + (column % 26));

/** Each cell says where it stands: readers that are strict lose it otherwise. */
const cellOf = (cell: Cell, at: string) =>
  typeof cell === 'number'
    ? `<c r="${at}"><v>${cell}</v></c>`
    : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const rels = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The five parts of the smallest workbook there is (ECMA-376): texts lie in their cells, numbers are numbers. */
const partsOf = (sheet: string, rows: readonly (readonly Cell[])[]): [string, string][] => [
  [
    '[Content_Types].xml',
    `${head}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `${head}<Relationships xmlns="${rels}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(sheet.slice(0, 31))}" sheetId="1" r:id="r1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `${head}<Relationships xmlns="${rels}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  ],
  [
    'xl/worksheets/sheet1.xml',
    `${head}<worksheet xmlns="${main}"><sheetData>${rows.map((row, y) => `<row r="${y + 1}">${row.map((cell, x) => cellOf(cell, `${letterOf(x)}${y + 1}`)).join('')}</row>`).join('')}</sheetData></worksheet>`,
  ],
];

const little = (value: number, bytes: number) =>
  Array.from({ length: bytes }, (_, i) => Math.floor(value / 256 ** i) % 256);

type Stored = { name: Uint8Array; content: Uint8Array; at: number };

/** What the local and the central header of a stored entry have in common. */
const described = ({ name, content }: Stored) => [
  ...little(20, 2),
  ...little(0x0800, 2),
  ...little(0, 2),
  ...little(0, 2),
  ...little(0x21, 2),
  ...little(crc32Of(content), 4),
  ...little(content.length, 4),
  ...little(content.length, 4),
  ...little(name.length, 2),
  ...little(0, 2),
];

function zipped(parts: readonly [string, string][]): Uint8Array {
  const encode = new TextEncoder();
  const entries: Stored[] = [];
  const pieces: Uint8Array[] = [];
  let at = 0;
  const add = (piece: Uint8Array) => {
    pieces.push(piece);
    at += piece.length;
  };
  for (const [name, text] of parts) {
    const entry = { name: encode.encode(name), content: encode.encode(text), at };
    entries.push(entry);
    add(Uint8Array.from([0x50, 0x4b, 3, 4, ...described(entry)]));
    add(entry.name);
    add(entry.content);
  }
  const central = at;
  for (const entry of entries) {
    add(
      Uint8Array.from([
        ...[0x50, 0x4b, 1, 2, ...little(20, 2)],
        ...described(entry),
        ...little(0, 2 + 2 + 2 + 4),
        ...little(entry.at, 4),
      ]),
    );
    add(entry.name);
  }
  add(
    Uint8Array.from([
      ...[0x50, 0x4b, 5, 6, ...little(0, 4)],
      ...little(entries.length, 2),
      ...little(entries.length, 2),
      ...little(at - central, 4),
      ...little(central, 4),
      ...little(0, 2),
    ]),
  );
  const whole = new Uint8Array(at);
  let from = 0;
  for (const piece of pieces) {
    whole.set(piece, from);
    from += piece.length;
  }
  return whole;
}

/** `rows` as an Excel workbook of one sheet. */
export const xlsxOf = (sheet: string, rows: readonly (readonly Cell[])[]): Uint8Array =>
  zipped(partsOf(sheet, rows));

/** A cell that begins like a formula is told to be text: a name is never run (CWE-1236). */
const plain = (cell: Cell) =>
  typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell);

/** `rows` as CSV that Excel opens in the right characters. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${rows.map((row) => row.map((cell) => `"${plain(cell).replace(/"/g, '""')}"`).join(',')).join('\r\n')}\r\n`;
