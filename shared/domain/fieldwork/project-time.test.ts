import { expect, test } from 'vitest';
import { playTo } from '../../../test/support/play-to.ts';
import { type Instant, plusMillis } from '../time.ts';
import { projectTime, timeShare, workTime } from './project-time.ts';

test('the share of the time that has passed runs from the first day agreed to the last, later by what was paused', () => {
  const { purchase } = playTo('implementing');
  const [project] = Object.values(purchase.projects);
  if (!project) throw new RangeError('nobody works');
  const { from, until } = projectTime(purchase, project);
  const whole = Date.parse(until) - Date.parse(from);
  const half = plusMillis(from, whole / 2);
  const shareAt = (now: Instant, change: object = {}) =>
    timeShare(workTime(purchase, { ...project, ...change }, now), now);
  expect(
    [plusMillis(from, -1), from, half, until, plusMillis(until, 1)].map((at) => shareAt(at)),
  ).toEqual([0, 0, 0.5, 1, 1]);
  const pauses = [{ from, to: half, reason: 'forceMajeure' }];
  expect(shareAt(until, { pauses })).toBeCloseTo(2 / 3);
  expect(shareAt(half, { signedAt: undefined })).toBe(0);
});
