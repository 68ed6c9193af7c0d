import type { Commitment } from '../../../shared/domain/facility/unit.ts';
import { invalid } from '../../http/problem.ts';
import { demandCommunity, type Place } from '../facility-place.ts';
import {
  absent,
  type Change,
  demandKeeper,
  type Of,
  replaced,
  unitChange,
  unitOr404,
} from './doing.ts';

export async function keepUnit(place: Place, { unit: id, text }: Of<'keepUnit'>, newId: string) {
  demandCommunity(place, text.community, '/text/community');
  demandKeeper(place, text.community);
  if (id === undefined)
    return unitChange(place, { ...text, id: newId, at: place.now, commitments: [], thanks: [] });
  return unitChange(place, { ...(await unitOr404(place, id)), ...text });
}

export async function promise(
  place: Place,
  command: Of<'promise'>,
  newId: string,
): Promise<Change> {
  const unit = await unitOr404(place, command.unit);
  const commitment: Commitment = { ...command.promise, id: newId, outcome: 'open' };
  const commitments = [...unit.commitments, commitment].slice(-40);
  return { ...unitChange(place, { ...unit, commitments }), id: newId };
}

export async function judgePromise(
  place: Place,
  { unit: id, commitment, outcome, given, evidence }: Of<'judgePromise'>,
): Promise<Change> {
  const unit = await unitOr404(place, id);
  const before = unit.commitments.find((one) => one.id === commitment);
  if (!before) throw absent('/commitment');
  if (outcome === 'broken' && before.by >= place.today)
    throw invalid([{ pointer: '/outcome', code: 'promise-not-due' }]);
  if (outcome === 'kept' && given < before.amount)
    throw invalid([{ pointer: '/given', code: 'less-than-promised' }]);
  const judged: Commitment = { ...before, outcome, given, evidence, judgedOn: place.today };
  return unitChange(place, { ...unit, commitments: replaced(unit.commitments, judged) });
}

export async function thank(place: Place, { unit: id, title }: Of<'thank'>): Promise<Change> {
  const unit = await unitOr404(place, id);
  const thanks = [...unit.thanks, { on: place.today, title }].slice(-20);
  return unitChange(place, { ...unit, thanks });
}
