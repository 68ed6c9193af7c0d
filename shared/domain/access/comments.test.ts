import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PersonId } from '../ids.ts';
import { type Instant, instant } from '../time.ts';
import { commentVerdicts } from './comment-lists.ts';
import {
  type CommentWindow,
  closedWith,
  commented,
  commentSums,
  replied,
  rowOfWindow,
  silentIn,
  unanswered,
} from './comments.ts';

const by = PersonId.parse(`p${'0'.repeat(25)}`);
const at = (day: number): Instant => instant(Date.UTC(2026, 2, day));
const who = (day: number) => ({ by, byName: '周敏', at: at(day) });
const communities = ['330502001001', '330502001002', '330502001003'];
const clock = (day: number) => ({
  from: at(1),
  at: at(day),
  count: day,
  unit: 'calendarDays' as const,
  isProvisional: false,
});

const open: CommentWindow = {
  id: '0'.repeat(26),
  asked: {
    matter: 'sanitation',
    title: '保洁合同',
    department: '城管局',
    what: '续签',
    communities,
  },
  names: {},
  ...who(1),
  due: clock(10),
  answerDue: clock(20),
  comments: [],
  replies: [],
};

const taken = <T>(result: { ok: true; value: T } | { ok: false }): T => {
  if (!result.ok) throw new Error('refused');
  return result.value;
};

describe('[4-47] a matter open to communities', () => {
  test('silence stays silence, and only the answered may be closed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.constantFrom(...commentVerdicts), { nil: undefined }), {
          minLength: 3,
          maxLength: 3,
        }),
        (said) => {
          let one = open;
          said.forEach((verdict, i) => {
            const community = communities[i] ?? '';
            if (verdict)
              one = taken(commented(one, { community, verdict, text: '意见', ...who(5) }));
          });
          const asking = said.filter((verdict) => verdict && verdict !== 'agree').length;
          expect(unanswered(one)).toHaveLength(asking);
          expect(silentIn(one)).toHaveLength(said.filter((verdict) => !verdict).length);
          const close = { outcome: '照此办理', ...who(12) };
          expect(closedWith(one, close).ok).toBe(asking === 0);
          for (const { community } of unanswered(one))
            one = taken(
              replied(one, { community, verdict: 'declined', reason: '理由', ...who(11) }),
            );
          const closed = taken(closedWith(one, close));
          const sums = commentSums([rowOfWindow(closed)], at(12));
          expect(sums).toMatchObject({ asked: 3, objected: asking, objectionsAnswered: asking });
          expect(sums.answered + sums.silent).toBe(3);
        },
      ),
      { seed: 447, numRuns: 60 },
    );
  });

  test('nobody comments past its day, for a community that was not asked, or is answered before it', () => {
    const comment = { community: communities[0] ?? '', verdict: 'object' as const, text: '反对' };
    expect(commented(open, { ...comment, ...who(10) })).toEqual({
      ok: false,
      error: 'comments-over',
    });
    const other = { ...comment, community: '330502009009', ...who(2) };
    expect(commented(open, other).ok).toBe(false);
    const one = taken(commented(open, { ...comment, ...who(2) }));
    const again = taken(commented(one, { ...comment, verdict: 'agree', ...who(3) }));
    expect(again.comments).toHaveLength(1);
    const early = { community: comment.community, verdict: 'taken' as const, reason: '采纳' };
    expect(replied(one, { ...early, ...who(3) }).ok).toBe(false);
  });
});
