import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';

type Props = { summary: string; children(): ComponentChildren };

/** What is fetched only once somebody opens it. */
export function Opened({ summary, children }: Props) {
  const isOpen = useSignal(false);
  return (
    <details
      class="opened"
      onToggle={(event) => {
        if (event.currentTarget.open) isOpen.value = true;
      }}
    >
      <summary>{summary}</summary>
      {isOpen.value && children()}
    </details>
  );
}
