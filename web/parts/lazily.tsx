import { signal } from '@preact/signals';
import type { ComponentType, VNode } from 'preact';
import { ProblemError, unreachable } from '../problem.ts';
import { Failure, Loading } from '../shell/notice.tsx';

type Loaded<Props> = { Part?: ComponentType<Props>; isBroken: boolean };

/**
 * A part of a page that is fetched when somebody first comes to it.
 *
 * @param meanwhile - what stands in its place; without it, that it is on its way
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: VNode = <Loading />,
) {
  const loaded = signal<Loaded<Props> | undefined>(undefined);
  const begin = () => {
    loaded.value = { isBroken: false };
    load().then(
      (Part) => {
        loaded.value = { Part, isBroken: false };
      },
      () => {
        loaded.value = { isBroken: true };
      },
    );
  };
  return function Lazy(props: Props) {
    if (!loaded.value) begin();
    const { Part, isBroken } = loaded.value ?? { isBroken: false };
    if (Part) return <Part {...props} />;
    return isBroken ? <Failure problem={new ProblemError(unreachable)} again={begin} /> : meanwhile;
  };
}
