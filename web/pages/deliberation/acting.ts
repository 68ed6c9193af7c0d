import { signal } from '@preact/signals';
import type { VoteCommand, VoteView } from '../../../shared/contracts/votes.ts';
import { intention } from '../../api/ask.ts';
import { sendVote } from '../../api/deliberation.ts';
import { t } from '../../i18n.ts';
import { ProblemError } from '../../problem.ts';

export type VoteShown = { tenant: string; view: VoteView; put(view: VoteView): void };

/** What is done with a meeting after its notice. */
export type MeetingActName = 'hold' | 'conclude' | 'putOff' | 'cancel';

export const problem = signal('');
export const isBusy = signal(false);

/** Sends what a single button asks for; a refusal is said above the page. */
export async function carryOut({ tenant, view, put }: VoteShown, command: VoteCommand) {
  problem.value = '';
  isBusy.value = true;
  try {
    put(await sendVote({ tenant, vote: view.vote.id }, command, intention()));
  } catch (cause) {
    problem.value = (cause instanceof ProblemError && cause.title) || t('problem.unreachable');
  }
  isBusy.value = false;
}
