import { setTimeout as pause } from 'node:timers/promises';

export type Repeated = { stop(): Promise<void> };

/**
 * Does `job` again and again, `millis` after it ended: never two at a time. What fails is reported and tried again.
 * Stopping waits for the one that runs.
 */
export function repeat(
  name: string,
  millis: number,
  job: () => Promise<unknown>,
  report: (problem: string) => void = console.error,
): Repeated {
  const stopping = new AbortController();
  const { signal } = stopping;
  const failed = (problem: unknown) => {
    if (!signal.aborted) report(`${name}: ${problem instanceof Error ? problem.stack : problem}`);
  };
  const loop = async () => {
    while (!signal.aborted) {
      await job().catch(failed);
      await pause(millis, undefined, { signal }).catch(() => {});
    }
  };
  const ended = loop();
  return {
    stop: () => {
      stopping.abort();
      return ended;
    },
  };
}
