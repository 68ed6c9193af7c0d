import { DomainError } from '../../../shared/domain/errors.ts';
import {
  type FlagJudgement,
  flagsOf,
  type RiskFlag,
} from '../../../shared/domain/supervision/flags.ts';
import { readHead } from '../../../shared/store/record.ts';
import { judgementWrite, supervisionSubject } from '../../../shared/store/supervision.ts';
import { invalid } from '../../http/problem.ts';
import type { Acting, Change, CommandOf, Doing } from './changes.ts';
import { flagFacts } from './facts.ts';
import { ordered } from './orders.ts';
import { plannedVisit } from './visits.ts';

const missing = (pointer: string) => invalid([{ pointer, code: 'invalid_type' }]);

/** What the flag becomes, beside the note that somebody looked at it. */
async function becoming(
  acting: Acting,
  flag: RiskFlag,
  { decision, reason, on, days }: CommandOf<'judgeFlag'>,
): Promise<Change | undefined> {
  if (decision === 'dismissed') return undefined;
  if (decision === 'visit') {
    if (!on) throw missing('/on');
    return plannedVisit(acting, { kind: 'surprise', on, reason });
  }
  if (!days) throw missing('/days');
  const what = flag.rows.map(({ name }) => name).find(Boolean) ?? reason;
  return ordered(acting, { what, why: reason, days, from: { kind: 'flag', id: flag.id } });
}

/**
 * Somebody looked: the flag is dismissed for a reason, or becomes an unannounced visit or an order. Only what stands
 * now can be judged: with other facts it is another flag.
 */
export const judgeFlag: Doing<'judgeFlag'> = async (acting, command) => {
  const { deps, place, by, now, newId } = acting;
  const flag = flagsOf(await flagFacts(acting)).find(({ id }) => id === command.flag);
  if (!flag) throw new DomainError({ code: 'not-found' });
  if (flag.signature !== command.signature) throw new DomainError({ code: 'version-conflict' });
  const { decision, reason } = command;
  const made = await becoming(acting, flag, command);
  const judgement: FlagJudgement = {
    flag: flag.id,
    signature: flag.signature,
    decision,
    reason,
    ...(made && { ledTo: newId }),
    by,
    at: now,
  };
  const note = judgementWrite(deps.table, place, judgement);
  const after = { purchase: place.purchase, flag: flag.kind, decision };
  if (made)
    return {
      ...made,
      writes: [...made.writes, note],
      after: { ...after, became: made.after },
      reason,
    };
  const subject = supervisionSubject(place, 'watch', `flag.${flag.kind}`);
  const { version } = await readHead(deps.table, subject);
  return { subject, expected: version, writes: [note], after, reason };
};
