import { DomainError } from '../../../shared/domain/errors.ts';
import type { Whole } from '../../../shared/domain/facility/facility.ts';
import {
  isSigned,
  type Opening,
  OpeningText,
  overlaps,
  printedEnd,
  type Signature,
} from '../../../shared/domain/facility/opening.ts';
import { type AgreementLetter, signatureIn } from '../../../shared/domain/facility/unit-letter.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { readUnit } from '../../../shared/store/facilities.ts';
import {
  readUnitLetter,
  unitLetterWrite,
  withdrawLetter,
} from '../../../shared/store/unit-letters.ts';
import { invalid } from '../../http/problem.ts';
import type { Place } from '../facility-place.ts';
import { absent, type Change, type Of, replaced, wholeChange, wholeOr404 } from './doing.ts';
import { letterFor, mailOf } from './letters.ts';

async function openingOr404(place: Place, facility: string, id: string) {
  const whole = await wholeOr404(place, facility);
  const before = whole.openings.find((one) => one.id === id);
  if (!before) throw absent('/opening');
  return { whole, before };
}

async function letterOf({ deps, tenant }: Place, { asked }: Opening) {
  const letter = asked && (await readUnitLetter(deps.table, tenant, asked.id));
  return letter?.kind === 'agreement' ? letter : undefined;
}

/** Another agreement that holds on days of this one must have ended, or been given notice, first. */
function signedChange(place: Place, whole: Whole, opening: Opening): Change {
  const other = whole.openings.find(
    (one) => one.id !== opening.id && isSigned(one) && overlaps(one, opening),
  );
  if (isSigned(opening) && other)
    throw invalid([{ pointer: '/opening', code: 'opening-overlaps' }]);
  return wholeChange(place, { ...whole, openings: replaced(whole.openings, opening) }, [opening]);
}

/** A sheet is of this text where the end of the hash at its foot is, and was signed since there was one. */
function demandSheet({ at, textHash }: Opening, { paper, on }: Of<'signOpening'>): void {
  if (!paper) return;
  if (paper.printedHash !== printedEnd(textHash))
    throw invalid([{ pointer: '/paper/printedHash', code: 'printed-hash-other' }]);
  if (on < dayOf(at)) throw invalid([{ pointer: '/on', code: 'signed-before-text' }]);
}

function givenBy({ by }: Place, { name, on, position, paper }: Of<'signOpening'>): Signature {
  const given = { name, on, by, ...(position && { position }) };
  if (!paper) return given;
  const { printedHash: _printed, ...sheet } = paper;
  return { ...given, paper: sheet };
}

/** One side signs. Where the community does and the unit has signed by its code, both are taken in at once. */
export async function signOpening(place: Place, command: Of<'signOpening'>): Promise<Change> {
  const { facility, opening: id, side, on, textHash } = command;
  const { whole, before } = await openingOr404(place, facility, id);
  if (before.signed[side]) throw new DomainError({ code: 'illegal-move' });
  if (before.textHash !== textHash) throw new DomainError({ code: 'version-conflict' });
  if (on > place.today) throw invalid([{ pointer: '/on', code: 'date-in-future' }]);
  demandSheet(before, command);
  const isLast = side === 'community' && !before.signed.unit;
  const byCode = isLast && signatureIn(await letterOf(place, before), before, place.by);
  const signed = {
    ...before.signed,
    ...(byCode && { unit: byCode }),
    [side]: givenBy(place, command),
  };
  return signedChange(place, whole, { ...before, signed });
}

/** Takes in what the unit signed by its code, where the community has signed already. */
export async function takeSignature(
  place: Place,
  { facility, opening: id }: Of<'takeSignature'>,
): Promise<Change> {
  const { whole, before } = await openingOr404(place, facility, id);
  const unit = signatureIn(await letterOf(place, before), before, place.by);
  if (!unit || before.signed.unit) throw new DomainError({ code: 'illegal-move' });
  return signedChange(place, whole, { ...before, signed: { ...before.signed, unit } });
}

const letterText = (
  { facility, unitName }: Whole,
  opening: Opening,
): Omit<AgreementLetter, 'id' | 'at' | 'until'> => {
  const { name: facilityName, address, community } = facility;
  return {
    kind: 'agreement',
    facility: facility.id,
    opening: opening.id,
    facilityName,
    address,
    community,
    unitName: unitName ?? facilityName,
    text: OpeningText.strip().parse(opening),
    textHash: opening.textHash,
  };
};

/**
 * Gives the unit a code to read the agreement by and to sign it, without an account: sent by mail, or told to whoever
 * asks, to be brought on paper. The code given out before it opens nothing any more.
 *
 * @throws {DomainError} `illegal-move` where the unit has signed, or answered by the code it has
 */
export async function askToSign(
  place: Place,
  { facility, opening: id, via, mail }: Of<'askToSign'>,
  newId: string,
): Promise<Change> {
  const { deps, tenant, now } = place;
  const { whole, before } = await openingOr404(place, facility, id);
  const [earlier, unit] = await Promise.all([
    letterOf(place, before),
    whole.facility.unit ? readUnit(deps.table, tenant, whole.facility.unit) : undefined,
  ]);
  if (before.signed.unit || earlier?.answer?.outcome === 'signed')
    throw new DomainError({ code: 'illegal-move' });
  const to = mail ?? unit?.mail;
  if (via === 'mail' && !to) throw invalid([{ pointer: '/mail', code: 'mail-missing' }]);
  const { code, head } = letterFor(place, newId);
  const letter: AgreementLetter = { ...letterText(whole, before), ...head };
  const asked = { id: head.id, via, at: now, until: head.until, by: place.by };
  const opening: Opening = { ...before, asked };
  const change = wholeChange(place, { ...whole, openings: replaced(whole.openings, opening) }, [
    opening,
  ]);
  return {
    ...change,
    writes: [
      ...change.writes,
      unitLetterWrite(deps.table, tenant, letter),
      ...(before.asked ? [withdrawLetter(deps.table, tenant, before.asked.id)] : []),
    ],
    errands: via === 'mail' && to ? [mailOf(place, letter, { to, code })] : [],
  };
}
