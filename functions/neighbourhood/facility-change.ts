import type { FacilityChanged, FacilityCommand } from '../../shared/contracts/facility.ts';
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
import { unitLetterCode } from '../unit-letter-codes.ts';
import type { Change, Deed, Of } from './facilities/doing.ts';
import { reportIncident, settleIncident } from './facilities/incidents.ts';
import { endOpening, proposeOpening } from './facilities/openings.ts';
import { keepFacility } from './facilities/places.ts';
import { askToSign, signOpening, takeSignature } from './facilities/signing.ts';
import { giveBack, sendStatement } from './facilities/statements.ts';
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
  askToSign,
  takeSignature,
  endOpening,
  reportIncident,
  settleIncident,
  promise,
  judgePromise,
  thank,
  giveBack,
  sendStatement,
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
 * @returns the id of what was made or changed; of a letter that is brought on paper, the code it is opened by
 * @throws {DomainError} `not-permitted` outside the actor's communities, `illegal-move`, `version-conflict`,
 *   `invalid-request` with what is wrong where
 */
export async function changeFacility(
  place: Place,
  { command, repeat }: { command: FacilityCommand; repeat: Reply },
): Promise<FacilityChanged> {
  const { deps, tenant, actor, now } = place;
  const newId = idFor(repeat);
  const isOnPaper = 'via' in command && command.via === 'paper';
  const code = isOnPaper && unitLetterCode(deps.secrets.linkKey, tenant, newId);
  const answer = (id: string) => ({ id, ...(code && { code }) });
  if ((await readReply(deps.table, { tenant }, repeat)) !== undefined) return answer(newId);
  const subject = subjectOf(place, command, newId);
  const { version } = await readHead(deps.table, subject);
  const deed = deeds[command.type] as Deed<FacilityCommand['type']>;
  const { id, writes, errands = [] } = await deed(place, command, newId);
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
    errands,
    repeat,
  });
  return answer(id);
}
