import type { RoomCommand } from '../../../shared/contracts/room.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { settled } from '../../../shared/domain/room/agreed-action.ts';
import { isLinked } from '../../../shared/domain/room/bodies.ts';
import { answered, completed } from '../../../shared/domain/room/hand-off.ts';
import { confirmedBy, corrected, firstMinutes } from '../../../shared/domain/room/minutes.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { invalid } from '../../http/problem.ts';
import { type Acting, entryAt, granted, keep } from './change-room.ts';
import { noLonger, told, toldAfter } from './tickets.ts';

type Of<T extends RoomCommand['type']> = Extract<RoomCommand, { type: T }>;

/** Minutes are written of what has been. */
function demandHeld({ now }: Acting, heldOn: string) {
  if (heldOn > dayOf(now)) throw invalid([{ pointer: '/minutes/heldOn', code: 'in-the-future' }]);
}

export async function recordMinutes(acting: Acting, { minutes }: Of<'recordMinutes'>) {
  const { freshId: id, said } = acting;
  demandHeld(acting, minutes.heldOn);
  if (said.by.body === 'evaluator') throw new DomainError({ code: 'not-permitted' });
  const entry = firstMinutes(id, minutes, said);
  const also = [told(acting, { kind: 'MIN', id, about: 'minutes' })];
  return keep(acting, 'MIN', { entry, version: 0, command: 'recordMinutes', also });
}

/** @throws {DomainError} `version-conflict` for a version that is not the last */
async function minutesAt(acting: Acting, { id, version }: { id: string; version: number }) {
  const kept = await entryAt(acting, 'MIN', id);
  if (kept.version !== version)
    throw new DomainError({ code: 'version-conflict', detail: { version: kept.version } });
  return kept;
}

export async function correctMinutes(acting: Acting, command: Of<'correctMinutes'>) {
  const { minutes: text, reason, id } = command;
  demandHeld(acting, text.heldOn);
  const { entry, version } = await minutesAt(acting, command);
  const after = granted(corrected(entry, { text, reason }, acting.said));
  const also = [told(acting, { kind: 'MIN', id, about: 'correction' })];
  return keep(acting, 'MIN', { entry: after, version, command: 'correctMinutes', also });
}

export async function confirmMinutes(acting: Acting, command: Of<'confirmMinutes'>) {
  const { entry, version } = await minutesAt(acting, command);
  const after = granted(confirmedBy(entry, acting.said));
  return keep(acting, 'MIN', { entry: after, version, command: 'confirmMinutes' });
}

export async function agree(acting: Acting, { action }: Of<'agree'>) {
  const { freshId: id, said, now } = acting;
  if (said.by.body === 'evaluator') throw new DomainError({ code: 'not-permitted' });
  if (action.due < dayOf(now)) throw invalid([{ pointer: '/action/due', code: 'in-the-past' }]);
  if (action.minutes) await entryAt(acting, 'MIN', action.minutes);
  const entry = { id, ...said, ...action };
  const also = [
    told(acting, { kind: 'AGR', id, about: 'action' }),
    toldAfter(acting, { kind: 'AGR', id, about: 'actionLate' }, action.due),
  ];
  return keep(acting, 'AGR', { entry, version: 0, command: 'agreeAction', also });
}

export async function settleAction(acting: Acting, { id, outcome, note }: Of<'settleAction'>) {
  const { entry, version } = await entryAt(acting, 'AGR', id);
  const after = granted(settled(entry, { ...acting.said, kind: outcome, note }));
  const also = [
    noLonger(acting, { kind: 'AGR', id, about: 'actionLate' }),
    told(acting, { kind: 'AGR', id, about: 'actionSettled' }),
  ];
  return keep(acting, 'AGR', { entry: after, version, command: 'settleAction', also });
}

/** Only the three hand over, each what is its own, and never to itself. */
export async function handOver(acting: Acting, { handOff }: Of<'handOver'>) {
  const { freshId: id, said, now } = acting;
  const from = said.by.body;
  if (!isLinked(from)) throw new DomainError({ code: 'not-permitted' });
  if (from === handOff.to) throw invalid([{ pointer: '/handOff/to', code: 'same-body' }]);
  if (handOff.answerBy < dayOf(now))
    throw invalid([{ pointer: '/handOff/answerBy', code: 'in-the-past' }]);
  const entry = { id, ...said, ...handOff, from };
  const also = [
    told(acting, { kind: 'HND', id, about: 'handOff' }),
    toldAfter(acting, { kind: 'HND', id, about: 'handOffLate' }, handOff.answerBy),
  ];
  return keep(acting, 'HND', { entry, version: 0, command: 'handOver', also });
}

export async function answerHandOff(acting: Acting, command: Of<'answerHandOff'>) {
  const { id, isAccepted, reason } = command;
  const { entry, version } = await entryAt(acting, 'HND', id);
  const after = granted(answered(entry, { ...acting.said, isAccepted, reason }));
  const also = [
    noLonger(acting, { kind: 'HND', id, about: 'handOffLate' }),
    told(acting, { kind: 'HND', id, about: 'handOffAnswered' }),
  ];
  return keep(acting, 'HND', { entry: after, version, command: 'answerHandOff', also });
}

export async function completeHandOff(acting: Acting, { id, note }: Of<'completeHandOff'>) {
  const { entry, version } = await entryAt(acting, 'HND', id);
  const after = granted(completed(entry, { ...acting.said, note }));
  return keep(acting, 'HND', { entry: after, version, command: 'completeHandOff' });
}
