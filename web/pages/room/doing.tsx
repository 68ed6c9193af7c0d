import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { RoomCommand } from '../../../shared/contracts/room.ts';
import { intention } from '../../api/ask.ts';
import { sendToRoom } from '../../api/room.ts';
import { t } from '../../i18n.ts';
import { ProblemError } from '../../problem.ts';
import { place } from './place.ts';

/** What was refused last, on whichever button. */
export const refusal = signal('');

type Props = {
  command: RoomCommand;
  label: string;
  reload(): Promise<void>;
  isQuiet?: boolean;
};

/** One thing that needs no words: it is done and the page shows what became of it. */
export function Act({ command, label, reload, isQuiet = false }: Props) {
  const { wish, isBusy } = useMemo(() => ({ wish: intention(), isBusy: signal(false) }), []);
  const run = async () => {
    isBusy.value = true;
    refusal.value = '';
    try {
      await sendToRoom(place, command, wish);
    } catch (cause) {
      if (!(cause instanceof ProblemError)) console.error(cause);
      refusal.value = (cause instanceof ProblemError && cause.title) || t('problem.unreachable');
    }
    await reload();
    isBusy.value = false;
  };
  return (
    <button
      type="button"
      class={isQuiet ? 'button small' : 'button'}
      disabled={isBusy.value}
      onClick={() => void run()}
    >
      {label}
    </button>
  );
}

export function Refusal() {
  return <div role="alert">{refusal.value && <p class="error">{refusal.value}</p>}</div>;
}
