/*
 * A photograph says where it was taken, when, by which phone, and sometimes carries a second picture or a film behind
 * its end. What is kept of one is the picture and which way up it is, nothing else.
 */

type Plain = { content: Uint8Array; mediaType: 'image/jpeg' | 'image/png' };

const startsWith = (content: Uint8Array, bytes: readonly number[], at = 0) =>
  bytes.every((byte, place) => content[at + place] === byte);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const exif = [0x45, 0x78, 0x69, 0x66, 0, 0];
const orientationTag = 0x0112;

/** Which way up it is (TIFF 6.0, tag 274), of an APP1 segment without its marker and length; 1 where it says nothing. */
function orientationIn(segment: Uint8Array): number {
  if (!startsWith(segment, exif) || segment.length < exif.length + 10) return 1;
  const tiff = viewOf(segment.subarray(exif.length));
  const isLittle = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, isLittle);
  if (directory + 2 > tiff.byteLength) return 1;
  const entries = tiff.getUint16(directory, isLittle);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.byteLength) return 1;
    if (tiff.getUint16(at, isLittle) !== orientationTag) continue;
    const value = tiff.getUint16(at + 8, isLittle);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** An APP1 segment that says which way up the picture is, and holds no other entry. */
const upright = (orientation: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xe1, 0, 34],
    ...exif,
    ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8],
    ...[0, 1],
    ...[orientationTag >> 8, orientationTag & 0xff, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  ]);

const [soi, eoi, sos, app0, app1, adobe, app15, comment] = [
  0xd8, 0xd9, 0xda, 0xe0, 0xe1, 0xee, 0xef, 0xfe,
];
/** How APP14 says which colours the numbers mean; of this length it can say nothing else. */
const adobeLength = 14;

/** Where the next marker is after picture data, in which 0xff00 is a byte and 0xffd0 to 0xffd7 go on. */
function afterData(content: Uint8Array, from: number): number {
  for (let at = from; at + 1 < content.length; at += 1) {
    const next = content[at + 1] ?? 0;
    if (content[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7))
      return at;
  }
  return -1;
}

/** Whether a segment belongs to the picture: applications and comments do not, but for what colours mean. */
const isPicture = (marker: number, length: number) =>
  marker === adobe
    ? length === adobeLength
    : (marker < app0 || marker > app15) && marker !== comment;

type Segment = { marker: number; length: number; from: number; to: number };

/** What a picture is made of, up to its end (ISO/IEC 10918-1, annex B); nothing where it is broken off. */
function segmentsOf(content: Uint8Array): Segment[] | undefined {
  const segments: Segment[] = [];
  let from = 2;
  while (content[from] === 0xff) {
    const marker = content[from + 1] ?? 0;
    if (marker === eoi) return segments;
    const length = ((content[from + 2] ?? 0) << 8) | (content[from + 3] ?? 0);
    const end = from + 2 + length;
    const to = marker === sos ? afterData(content, end) : end;
    if (length < 2 || to < 0 || to >= content.length) return undefined;
    segments.push({ marker, length, from, to });
    from = to;
  }
  return undefined;
}

function plainJpeg(content: Uint8Array): Uint8Array | undefined {
  const segments = segmentsOf(content);
  if (!segments) return undefined;
  const told = segments
    .filter(({ marker }) => marker === app1)
    .map(({ from, to }) => orientationIn(content.subarray(from + 4, to)));
  const orientation = told.find((one) => one > 1) ?? 1;
  return joined([
    Uint8Array.from([0xff, soi]),
    ...(orientation > 1 ? [upright(orientation)] : []),
    ...segments
      .filter(({ marker, length }) => isPicture(marker, length))
      .map(({ from, to }) => content.subarray(from, to)),
    Uint8Array.from([0xff, eoi]),
  ]);
}

const pngHead = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Chunks without which the picture is another; everything else a chunk can hold is words, times and places. */
const pngKept = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'IDAT', 'IEND'];

/** ISO/IEC 15948. */
function plainPng(content: Uint8Array): Uint8Array | undefined {
  const parts = [content.subarray(0, pngHead.length)];
  let at = pngHead.length;
  while (at + 12 <= content.length) {
    const end = at + 12 + viewOf(content).getUint32(at);
    const name = String.fromCharCode(...content.subarray(at + 4, at + 8));
    if (end > content.length) return undefined;
    if (pngKept.includes(name)) parts.push(content.subarray(at, end));
    if (name === 'IEND') return joined(parts);
    at = end;
  }
  return undefined;
}

/**
 * A JPEG or PNG by its first bytes, with everything taken out that is not the picture: where it was taken and when,
 * previews, comments, names, profiles, and whatever lies behind its end.
 *
 * @returns nothing for anything else, and for a picture that is broken off
 */
export function plainPicture(content: Uint8Array): Plain | undefined {
  if (startsWith(content, [0xff, soi, 0xff])) {
    const plain = plainJpeg(content);
    return plain && { content: plain, mediaType: 'image/jpeg' };
  }
  if (!startsWith(content, pngHead)) return undefined;
  const plain = plainPng(content);
  return plain && { content: plain, mediaType: 'image/png' };
}
