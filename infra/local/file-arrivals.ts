import type { Deps } from '../../functions/ports.ts';
import { judge } from '../../functions/scan/judge.ts';

/** Looks at files as they arrive, as the event of the bucket has it done in the cloud. */
export function fileArrivals() {
  let deps: Deps | undefined;
  const running = new Set<Promise<void>>();
  return {
    open: (all: Deps) => {
      deps = all;
    },
    tell: (path: string) => {
      if (!deps) return;
      const judging = judge(deps, path)
        .catch(console.error)
        .finally(() => running.delete(judging));
      running.add(judging);
    },
    /** Once every file that has come was looked at. */
    settled: async () => {
      await Promise.all(running);
    },
  };
}
