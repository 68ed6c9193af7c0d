import { expect, test } from 'vitest';
import { plainPicture } from './plain-picture.ts';

const text = (words: string) => [...new TextEncoder().encode(words)];
const segment = (marker: number, body: readonly number[]) => [
  0xff,
  marker,
  (body.length + 2) >> 8,
  (body.length + 2) & 0xff,
  ...body,
];
/** Little-endian, as telephones write it: which way up, and where the place would be found. */
const exif = (orientation: number) => [
  ...text('Exif\0\0II*\0'),
  ...[8, 0, 0, 0, 2, 0],
  ...[0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0],
  ...[0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0],
  ...[0, 0, 0, 0],
  ...text('GPS 31.38N 120.98E HUAWEI P30 2026-11-26'),
];
const table = segment(0xdb, [0, ...Array.from({ length: 64 }, () => 1)]);
const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 0x12, 0xff, 0, 0x34, 0xff, 0xd0, 0x56];
const adobe = segment(0xee, [...text('Adobe'), 0, 100, 0, 0, 0, 0, 1]);
const jpegOf = (orientation: number) =>
  Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, [...text('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...segment(0xe1, exif(orientation)),
    ...segment(0xe1, text('http://ns.adobe.com/xap/1.0/\0<exif:GPSLatitude>31,22.8N')),
    ...segment(0xe2, text('ICC_PROFILE\0 GPS')),
    ...adobe,
    ...segment(0xfe, text('taken at GPS 31.38N')),
    ...table,
    ...scan,
    ...segment(0xfe, text('GPS between scans')),
    ...segment(0xda, [1, 2, 0, 0, 63, 0]),
    ...[0x78, 0xff, 0xd9],
    ...text('MotionPhoto GPS 31.38N 120.98E'),
  ]);
const chunk = (name: string, body: readonly number[]) => [
  ...[0, 0, 0, body.length],
  ...text(name),
  ...body,
  ...[1, 2, 3, 4],
];
const png = Uint8Array.from([
  ...[0x89, ...text('PNG'), 13, 10, 26, 10],
  ...chunk('IHDR', [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]),
  ...chunk('eXIf', text('GPS 31.38N')),
  ...chunk('tEXt', text('place GPS 31.38N')),
  ...chunk('IDAT', [9, 9, 9]),
  ...chunk('IEND', []),
  ...text('GPS behind the end'),
]);
const said = (bytes: Uint8Array | undefined) => new TextDecoder('latin1').decode(bytes);

test('[3-34] of a photograph the picture stays, and which way up it is; not a byte of where it was taken', () => {
  expect(said(jpegOf(6)).match(/GPS/g)?.length).toBeGreaterThan(4);
  const plain = plainPicture(jpegOf(6));
  expect(plain?.mediaType).toBe('image/jpeg');
  expect(said(plain?.content)).not.toMatch(/GPS|31\.38|HUAWEI|2026|ICC|JFIF|http/);
  const upright = segment(0xe1, [
    ...text('Exif\0\0MM'),
    ...[0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0],
  ]);
  const kept = [
    ...adobe,
    ...table,
    ...scan,
    ...segment(0xda, [1, 2, 0, 0, 63, 0]),
    0x78,
    0xff,
    0xd9,
  ];
  expect(plain?.content).toEqual(Uint8Array.from([0xff, 0xd8, ...upright, ...kept]));
  /** Made plain once more it is the same. */
  expect(plainPicture(plain?.content ?? new Uint8Array())?.content).toEqual(plain?.content);
  expect(plainPicture(jpegOf(1))?.content).toEqual(Uint8Array.from([0xff, 0xd8, ...kept]));
  const drawn = plainPicture(png);
  expect(drawn?.mediaType).toBe('image/png');
  expect(said(drawn?.content)).not.toMatch(/GPS|place/);
  expect(said(drawn?.content)).toMatch(/IHDR.*IDAT.*IEND/s);
});

test('what is no picture, or is broken off anywhere, is none', () => {
  for (const whole of [jpegOf(6), png])
    for (let length = 0; length < whole.length; length += 1) {
      const part = plainPicture(whole.subarray(0, length));
      expect(part === undefined || !said(part.content).includes('GPS')).toBe(true);
    }
  expect(plainPicture(jpegOf(6).subarray(0, 300))).toBeUndefined();
  expect(plainPicture(Uint8Array.from(text('GIF89a')))).toBeUndefined();
  expect(plainPicture(Uint8Array.from(text('<svg onload="x()"/>')))).toBeUndefined();
});
