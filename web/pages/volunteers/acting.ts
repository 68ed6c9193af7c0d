import { signal } from '@preact/signals';
import type { VolunteerCommand, VolunteersDone } from '../../../shared/contracts/volunteers.ts';
import { intention } from '../../api/ask.ts';
import { changeVolunteers } from '../../api/volunteers.ts';
import { parameter } from '../../here.ts';
import { t } from '../../i18n.ts';
import { ProblemError } from '../../problem.ts';

export const tenant = parameter('tenant');

/** What went wrong with the last thing that was asked, in a sentence. */
export const problem = signal('');

/** Carries one command out; what went wrong stands on the page. */
export async function carryOut(command: VolunteerCommand): Promise<VolunteersDone | undefined> {
  problem.value = '';
  try {
    return await changeVolunteers(tenant, command, intention());
  } catch (cause) {
    if (!(cause instanceof ProblemError)) throw cause;
    problem.value = cause.faults[0]?.message || cause.title || t('problem.unknown');
    return undefined;
  }
}
