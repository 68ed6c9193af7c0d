import type { FacilityCommand } from '../../shared/contracts/facility.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { mayRule } from '../../shared/domain/facility/permissions.ts';
import {
  facilityRulesSubject,
  facilityRulesWrite,
  facilitySubject,
  unitSubject,
} from '../../shared/store/facilities.ts';
import type { Subject } from '../../shared/store/keys.ts';
import { readHead, record } from '../../shared/store/record.ts';
import { type Reply, readReply } from '../../shared/store/replies.ts';
import type { Change, Deed, Of } from './facilities/doing.ts';
import { reportIncident, settleIncident } from './facilities/incidents.ts';
import { endOpening, proposeOpening, signOpening } from './facilities/openings.ts';
import { keepFacility } from './facilities/places.ts';
import { judgePromise, keepUnit, promise, thank } from './facilities/units.ts';
import { idFor, type Place } from './facility-place.ts';

function setRules(place: Place, { rules }: Of<'setRules'>): Promise<Change> {
  const { deps, tenant, actor } = place;
  if (!mayRule(actor)) throw new DomainError({ code: 'not-permitted' });
  return Promise.resolve({ id: 'all', writes: [facilityRulesWrite(deps.table, tenant, rules)] });
}

const deeds: { [T in FacilityCommand['type']]: Deed<T> } = {
  keepUnit,
  keepFacility,
  proposeOpening,
  signOpening,
  endOpening,
  reportIncident,
  settleIncident,
  promise,
  judgePromise,
  thank,
  setRules,
};

function subjectOf(place: Place, command: FacilityCommand, newId: string): Subject {
  const { tenant } = place;
  if (command.type === 'setRules') return facilityRulesSubject(tenant);
  if (command.type === 'keepFacility') return facilitySubject(tenant, command.facility ?? newId);
  if ('facility' in command) return facilitySubject(tenant, command.facility);
  return unitSubject(tenant, command.unit ?? newId);
}

/**
 * Carries out one deed about a unit, a facility or the rules, in the chain of what it is about; decided on what is there
 * once the version is known.
 *
 * @returns the id of what was made or changed
 * @throws {DomainError} `not-permitted` outside the actor's communities, `illegal-move`, `version-conflict`,
 *   `invalid-request` with what is wrong where
 */
export async function changeFacility(
  place: Place,
  { command, repeat }: { command: FacilityCommand; repeat: Reply },
): Promise<{ id: string }> {
  const { deps, tenant, actor, now } = place;
  const newId = idFor(repeat);
  if ((await readReply(deps.table, { tenant }, repeat)) !== undefined) return { id: newId };
  const subject = subjectOf(place, command, newId);
  const { version } = await readHead(deps.table, subject);
  const deed = deeds[command.type] as Deed<FacilityCommand['type']>;
  const { id, writes } = await deed(place, command, newId);
  await record(deps.table, {
    subject,
    expected: version,
    writes: () => writes,
    actor,
    origin: deps.origin,
    command: command.type,
    after: command,
    now,
    worldNow: deps.clock.now(),
    repeat,
  });
  return { id };
}
