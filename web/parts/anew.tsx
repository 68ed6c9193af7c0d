import { useSignal } from '@preact/signals';
import { type ComponentChildren, Fragment } from 'preact';

/** A form that, once sent, begins again empty and without a word about what is missing. */
export function Anew({ children }: { children(again: () => void): ComponentChildren }) {
  const round = useSignal(0);
  const again = () => {
    round.value += 1;
  };
  return <Fragment key={round.value}>{children(again)}</Fragment>;
}
