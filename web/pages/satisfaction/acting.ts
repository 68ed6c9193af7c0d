import { signal } from '@preact/signals';
import type { SatisfactionCommand } from '../../../shared/contracts/satisfaction.ts';
import { intention } from '../../api/ask.ts';
import { doSatisfaction } from '../../api/following.ts';
import { t } from '../../i18n.ts';
import { ProblemError } from '../../problem.ts';
import type { Place } from './place.ts';

/** What went wrong with the last deed, in the words of the server. */
export const problem = signal('');

/** Asks for one deed and shows what came of it. @returns the one-time links it brought; nothing where it was refused */
export async function carryOut(
  { param, isOwn, asked }: Place,
  command: SatisfactionCommand,
): Promise<string[] | undefined> {
  problem.value = '';
  try {
    const { view, links } = await doSatisfaction(
      param,
      { isOwn },
      { command, headers: intention()(command) },
    );
    asked.put(view);
    return links;
  } catch (cause) {
    problem.value = (cause instanceof ProblemError && cause.title) || t('problem.unreachable');
    return undefined;
  }
}
