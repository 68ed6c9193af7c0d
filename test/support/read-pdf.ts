import { inflateSync } from 'node:zlib';

/*
 * Reads back what the documents unit writes: enough of PDF 1.7 for text, fonts and structure, without object streams.
 * A page's text is what a reader selects and a screen reader says: codes of glyphs by each font's ToUnicode map.
 */

type Objects = Map<number, { head: string; stream?: Buffer }>;

function objectsIn(pdf: Buffer): Objects {
  const text = pdf.toString('latin1');
  const objects: Objects = new Map();
  for (const match of text.matchAll(/(\d+) 0 obj\b/g)) {
    const from = match.index + match[0].length;
    const end = text.indexOf('endobj', from);
    const at = text.indexOf('stream', from);
    if (at < 0 || at > end) {
      objects.set(Number(match[1]), { head: text.slice(from, end) });
      continue;
    }
    const head = text.slice(from, at);
    const start = at + (text[at + 6] === '\r' ? 8 : 7);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
    const raw = pdf.subarray(start, start + length);
    objects.set(Number(match[1]), {
      head,
      stream: head.includes('/FlateDecode') ? inflateSync(raw) : raw,
    });
  }
  return objects;
}

const textOf = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Glyph codes of one font in words. */
function mapOf(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, lines = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', to = ''] of lines.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      map.set(Number.parseInt(code, 16), textOf(to));
  for (const [, lines = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', first = ''] of lines.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    ))
      for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code += 1)
        map.set(
          code,
          String.fromCodePoint(Number.parseInt(first, 16) + code - Number.parseInt(from, 16)),
        );
  return map;
}

const escapes: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** What stands behind a backslash: its byte, and how many characters it took. */
function escaped(after: string): { byte: number; length: number } {
  const octal = /^[0-7]{1,3}/.exec(after)?.[0];
  if (octal) return { byte: Number.parseInt(octal, 8), length: octal.length };
  const char = after[0] ?? '';
  return { byte: escapes[char] ?? char.charCodeAt(0), length: 1 };
}

/** The bytes of a literal string, from after its opening bracket. */
function literal(content: string, from: number): { bytes: number[]; end: number } {
  const bytes: number[] = [];
  let at = from;
  for (let depth = 1; depth > 0; at += 1) {
    const char = content[at] ?? ')';
    if (char === '\\') {
      const { byte, length } = escaped(content.slice(at + 1, at + 4));
      bytes.push(byte);
      at += length;
      continue;
    }
    depth += char === '(' ? 1 : char === ')' ? -1 : 0;
    if (depth > 0) bytes.push(char.charCodeAt(0));
  }
  return { bytes, end: at };
}

const pairs = (bytes: readonly number[]) =>
  Array.from(
    { length: bytes.length / 2 },
    (_, i) => (bytes[2 * i] ?? 0) * 256 + (bytes[2 * i + 1] ?? 0),
  );

/** What a page's content shows, in the order it is written. */
function shown(content: string, fonts: ReadonlyMap<string, Map<number, string>>): string {
  let font = new Map<number, string>();
  let text = '';
  for (let at = 0; at < content.length; at += 1) {
    const rest = content.slice(at, at + 40);
    const choice = /^\/(\S+) [\d.]+ Tf/.exec(rest)?.[1];
    if (choice) font = fonts.get(choice) ?? font;
    if (content[at] === '(') {
      const { bytes, end } = literal(content, at + 1);
      text += pairs(bytes)
        .map((code) => font.get(code) ?? '')
        .join('');
      at = end - 1;
    }
    if (content[at] === '<' && content[at + 1] !== '<') {
      const end = content.indexOf('>', at);
      const bytes = [...Buffer.from(content.slice(at + 1, end), 'hex')];
      text += pairs(bytes)
        .map((code) => font.get(code) ?? '')
        .join('');
      at = end;
    }
  }
  return text;
}

export type ReadPdf = {
  pages: number;
  text: string;
  /** Names of the fonts used, and whether the file carries each. */
  fonts: { name: string; isEmbedded: boolean }[];
  isTagged: boolean;
  title: string;
  language: string;
};

const reference = (head: string, name: string) =>
  Number(new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1]);

/** The fonts a page or a resource dictionary names, in words. */
function fontsIn(objects: Objects): Map<string, Map<number, string>> {
  const fonts = new Map<string, Map<number, string>>();
  for (const { head } of objects.values())
    for (const [, names = ''] of head.matchAll(/\/Font <<([\s\S]*?)>>/g))
      for (const [, name = '', id] of names.matchAll(/\/(\S+) (\d+) 0 R/g)) {
        const cmap = objects.get(reference(objects.get(Number(id))?.head ?? '', 'ToUnicode'));
        if (cmap?.stream) fonts.set(name, mapOf(cmap.stream.toString('latin1')));
      }
  return fonts;
}

export function readPdf(content: Uint8Array): ReadPdf {
  const pdf = Buffer.from(content);
  const objects = objectsIn(pdf);
  const heads = [...objects.values()].map(({ head }) => head);
  const fonts = fontsIn(objects);
  const pages = heads.filter((head) => /\/Type \/Page\b(?!s)/.test(head));
  const contents = pages.map((head) => objects.get(reference(head, 'Contents'))?.stream);
  const descriptors = heads.filter(
    (head) => head.includes('/FontDescriptor') && head.includes('/FontName'),
  );
  const catalog = heads.find((head) => head.includes('/Type /Catalog')) ?? '';
  const title = /\/Title <FEFF([0-9A-F]+)>/i.exec(
    heads.find((head) => /\/(Creator|CreationDate)/.test(head)) ?? '',
  )?.[1];
  return {
    pages: pages.length,
    text: contents.map((stream) => shown(stream?.toString('latin1') ?? '', fonts)).join('\n'),
    fonts: descriptors.map((head) => ({
      name: /\/FontName \/(\S+)/.exec(head)?.[1] ?? '',
      isEmbedded: /\/FontFile[23]? \d+ 0 R/.test(head),
    })),
    isTagged: /\/Marked true/.test(catalog) && catalog.includes('/StructTreeRoot'),
    title: title ? textOf(title) : '',
    language: /\/Lang \(([^)]*)\)/.exec(catalog)?.[1] ?? '',
  };
}
