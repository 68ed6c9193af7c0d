import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { missingInOldKernels } from './old-kernels.ts';

test('what Chromium 80 lacks is named, what it has passes', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'old-kernels-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const page = join(folder, 'page.ts');
  const lines = [
    'export const a = [1].at(-1);',
    "export const b = 'a'.replaceAll('a', 'b');",
    'export const c = crypto.randomUUID();',
    'export const d = [[1]].flat().includes(1);',
    "export const e = new Intl.NumberFormat('zh-CN', { style: 'unit', unit: 'meter' });",
  ];
  writeFileSync(page, lines.join('\n'));
  expect(missingInOldKernels([page]).map((complaint) => complaint.line)).toEqual([1, 2, 3]);
});
