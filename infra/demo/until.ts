import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again until there is an answer.
 * @throws {Error} naming `what` after `millis`
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined>,
  millis = 40_000,
): Promise<T> {
  for (const since = Date.now(); ; ) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() - since > millis) throw new Error(`Waited ${millis / 1000} s for ${what}`);
    await pause(25);
  }
}
