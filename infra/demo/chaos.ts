import { setTimeout as pause } from 'node:timers/promises';
import type { ServerProcess } from './server-process.ts';

/** mulberry32: small, seeded, the same everywhere. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Kills the server at `kills` points chosen by `seed`: some milliseconds into some requests.
 *
 * @param expectedCalls - about how many requests the story makes
 */
export function chaos(
  server: ServerProcess,
  { kills, seed, expectedCalls }: { kills: number; seed: number; expectedCalls: number },
) {
  const random = seeded(seed);
  const points = new Map<number, number>();
  while (points.size < kills)
    points.set(5 + Math.floor(random() * (expectedCalls - 10)), Math.floor(random() * 60));
  let call = 0;
  let crashing: Promise<void> | undefined;
  return {
    points: [...points.keys()].sort((a, b) => a - b),
    beforeCall: async () => {
      await crashing;
      const delay = points.get(call);
      call += 1;
      if (delay === undefined) return;
      crashing = pause(delay)
        .then(() => server.crash())
        .finally(() => {
          crashing = undefined;
        });
    },
    settled: async () => {
      await crashing;
    },
  };
}
