import { documentAt, photographAt } from '../files/blob-paths.ts';
import type { Deps } from '../ports.ts';
import { judgeDocument } from './judge-document.ts';
import { judgePhotograph } from './judge-photograph.ts';

/** Looks at what has arrived at `path`; a place of nothing we know is left alone. */
export async function judge(deps: Deps, path: string): Promise<void> {
  const document = documentAt(path);
  if (document) await judgeDocument(deps, document);
  const photograph = photographAt(path);
  if (photograph) await judgePhotograph(deps, photograph);
}
