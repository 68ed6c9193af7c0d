import type { StatementRead } from '../../../shared/contracts/ledger.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { readStatement } from '../../../shared/domain/ledger/bank-statement.ts';
import {
  bankLineWrite,
  entryIdOf,
  ledgerSubject,
  type ProjectPlace,
  readBankLines,
} from '../../../shared/store/ledger.ts';
import { record } from '../../../shared/store/record.ts';
import type { Reply } from '../../../shared/store/replies.ts';
import { invalid } from '../../http/problem.ts';
import type { Deps } from '../../ports.ts';
import { readTable } from '../../spreadsheets/read-table.ts';
import { tenantNow } from '../../tenants.ts';
import { isKept, openBook } from './book.ts';

/** So many rows go into one transaction. */
const atOnce = 80;

async function rowsOf(content: string): Promise<string[][]> {
  try {
    return await readTable(Buffer.from(content, 'base64'));
  } catch {
    throw invalid([{ pointer: '/content', code: 'not-a-list' }]);
  }
}

type Asked = { content: string; keep: boolean };
type By = { actor: Actor; person: PersonId; repeat: Reply };

/** Reads a statement and, where asked to, keeps the rows that were not there yet. */
export async function importStatement(
  deps: Deps,
  place: ProjectPlace,
  { content, keep }: Asked,
  { actor, person, repeat }: By,
): Promise<StatementRead> {
  const open = await openBook(deps, place, actor);
  if (actor.kind !== 'organization') throw new DomainError({ code: 'not-permitted' });
  if (!isKept(open)) throw new DomainError({ code: 'contract-unsigned' });
  const statement = readStatement(await rowsOf(content));
  if ('lacks' in statement) return { lacks: [...statement.lacks], rows: [], faults: [], kept: 0 };
  const known = new Set((await readBankLines(deps.table, place)).map(({ id }) => id));
  const rows = statement.rows.map(({ nth, ...row }) => {
    const { on, amountFen, counterparty, memo, reference } = row;
    const said = JSON.stringify({ on, amountFen, counterparty, memo, reference });
    const id = entryIdOf(place.purchase, place.organization, 'bank', said, String(nth));
    return { id, ...row, isKnown: known.has(id) };
  });
  const fresh = keep ? rows.filter(({ isKnown }) => !isKnown) : [];
  const now = await tenantNow(deps, open.config);
  for (let from = 0; from < fresh.length; from += atOnce) {
    const part = fresh.slice(from, from + atOnce);
    await record(deps.table, {
      subject: ledgerSubject(place),
      writes: () =>
        part.map(({ row: _row, isKnown: _isKnown, ...line }) =>
          bankLineWrite(deps.table, place, { ...line, importedAt: now, importedBy: person }),
        ),
      actor,
      origin: deps.origin,
      command: 'importStatement',
      after: { rows: part.map(({ id }) => id) },
      now,
      worldNow: deps.clock.now(),
      repeat: { ...repeat, key: `${repeat.key.slice(0, 70)}-${from}` },
    });
  }
  return { lacks: [], rows, faults: statement.faults, kept: fresh.length };
}
