import {
  exportFormat,
  type Manifest,
  type Section,
  type SignedManifest,
  sectionLine,
} from './bundle.ts';
import { toHex } from './hex.ts';
import type { Hash } from './merkle.ts';

const newline = 10;
const decoder = new TextDecoder();

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, from)) {
    lines.push(bytes.subarray(from, at));
    from = at + 1;
  }
  return from < bytes.length ? [...lines, bytes.subarray(from)] : lines;
}

function parsed(line: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(line));
  } catch {
    return undefined;
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The manifest line and what is before it; nothing when the last line is no manifest. */
export function ending(
  text: Uint8Array,
): { signed: SignedManifest; line: Uint8Array; body: Uint8Array } | undefined {
  const end = text[text.length - 1] === newline ? text.length - 1 : text.length;
  const from = text.subarray(0, end).lastIndexOf(newline) + 1;
  const line = text.subarray(from, end);
  const value = parsed(line);
  if (!isObject(value) || !isObject(value['manifest'])) return undefined;
  if (value['manifest']['format'] !== exportFormat) return undefined;
  return { signed: value as SignedManifest, line, body: text.subarray(0, from) };
}

/** Where a section begins that the text no longer has where the manifest says. */
function found(body: Uint8Array, lines: Map<string, number>, { name, kind }: Section) {
  const from = lines.get(sectionLine(name, kind));
  if (from === undefined) return undefined;
  const next = [...lines.values()].filter((at) => at > from);
  return body.subarray(from, next.length > 0 ? Math.min(...next) : body.length);
}

/** Where each line that names a section begins. */
function sectionStarts(body: Uint8Array): Map<string, number> {
  const starts = new Map<string, number>();
  let at = 0;
  for (const line of linesOf(body)) {
    const value = parsed(line);
    if (isObject(value) && typeof value['section'] === 'string')
      starts.set(decoder.decode(line), at);
    at += line.length + 1;
  }
  return starts;
}

/**
 * The bytes of each section: where the manifest says, as long as the text is as long as it says; else by the
 * line that names it.
 */
export function located(body: Uint8Array, { bytes, sections }: Manifest) {
  if (body.length === bytes)
    return sections.map((section) => ({ section, bytes: body.subarray(section.from, section.to) }));
  const starts = sectionStarts(body);
  return sections.map((section) => ({ section, bytes: found(body, starts, section) }));
}

/** A section as it was read; not whole when its bytes are not those the manifest names. */
export type Read = { section: Section; values: unknown[]; isWhole: boolean };

export function read(section: Section, bytes: Uint8Array, hash: Hash): Read {
  const lines = linesOf(bytes);
  const isNamed = decoder.decode(lines[0]) === sectionLine(section.name, section.kind);
  const values = lines.slice(1).map(parsed);
  return { section, values, isWhole: isNamed && toHex(hash(bytes)) === section.sha256 };
}
