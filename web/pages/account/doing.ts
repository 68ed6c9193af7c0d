import { type ReadonlySignal, signal } from '@preact/signals';
import { t } from '../../i18n.ts';
import { ProblemError } from '../../problem.ts';

export type Doing = {
  /** The sentence about what was just done, or why it was not. */
  said: ReadonlySignal<{ kind: 'good' | 'danger'; text: string } | undefined>;
  isBusy: ReadonlySignal<boolean>;
  /** What waits until a second factor is proved. */
  waiting: ReadonlySignal<(() => void) | undefined>;
  run(act: () => Promise<string>): Promise<void>;
  drop(): void;
};

const asksForProof = (cause: unknown) =>
  cause instanceof ProblemError && cause.code === 'second-factor-required';

const refusal = (cause: unknown) => ({
  kind: 'danger' as const,
  text: (cause instanceof ProblemError && cause.title) || t('problem.unreachable'),
});

/**
 * Presses of one part of the page: one at a time, each answered by a sentence. One that needs a second factor
 * waits, and goes on by itself once it is proved.
 */
export function createDoing(): Doing {
  const said = signal<{ kind: 'good' | 'danger'; text: string } | undefined>(undefined);
  const isBusy = signal(false);
  const waiting = signal<(() => void) | undefined>(undefined);
  const run = async (act: () => Promise<string>) => {
    if (isBusy.value) return;
    isBusy.value = true;
    said.value = undefined;
    waiting.value = undefined;
    try {
      const text = await act();
      said.value = text ? { kind: 'good', text } : undefined;
    } catch (cause) {
      if (asksForProof(cause)) waiting.value = () => void run(act);
      else said.value = refusal(cause);
    }
    isBusy.value = false;
  };
  return {
    said,
    isBusy,
    waiting,
    run,
    drop: () => {
      waiting.value = undefined;
    },
  };
}
