import type * as z from 'zod';
import type { Certainty, Method } from '../policy/rules.ts';
import type { Purchase } from './purchase.ts';

/** A way the law leaves after a call that failed. */
export type Way = {
  method: Method;
  /** Whoever approves must have done so before it begins; its number is recorded. */
  needsApproval: boolean;
  /** As few applications do, in place of what the method asks otherwise. */
  minimum?: number;
  source: string;
  certainty: z.infer<typeof Certainty>;
};

const again = (method: Method): Way => ({
  method,
  needsApproval: false,
  source: '《政府采购法》第37条：废标后应当重新组织招标 (held again)',
  certainty: 'primary',
});

/** 财政部令第74号第27条: two who answered an open tender may be negotiated with. */
const withTheTwo = (method: Method): Way => ({
  method,
  needsApproval: true,
  minimum: 2,
  source: '财政部令第74号第27条：公开招标只有两家有效供应商，经批准可转为竞争性谈判',
  certainty: 'general',
});

const other = (method: Method): Way => ({
  method,
  needsApproval: true,
  source: '《政府采购法》第37条：采取其他方式采购的，应当在采购活动开始前获得批准',
  certainty: 'primary',
});

const tenders: readonly Method[] = ['openTender', 'invitedTender'];

/**
 * The lawful ways on for a call that failed: to hold it again, or another method somebody has to approve first. That
 * only one came makes nobody the only supplier there is.
 *
 * @returns the next best first; nothing for a call that goes on or had a result
 */
export function waysAfter({
  state,
  failure,
  plan,
}: Pick<Purchase, 'state' | 'failure' | 'plan'>): Way[] {
  if (state !== 'failedCall') return [];
  const { method, track } = plan;
  if (track !== 'PROCUREMENT')
    return [{ ...again(method), source: '重新征集 (held again)', certainty: 'general' }];
  if (!tenders.includes(method)) return [again(method)];
  const others: Method[] = ['competitiveNegotiation', 'competitiveConsultation'];
  const isTwo = method === 'openTender' && failure?.valid === 2;
  return [
    again(method),
    ...others.map((one) =>
      isTwo && one === 'competitiveNegotiation' ? withTheTwo(one) : other(one),
    ),
  ];
}

/** What speaks against following `previous` by `method`; the way taken where nothing does. */
export function wayTo(
  previous: Purchase,
  method: Method,
  approval: string | undefined,
):
  | { fault: 'not-a-failed-call' | 'already-followed' | 'no-lawful-way' | 'approval-missing' }
  | { way: Way } {
  if (previous.state !== 'failedCall') return { fault: 'not-a-failed-call' };
  if (previous.followedBy) return { fault: 'already-followed' };
  const way = waysAfter(previous).find((one) => one.method === method);
  if (!way) return { fault: 'no-lawful-way' };
  return way.needsApproval && !approval ? { fault: 'approval-missing' } : { way };
}
