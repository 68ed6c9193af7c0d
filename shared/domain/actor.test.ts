import { expect, test } from 'vitest';
import { as, organizations, people } from '../../test/support/people.ts';
import { actorName, system } from './actor.ts';

test('the audit names who acted, and for whom', () => {
  const [first] = organizations;
  const member = as.organization(first.id);
  expect(actorName(system)).toBe('system');
  expect(actorName(as.handler)).toBe(`person:${people.author}`);
  expect(actorName(member)).toMatch(new RegExp(`^person:p[0-9]{25}@organization:${first.id}$`));
});
