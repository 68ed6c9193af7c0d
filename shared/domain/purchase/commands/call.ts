import * as z from 'zod';
import { AmendedFields } from '../amendment.ts';
import { ExternalPublication } from '../purchase.ts';
import { closing, command, text } from './command.ts';

/** The call: notices before it, publishing, amending, questions. */
export const callCommands = [
  command('publishNotice', { publication: ExternalPublication, closesAt: closing }),
  /** The same, at a moment to come. */
  command('scheduleNotice', { publication: ExternalPublication, closesAt: closing }),
  command('unscheduleNotice', {}),
  command('publishIntention', {
    publication: ExternalPublication,
    expected: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/),
  }),
  command('publishSingleSourceNotice', { publication: ExternalPublication, supplier: text(100) }),
  /** Somebody wrote that others can supply it as well. */
  command('recordNoticeObjection', { from: text(100), text: text(3000) }),
  command('judgeNoticeObjection', {
    objectionId: text(40),
    isUpheld: z.boolean(),
    reason: text(2000),
  }),
  command('amendCall', {
    changes: AmendedFields,
    reason: text(500),
    closesAt: closing,
    publication: ExternalPublication,
  }),
  command('askQuestion', { text: text(1000) }),
  command('answerQuestion', { questionId: text(40), answer: text(3000) }),
  command('extendBidding', { closesAt: closing, reason: text(500) }),
] as const;
