import type { Draft } from '../../shared/contracts/applications.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { readDraft, saveDraft } from '../../shared/store/drafts.ts';
import type { Key } from '../../shared/store/keys.ts';
import type { Deps } from '../ports.ts';

/** @throws {DomainError} `version-conflict` when another device saved in between; nothing is lost there */
export async function keepDraft(
  { table, clock }: Deps,
  key: Key,
  { body, version }: { body: Draft['body']; version: number },
): Promise<Draft> {
  const saved = await saveDraft(table, key, { body, version, now: clock.now() });
  if (saved) return saved;
  const current = await readDraft(table, key);
  throw new DomainError({ code: 'version-conflict', detail: { version: current.version } });
}
