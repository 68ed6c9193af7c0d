import { type Context, Hono } from 'hono';
import { ImportExperts, type ImportedExperts } from '../../../shared/contracts/experts.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { ExpertRecord } from '../../../shared/domain/experts/profile.ts';
import { readSheet } from '../../../shared/domain/experts/sheet.ts';
import type { PersonId, TenantId } from '../../../shared/domain/ids.ts';
import { expertWrite, readExpert } from '../../../shared/store/experts.ts';
import { record } from '../../../shared/store/record.ts';
import { repeatOf } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { invalid } from '../../http/problem.ts';
import { valid } from '../../http/valid.ts';
import { readTable } from '../../spreadsheets/read-table.ts';
import { tenantConfig, tenantNow } from '../../tenants.ts';

type Kept = {
  tenant: TenantId;
  person: PersonId;
  kept: ExpertRecord;
  reason: string;
  line: number;
};

/** One row is one change: whole, or not at all. The same wish sent again keeps it once. */
async function keep(c: Context<Env>, { tenant, person, kept, reason, line }: Kept): Promise<void> {
  const { deps, actor, session } = c.var;
  const now = await tenantNow(deps, await tenantConfig(deps, tenant));
  const { profile, version: expected } = await readExpert(deps.table, tenant, person);
  const { declared, declaredOn, away = [], restriction } = profile;
  const after = {
    ...kept,
    away,
    ...(restriction && { restriction }),
    ...(declared && { declared }),
    ...(declaredOn && { declaredOn }),
  };
  const { key, ...repeat } = repeatOf(c, session.person.id, { kept, reason });
  await record(deps.table, {
    subject: { tenant, kind: 'expert', id: person },
    expected,
    writes: (version) => [expertWrite(deps.table, tenant, person, { profile: after, version })],
    actor,
    origin: deps.origin,
    command: 'keepExpert',
    reason,
    after: { fields: after.fields, validUntil: after.validUntil },
    now,
    worldNow: deps.clock.now(),
    repeat: { ...repeat, key: `${key.slice(0, 70)}-${line}` },
  });
}

const isConflict = (error: unknown) =>
  error instanceof DomainError && error.name === 'version-conflict';

async function rowsOf(content: string): Promise<string[][]> {
  try {
    return await readTable(Buffer.from(content, 'base64'));
  } catch {
    throw invalid([{ pointer: '/content', code: 'not-a-list' }]);
  }
}

/** A list of experts: looked at row by row, and what is good of it kept. */
export const expertImport = new Hono<Env>().post(
  '/import',
  valid('param', TenantPath),
  valid('json', ImportExperts),
  async (c) => {
    const { tenant } = c.req.valid('param');
    const { content, reason, lines } = c.req.valid('json');
    const { members } = await tenantConfig(c.var.deps, tenant);
    const pool = members.filter(({ posts }) => posts.includes('expert'));
    const read = readSheet(
      await rowsOf(content),
      pool.map(({ name }) => name),
    );
    if ('lacks' in read) return c.json<ImportedExperts, 200>({ lacks: read.lacks, rows: [] }, 200);
    const rows: ImportedExperts['rows'] = [];
    for (const { line, name, faults, record: kept } of read.rows) {
      const person = pool.find((one) => one.name === name)?.personId;
      const isWanted = reason !== undefined && (lines === undefined || lines.includes(line));
      const isKept =
        isWanted && kept !== undefined && person !== undefined
          ? await keep(c, { tenant, person, kept, reason, line }).then(
              () => true,
              (error: unknown) => {
                if (isConflict(error)) return false;
                throw error;
              },
            )
          : false;
      rows.push({ line, name, faults, isKept });
    }
    return c.json<ImportedExperts, 200>({ lacks: [], rows }, 200);
  },
);
