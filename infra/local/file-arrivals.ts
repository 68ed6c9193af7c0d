import { documentAt } from '../../functions/files/blob-paths.ts';
import type { Deps } from '../../functions/ports.ts';
import { judgeDocument } from '../../functions/scan/judge-document.ts';

/** Looks at files as they arrive, as the event of the bucket has it done in the cloud. */
export function fileArrivals() {
  let deps: Deps | undefined;
  const running = new Set<Promise<void>>();
  return {
    open: (all: Deps) => {
      deps = all;
    },
    tell: (path: string) => {
      const arrived = documentAt(path);
      if (!arrived || !deps) return;
      const judging = judgeDocument(deps, arrived)
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
