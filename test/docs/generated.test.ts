import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { processPage } from '../../.ci/process-page.ts';
import { openApi } from '../../shared/contracts/openapi.ts';

const kept = (page: string) => readFileSync(join(import.meta.dirname, '../../docs', page), 'utf8');

test.each([
  ['process.md', processPage],
  ['api/openapi.json', () => `${JSON.stringify(openApi(), null, 2)}\n`],
])('docs/%s says what the code says; `npm run docs` writes it anew', (page, write) => {
  expect(kept(page)).toBe(write());
});
