import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startLocal } from '../local/server.ts';
import { StartProblem } from '../local/start-problem.ts';
import { ImportRefused, importTenant } from './import-tenant.ts';

const help = `npm run tenant:import -- --file <file or folder> --reason <text> [--data <dir>] [--key <public key>]

  --file    导出文件，或放着全部导出文件的文件夹 / the export, or the folder with all its files
  --reason  为什么导入，记入审计 / why, for the record
  --data    数据目录，默认 .data；系统须先停止 / the data directory; the system must be stopped
  --key     导出方的公钥（其 /api/signing-keys） / the public key of the other installation
`;

const contentOf = (path: string): Buffer =>
  statSync(path).isDirectory()
    ? Buffer.concat(
        readdirSync(path)
          .filter((name) => name.endsWith('.jsonl'))
          .sort()
          .map((name) => readFileSync(join(path, name))),
      )
    : readFileSync(path);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      file: { type: 'string' },
      reason: { type: 'string' },
      data: { type: 'string', default: join(import.meta.dirname, '../../.data') },
      key: { type: 'string' },
    },
  });
  const { file, reason, data, key } = values;
  if (!file || !reason) throw new StartProblem(help, '');
  const text = contentOf(file);
  const local = await startLocal({ port: 0, dataDirectory: resolve(data) });
  try {
    const done = await importTenant(local.deps, text, { key, reason });
    process.stdout.write(
      `${done.tenant}: ${done.purchases} purchases, ${done.rows} rows, ${done.entries} entries, ${done.checkpoints} daily roots\n` +
        `${done.renamed} known here under another id; ${done.withheld.length} withheld by the export\n`,
    );
  } finally {
    await local.stop();
  }
}

await main().catch((problem: unknown) => {
  if (!(problem instanceof StartProblem || problem instanceof ImportRefused)) throw problem;
  process.stderr.write(`${problem.message}\n`);
  process.exitCode = 1;
});
