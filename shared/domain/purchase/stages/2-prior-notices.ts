import type { Refusal } from '../../errors.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { Context, StageRules, Step } from '../decision.ts';
import type { PriorNotice, PriorNotices } from '../prior-notice.ts';
import type { ExternalPublication } from '../publication.ts';
import type { Purchase } from '../purchase.ts';
import { afterIfRuled, without } from './deadlines.ts';

type Kind = keyof PriorNotices;
const periods = { intention: 'intention', singleSource: 'singleSourceNotice' } as const;

const withNotice = (
  { state, priorNotices }: Purchase,
  kind: Kind,
  notice: PriorNotice,
  more: Partial<Purchase> = {},
): Step => ({
  state,
  changes: { priorNotices: { ...priorNotices, [kind]: notice }, ...more },
});

/** Counted from the publication outside, by the period of the rules; rules without it know no such notice. */
function recorded(
  purchase: Purchase,
  kind: Kind,
  { publication, ...said }: { publication: ExternalPublication } & Partial<PriorNotice>,
  context: Context,
): Result<Step, Refusal> {
  const { actor, now } = context;
  const ends = afterIfRuled(purchase, periods[kind], context, publication.publishedAt);
  if (!ends || actor.kind !== 'official') return refuse({ code: 'not-permitted' });
  if (publication.publishedAt > now) return refuse({ code: 'publication-in-future' });
  const { title, budgetFen } = purchase.plan;
  const { personId: recordedBy } = actor;
  return ok(
    withNotice(purchase, kind, { publication, ends, recordedBy, title, budgetFen, ...said }),
  );
}

/** A notice that would publish itself waits until the objection is judged. */
const unscheduled = ({ deadlines }: Purchase): Partial<Purchase> => ({
  scheduled: undefined,
  deadlines: without(deadlines, 'scheduledNotice'),
});

/** What is public before the purchase begins; the tender notice is held against it. */
export const priorNotices: StageRules<
  | 'publishIntention'
  | 'publishSingleSourceNotice'
  | 'recordNoticeObjection'
  | 'judgeNoticeObjection'
> = {
  publishIntention: (purchase, { publication, expected }, context) =>
    recorded(purchase, 'intention', { publication, expected }, context),
  publishSingleSourceNotice: (purchase, { publication, supplier }, context) =>
    recorded(purchase, 'singleSource', { publication, supplier }, context),
  recordNoticeObjection: (purchase, { from, text }, { now }) => {
    const notice = purchase.priorNotices?.singleSource;
    if (!notice) return refuse({ code: 'objection-unknown' });
    const { objections = [] } = notice;
    const id = `n${objections.length + 1}`;
    return ok(
      withNotice(
        purchase,
        'singleSource',
        { ...notice, objections: [...objections, { id, from, text, recordedAt: now }] },
        unscheduled(purchase),
      ),
    );
  },
  judgeNoticeObjection: (purchase, { objectionId, isUpheld, reason }, { actor, now }) => {
    const notice = purchase.priorNotices?.singleSource;
    const open = notice?.objections?.find(({ id, finding }) => id === objectionId && !finding);
    if (!notice || !open || actor.kind !== 'official') return refuse({ code: 'objection-unknown' });
    const finding = { isUpheld, reason, at: now, by: actor.personId };
    const objections = notice.objections?.map((one) => (one === open ? { ...one, finding } : one));
    return ok(
      withNotice(purchase, 'singleSource', { ...notice, ...(objections && { objections }) }),
    );
  },
};
