import { laneOf } from './lifecycle.ts';
import type { TicketState } from './names.ts';
import type { TicketRow } from './ticket.ts';

/** What somebody has to do about a ticket; `wentUp`: nobody did it in time, and whoever is above is to see that it is done. */
export const dutyKinds = [
  'wentUp',
  'send',
  'unmet',
  'callBack',
  'accept',
  'visit',
  'close',
] as const;
export type DutyKind = (typeof dutyKinds)[number];

const ofParty: Partial<Record<TicketState, DutyKind>> = {
  dispatched: 'accept',
  accepted: 'visit',
  visited: 'close',
};

function ofDesk(state: TicketState): DutyKind | undefined {
  const lane = laneOf(state);
  if (lane === 'call') return 'callBack';
  if (lane !== 'desk') return undefined;
  return state === 'unmet' ? 'unmet' : 'send';
}

/**
 * What is to be done about a ticket by whoever it is listed for; what lies with somebody else is only there because it
 * went up. `undefined` where nobody is waited for.
 *
 * @param as - the desk, whoever the ticket was sent to, or who is above them
 */
export function dutyOf(
  { state, escalatedAt }: Pick<TicketRow, 'state' | 'escalatedAt'>,
  as: 'desk' | 'party' | 'above',
): DutyKind | undefined {
  const own = as === 'desk' ? ofDesk(state) : as === 'party' ? ofParty[state] : undefined;
  return own ?? (escalatedAt ? 'wentUp' : undefined);
}
