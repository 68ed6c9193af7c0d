import { describe, expect, test } from 'vitest';
import { evaluationRoutes } from '../../shared/contracts/evaluation-routes.ts';
import { roomRoutes } from '../../shared/contracts/room-routes.ts';
import { type Post, posts } from '../../shared/domain/policy/posts.ts';
import { organizations } from '../../test/support/people.ts';
import { playTo } from '../../test/support/play-to.ts';
import { evaluating, meeting, type PlaceName, placesOf } from './places-of-project.ts';

const [{ id }] = organizations;

function seenBy(held: readonly Post[], state: Parameters<typeof playTo>[0] = 'implementing') {
  const { purchase } = playTo(state);
  const project = purchase.projects[id];
  if (!project) throw new RangeError(state);
  return placesOf({ purchase } as never, project, { posts: held });
}

const without = (...gone: PlaceName[]) =>
  (
    [
      'project',
      'ledger',
      'payments',
      'supervision',
      'satisfaction',
      'evaluation',
      'room',
    ] satisfies PlaceName[]
  ).filter((name) => !(gone as PlaceName[]).includes(name));

describe('the ways into a project', () => {
  test('are those that the routes let in', () => {
    const [, evaluation] = evaluationRoutes;
    const [room] = roomRoutes;
    expect([...evaluating].sort()).toEqual([...(evaluation?.posts ?? [])].sort());
    expect([...meeting, 'evaluator'].sort()).toEqual([...(room?.posts ?? [])].sort());
  });

  test('no post is led to the field record, and each sees no more than it may', () => {
    for (const post of posts) expect(seenBy([post])).not.toContain('field');
    expect(seenBy(['handler'])).toEqual(without());
    expect(seenBy(['communityCommittee'])).toEqual(without('ledger', 'payments'));
    expect(seenBy(['observer'])).toEqual(without('ledger', 'payments', 'evaluation', 'room'));
    expect(seenBy(['expert'])).toEqual(['project']);
    expect(seenBy(['evaluator'])).toEqual(without('room'));
    expect(seenBy(['evaluator'], 'midTermEvaluation')).toEqual(without());
  });

  test('the organization has all of them once the contract is signed, before only the room', () => {
    const { purchase } = playTo('contractSigning');
    const waiting = purchase.projects[id];
    const project = playTo('implementing').purchase.projects[id];
    if (!waiting || !project) throw new RangeError('no project');
    const reader = { organization: id };
    expect(placesOf({ purchase } as never, waiting, reader)).toEqual(['room']);
    expect(placesOf({ purchase } as never, project, reader)).toHaveLength(8);
    expect(placesOf({ purchase } as never, { ...waiting, status: 'declined' }, reader)).toEqual([]);
  });
});
