import { describe, expect, test } from 'vitest';
import { aPlan } from '../../../../test/support/a-purchase.ts';
import { as, organizations } from '../../../../test/support/people.ts';
import { outcome, type Position, play, playTo } from '../../../../test/support/play-to.ts';
import { hour, type Move } from '../../../../test/support/straight-line.ts';
import type { OrganizationId, PersonId } from '../../ids.ts';
import { plusMillis } from '../../time.ts';
import { viewFor } from '../views.ts';
import { sitting } from './panel-seats.ts';

const [first, second, third] = organizations;
const members = ({ purchase }: Position) => sitting(purchase).map(({ personId }) => personId);

import { progressOf } from '../live-scores.ts';

describe('a road show', () => {
  test('has a drawn order that stays when its times move, and each sees its own slot', () => {
    const scoring = playTo('scoring');
    const at = plusMillis(scoring.now, 48 * hour);
    const schedule = (startsAt: typeof at): Move => ({
      actor: as.handler,
      command: { type: 'scheduleRoadShow', startsAt, minutes: 15, place: '三楼会议室' },
    });
    const once = play(scoring, schedule(at));
    const moved = play(once, schedule(plusMillis(at, hour)));
    const order = ({ purchase }: Position) =>
      purchase.roadShow?.slots.map(({ organizationId }) => organizationId);
    expect(order(moved)).toEqual(order(once));
    expect(new Set(order(once))).toEqual(new Set([first.id, second.id, third.id]));
    const [slot, next] = once.purchase.roadShow?.slots ?? [];
    expect(next?.at).toBe(plusMillis(slot?.at ?? at, 15 * 60_000));
    const own = viewFor(once.purchase, as.organization(second.id))?.roadShow?.slots;
    expect(own?.map(({ organizationId }) => organizationId)).toEqual([second.id]);
    expect(outcome(scoring, schedule(plusMillis(scoring.now, -hour)))).toBe('road-show-begun');
  });

  describe('as it is held', () => {
    const scheduled = (live: boolean) => {
      const scoring = playTo('scoring', { plan: aPlan({ areScoresShownLive: live }) });
      return play(scoring, {
        actor: as.handler,
        command: {
          type: 'scheduleRoadShow',
          startsAt: plusMillis(scoring.now, 4 * hour),
          minutes: 15,
          place: '三楼会议室',
        },
      });
    };
    const call = (organizationId?: OrganizationId, isAbsent?: boolean): Move => ({
      actor: as.handler,
      command: {
        type: 'callPresenter',
        ...(organizationId && { organizationId }),
        ...(isAbsent && { isAbsent }),
      },
    });
    const slotsOf = ({ purchase }: Position) => purchase.roadShow?.slots ?? [];

    test('calls one after the other in the drawn order, passes over who is missing, and moves no more', () => {
      const show = scheduled(false);
      const [one, two, three] = slotsOf(show).map(({ organizationId }) => organizationId);
      expect(outcome(show, call(two))).toBe('not-next-to-present');
      expect(outcome(show, call())).toBe('not-next-to-present');
      const begun = play(show, call(one));
      expect(slotsOf(begun)[0]?.startedAt).toBe(begun.now);
      expect(outcome(begun, call(one))).toBe('not-next-to-present');
      const passed = play(begun, call(two, true));
      expect(slotsOf(passed)[0]?.endedAt).toBe(passed.now);
      expect(slotsOf(passed)[1]).toMatchObject({ isAbsent: true });
      const last = play(play(passed, call(three)), call());
      expect(slotsOf(last)[2]?.endedAt).toBe(last.now);
      expect(outcome(last, call())).toBe('not-next-to-present');
      const again: Move = {
        actor: as.handler,
        command: {
          type: 'scheduleRoadShow',
          startsAt: plusMillis(begun.now, 48 * hour),
          minutes: 15,
          place: '四楼',
        },
      };
      expect(outcome({ ...begun, now: show.now }, again)).toBe('road-show-begun');
    });

    test('[1-04] shows points of an applicant on the spot once every expert has locked, and only where the call says so', () => {
      const lock = (expert: PersonId, organizationId: OrganizationId, need: number): Move => ({
        actor: as.expert(expert),
        command: {
          type: 'lockScoreSheet',
          organizationId,
          points: { need, plan: 50 },
          comment: '现场评分',
        },
      });
      const scored = (live: boolean, count: number) => {
        const show = scheduled(live);
        return members(show)
          .slice(0, count)
          .reduce((p, expert, i) => play(p, lock(expert, first.id, 30 + i)), show);
      };
      const all = members(scheduled(true)).length;
      const progress = (live: boolean, count: number) => progressOf(scored(live, count).purchase);
      expect(progress(true, all - 1)).toMatchObject({
        owed: all,
        locked: { [first.id]: all - 1, [second.id]: 0 },
        scores: {},
      });
      const marks = Array.from({ length: all }, (_, i) => 80 + i);
      const mean = (marks.reduce((a, b) => a + b, 0) * 100) / all;
      expect(progress(true, all)?.scores).toEqual({ [first.id]: { marks, meanPoints: mean } });
      expect(progress(false, all)?.scores).toEqual({});
    });
  });
});
