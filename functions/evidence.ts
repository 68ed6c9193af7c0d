import type { Command } from '../shared/domain/purchase/commands.ts';
import type { Context } from '../shared/domain/purchase/decision.ts';
import type { Purchase } from '../shared/domain/purchase/purchase.ts';
import { readDocument } from '../shared/store/documents.ts';
import type { Deps } from './ports.ts';

const purposes: readonly string[] = ['review', 'application', 'correction'];

/** The files the office rests its findings on: clean, of this purchase, and of the review or what was applied with. */
export async function evidenceFor(
  { table }: Deps,
  { tenantId, id }: Purchase,
  command: Command,
): Promise<NonNullable<Context['evidence']>> {
  if (command.type !== 'judgeBonus') return {};
  const named = new Set(command.items.flatMap(({ evidence }) => evidence));
  const found = await Promise.all(
    [...named].map((document) => readDocument(table, tenantId, id, document)),
  );
  return Object.fromEntries(
    found.flatMap((one) =>
      one?.state === 'clean' && purposes.includes(one.purpose)
        ? [[one.id, { name: one.name, sha256: one.sha256 }] as const]
        : [],
    ),
  );
}
