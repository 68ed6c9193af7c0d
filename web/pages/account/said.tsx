import { Prove } from '../../parts/prove.tsx';
import { Notice } from '../../shell/notice.tsx';
import type { Doing } from './doing.ts';

/** What came of the last press, and the question for a second factor where it waits for one. */
export function Said({ doing }: { doing: Doing }) {
  const said = doing.said.value;
  const waiting = doing.waiting.value;
  return (
    <>
      <div role="status">{said && <Notice kind={said.kind} title={said.text} />}</div>
      {waiting && <Prove onDone={waiting} onCancel={doing.drop} />}
    </>
  );
}
