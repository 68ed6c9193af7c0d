import type { Instant } from '../time.ts';

/** Different bits of two perceptual hashes of 64 bits, in hex. */
export function bitsApart(one: string, other: string): number {
  let apart = 0;
  for (let at = 0; at < 16; at += 8) {
    let x =
      Number.parseInt(one.slice(at, at + 8), 16) ^ Number.parseInt(other.slice(at, at + 8), 16);
    for (; x !== 0; x &= x - 1) apart += 1;
  }
  return apart;
}

/** What is compared with other districts: never the thing, only what a keyed hash is made of. */
export type Print = { kind: 'photo' | 'voucher' | 'hours'; text: string };

/** 64 bits in six bands. */
const bands: readonly (readonly [from: number, to: number])[] = [
  [0, 11],
  [11, 22],
  [22, 33],
  [33, 44],
  [44, 54],
  [54, 64],
];

/** Every four of six. */
const fours: readonly (readonly number[])[] = bands.flatMap((_a, a) =>
  bands.slice(a + 1).map((_b, b) => {
    const left = [a, a + 1 + b];
    return bands.map((_band, at) => at).filter((at) => !left.includes(at));
  }),
);

/** A picture with fewer bits than this of either kind is a plain surface: it looks like every other. */
const plainBits = 6;

const bitsOf = (hash: string) => BigInt(`0x${hash}`).toString(2).padStart(64, '0');

/**
 * Prints of a picture: of its bytes, and of every four of the six bands of its perceptual hash. Two pictures that
 * differ in at most two bands share one, so that likeness is found by equality alone and no hash that could be
 * guessed at is kept.
 */
export function printsOfPhoto({
  sha256,
  perceptual,
}: {
  sha256: string;
  perceptual?: string | undefined;
}): Print[] {
  const exact: Print = { kind: 'photo', text: `bytes|${sha256}` };
  if (!perceptual || !/^[0-9a-f]{16}$/.test(perceptual)) return [exact];
  const bits = bitsOf(perceptual);
  const ones = bits.split('1').length - 1;
  if (ones < plainBits || ones > 64 - plainBits) return [exact];
  const looks = fours.map((chosen): Print => {
    const parts = chosen.map((at) => {
      const [from, to] = bands[at] ?? [0, 0];
      return `${at}:${bits.slice(from, to)}`;
    });
    return { kind: 'photo', text: `look|${parts.join('|')}` };
  });
  return [exact, ...looks];
}

/** Prints of a voucher: its number with whoever was paid, and its file. */
export function printsOfVoucher({
  number,
  payee,
  sha256,
}: {
  number: string;
  payee: string;
  sha256?: string | undefined;
}): Print[] {
  const plain = (text: string) => text.replace(/[\s\-_/]/g, '').toUpperCase();
  return [
    { kind: 'voucher', text: `number|${plain(number)}|${plain(payee)}` },
    ...(sha256 ? [{ kind: 'voucher', text: `bytes|${sha256}` } as const] : []),
  ];
}

const slotMillis = 30 * 60_000;
/** An activity left open for days claims no more than this. */
const mostSlots = 48;

/** Prints of the half hours a worker spent wholly at an activity. Two districts that share one claim the same hours. */
export function printsOfHours(
  worker: string,
  { startedAt, closedAt }: { startedAt: Instant; closedAt?: Instant | undefined },
): Print[] {
  if (!closedAt) return [];
  const first = Math.ceil(Date.parse(startedAt) / slotMillis);
  const after = Math.floor(Date.parse(closedAt) / slotMillis);
  const count = Math.min(mostSlots, Math.max(0, after - first));
  return Array.from({ length: count }, (_, at) => ({
    kind: 'hours',
    text: `${worker}|${first + at}`,
  }));
}
