import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

const [width, height] = [120, 80];

/** A small picture that shows nobody, with what a phone says of one. */
export type Picture = { content: Buffer; sha256: string; dHash: string };

type Pixel = readonly [number, number, number];

/** The same numbers for the same picture: 0 to 1. */
function numbers(name: string): (at: number) => number {
  const bytes = createHash('sha256').update(name).digest();
  return (at) => (bytes[at % bytes.length] ?? 0) / 255;
}

/** A room: wall, floor, a window, and a table with things on it. */
function painter(name: string): (x: number, y: number) => Pixel {
  const n = numbers(name);
  const wall: Pixel = [200 + n(0) * 40, 205 + n(1) * 35, 190 + n(2) * 50];
  const floor: Pixel = [120 + n(3) * 60, 95 + n(4) * 50, 70 + n(5) * 40];
  const horizon = height * (0.55 + n(6) * 0.15);
  const shapes = Array.from({ length: 7 }, (_, i) => ({
    x: width * n(7 + i * 3),
    y: i === 0 ? height * 0.1 : horizon - 15 + 27 * n(8 + i * 3),
    w: i === 0 ? 35 : 9 + 17 * n(9 + i * 3),
    h: i === 0 ? 24 : 7 + 11 * n(10 + i * 3),
    colour: [
      i === 0 ? 225 : 60 + 180 * n(11 + i),
      i === 0 ? 240 : 60 + 150 * n(12 + i),
      i === 0 ? 250 : 60 + 140 * n(13 + i),
    ] as Pixel,
  }));
  return (x, y) => {
    const hit = shapes.findLast((s) => x >= s.x && x < s.x + s.w && y >= s.y && y < s.y + s.h);
    const [r, g, b] = hit?.colour ?? (y < horizon ? wall : floor);
    const light = 1 - 0.25 * Math.hypot(x / width - 0.4, y / height - 0.3);
    return [r * light, g * light, b * light];
  };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function png(paint: (x: number, y: number) => Pixel): Buffer {
  const rows = Buffer.alloc(height * (width * 3 + 1));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      rows.set(paint(x, y).map(Math.round), y * (width * 3 + 1) + 1 + x * 3);
  const header = Buffer.from([0, 0, 0, width, 0, 0, 0, height, 8, 2, 0, 0, 0]);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Whether each of nine columns is brighter than the next, in eight rows: 64 bits, as a phone reckons them. */
function differenceHash(paint: (x: number, y: number) => Pixel): string {
  const luma = (column: number, row: number) => {
    const [r, g, b] = paint(((column + 0.5) * width) / 9, ((row + 0.5) * height) / 8);
    return 0.299 * r + 0.587 * g + 0.114 * b;
  };
  let bits = 0n;
  for (let row = 0; row < 8; row += 1)
    for (let column = 0; column < 8; column += 1)
      bits = (bits << 1n) | (luma(column, row) > luma(column + 1, row) ? 1n : 0n);
  return bits.toString(16).padStart(16, '0');
}

const painted = new Map<string, Picture>();

/** The picture called `name`: the same on every machine. */
export function picture(name: string): Picture {
  const known = painted.get(name);
  if (known) return known;
  const paint = painter(name);
  const content = png(paint);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const made = { content, sha256, dHash: differenceHash(paint) };
  painted.set(name, made);
  return made;
}
