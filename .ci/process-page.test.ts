import { expect, test } from 'vitest';
import { permissions } from '../shared/domain/policy/permissions.ts';
import { states } from '../shared/domain/purchase/lifecycle.ts';
import { processPage } from './process-page.ts';

test('the page of the process names every state and command in both languages', () => {
  const page = processPage();
  for (const name of [...states, ...Object.keys(permissions)])
    expect(page).toContain(`\`${name}\``);
  expect(page).toContain('结果公示中 · Result on public notice');
  expect(page).not.toMatch(/(state|command|post|stage|method)\.[a-z]+[A-Z]?/);
  expect(page).not.toContain('undefined');
});

test('the picture has an arrow for each move that leads elsewhere, and no way out twice', () => {
  const [, picture = ''] = processPage().split('```');
  expect(picture).toContain('standstill --> contractDrafting: endStandstill');
  expect(picture).toContain('objectionFrozen --> ranked: answerObjection');
  expect(picture).not.toMatch(/suspend|cancel\b/);
  const lines = picture.split('\n').filter((line) => line.includes('-->'));
  expect(new Set(lines).size).toBe(lines.length);
});
