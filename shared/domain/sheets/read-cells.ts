/* Reading tables out of text: a browser that unpacks a workbook itself and a unit that is sent one read them alike. */

/** What `matchAll` gives, which pages on browsers of 2019 do not have. */
function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  const own = new RegExp(pattern.source, pattern.flags);
  for (let one = own.exec(text); one; one = own.exec(text)) {
    found.push(one);
    if (one[0] === '') own.lastIndex += 1;
  }
  return found;
}

/** A cell, in quotes or not, and what ends it. */
const cellAndEnd = /("(?:[^"]|"")*"|[^,\n]*)(,|\n|$)/gy;

/** Cells of a text with commas, quotes doubled within quotes (RFC 4180). */
export function readCsv(text: string): string[][] {
  let row: string[] = [];
  const rows = [row];
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  for (const [, cell = '', end = ''] of matchesOf(cellAndEnd, plain)) {
    const isQuoted = cell.startsWith('"');
    row.push(isQuoted ? cell.slice(1, -1).replace(/""/g, '"') : cell);
    if (end === '') break;
    if (end === '\n') {
      row = [];
      rows.push(row);
    }
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
  matchesOf(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g, xml.replace(/<rPh[\s\S]*?<\/rPh>/g, ''))
    .map(([, text = '']) => unescaped(text))
    .join('');

/** `C7` is the third cell. */
const columnOf = (ref: string) =>
  [...ref.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function cellsOf(row: string, shared: readonly string[]): string[] {
  const cells: string[] = [];
  for (const [, head = '', body = ''] of matchesOf(/<c\s([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g, row)) {
    const at = columnOf(/r="([A-Z]+\d+)"/.exec(head)?.[1] ?? '');
    const kind = /t="(\w+)"/.exec(head)?.[1];
    const value = unescaped(/<v>([\s\S]*?)<\/v>/.exec(body)?.[1] ?? '');
    const text =
      kind === 's' ? (shared[Number(value)] ?? '') : kind === 'inlineStr' ? textIn(body) : value;
    if (at >= 0 && at < 60) cells[at] = text;
  }
  return Array.from(cells, (cell) => cell ?? '');
}

/** The rows of a sheet (ECMA-376), as text. @param strings - the part the cells of kind `s` point into */
export function rowsOf(sheet: string, strings = ''): string[][] {
  const shared = matchesOf(/<si>([\s\S]*?)<\/si>/g, strings).map(([, item = '']) => textIn(item));
  return matchesOf(/<row\b[^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g, sheet).map(([, row = '']) =>
    cellsOf(row, shared),
  );
}
