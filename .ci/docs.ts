import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openApi } from '../shared/contracts/openapi.ts';
import { permissions } from '../shared/domain/policy/permissions.ts';
import { checkProcess } from '../shared/domain/purchase/check-process.ts';
import { lifecycle } from '../shared/domain/purchase/lifecycle.ts';
import { stageMachines } from '../shared/process/machines.ts';
import { processPage } from './process-page.ts';

/** The pages that are written from the code, by their place in `docs`. */
const pages: Record<string, () => string> = {
  'process.md': processPage,
  'api/openapi.json': () => `${JSON.stringify(openApi(), null, 2)}\n`,
};

const findings = checkProcess(lifecycle, { permissions, machines: Object.keys(stageMachines) });
for (const { code, state, command = '' } of findings) console.error(code, state, command);
if (findings.length > 0) throw new Error('The process is broken: no page describes it.');

for (const [path, write] of Object.entries(pages)) {
  const file = join(import.meta.dirname, '../docs', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, write());
  console.log(`docs/${path}`);
}
