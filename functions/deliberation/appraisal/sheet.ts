import type { AppraisalSheet, AppraisalSheets } from '../../../shared/contracts/appraisal.ts';
import {
  type BodyRef,
  bodyKey,
  departmentsAt,
  street,
} from '../../../shared/domain/appraisal/bodies.ts';
import { asked } from '../../../shared/domain/appraisal/counting.ts';
import { mayMoveRound, roundRow } from '../../../shared/domain/appraisal/round.ts';
import { ratedBy, type Seat, seatsOf } from '../../../shared/domain/appraisal/seats.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { RegionTree } from '../../../shared/domain/region/tree.ts';
import {
  readSheet,
  type StoredSheet,
  sheetItem,
  whileOpen,
} from '../../../shared/store/appraisals.ts';
import { transact } from '../../../shared/store/items.ts';
import { invalid } from '../../http/problem.ts';
import { appraisalSeat } from '../../links.ts';
import type { RoundDesk } from './place.ts';
import { treeIn } from './set-up.ts';

/*
 * Sheets of seats. They are kept without an audited command, without a key of repetition and without a time: an entry of a
 * chain would say who rated whom.
 */

const placeOf = ({ deps, tenant, round }: RoundDesk, seat: Seat) =>
  appraisalSeat(deps.secrets.linkKey, tenant, round.id, seat);

function nameOf({ round }: RoundDesk, tree: RegionTree, seat: Seat): string {
  if (seat.kind === 'department')
    return round.departments.find(({ id }) => id === seat.id)?.name ?? '';
  return tree.nodes.get(seat.id)?.name ?? '';
}

function bodyOf({ round }: RoundDesk, ref: BodyRef) {
  const isDepartment = ref.region === departmentsAt;
  const name = isDepartment
    ? round.departments.find(({ id }) => id === ref.body)?.name
    : round.regions.find(({ id }) => id === ref.region)?.name;
  const own = ref.body === street ? ('street' as const) : ('committee' as const);
  return { ...ref, name: name ?? '', kind: isDepartment ? ('department' as const) : own };
}

const ratingsIn = (sheet: StoredSheet): AppraisalSheet['ratings'] =>
  Object.entries(sheet).map(([key, rating]) => {
    const [region = '', body = ''] = key.split('.');
    return { region, body, ...rating };
  });

/** The sheets of those seats the reader sits on, with what lies there. @throws {DomainError} `not-permitted` without a seat */
export async function sheetsOf(desk: RoundDesk): Promise<AppraisalSheets> {
  const { deps, tenant, round, standing, sitting } = desk;
  const tree = await treeIn(desk);
  const seats = seatsOf(round, tree, sitting);
  if (seats.length === 0) throw new DomainError({ code: 'not-permitted' });
  const kept = await Promise.all(
    seats.map((seat) => readSheet(deps.table, tenant, round.id, placeOf(desk, seat))),
  );
  const sheets = seats.map((seat, at) => ({
    seat,
    name: nameOf(desk, tree, seat),
    bodies: ratedBy(round, tree, seat).map((ref) => bodyOf(desk, ref)),
    ratings: ratingsIn(kept[at] ?? {}),
    isKept: kept[at] !== undefined,
  }));
  return { round: roundRow(round), standing, sheets };
}

/** Puts a sheet in place of the one before, while the round is open. */
export async function handIn(desk: RoundDesk, { seat, ratings }: AppraisalSheet): Promise<void> {
  const { deps, tenant, round, standing, sitting, now } = desk;
  const tree = await treeIn(desk);
  const own = seatsOf(round, tree, sitting).find(
    ({ kind, id }) => kind === seat.kind && id === seat.id,
  );
  if (!own) throw new DomainError({ code: 'not-permitted' });
  if (!mayMoveRound('rate', standing)) throw new DomainError({ code: 'illegal-move' });
  const known = new Set(ratedBy(round, tree, own).map(bodyKey));
  const foreign = ratings.flatMap((one, at) =>
    known.has(bodyKey(one)) ? [] : [{ pointer: `/ratings/${at}/body`, code: 'unknown-entry' }],
  );
  if (foreign.length > 0) throw invalid(foreign);
  const sheet = Object.fromEntries(
    ratings.map((one) => [
      bodyKey(one),
      {
        ...asked(one, round.form.items),
        ...(round.form.asksRemark && one.remark && { remark: one.remark }),
      },
    ]),
  );
  const failed = await transact(deps.table, [
    whileOpen(deps.table, tenant, round.id, now),
    sheetItem(deps.table, tenant, round.id, { seat: placeOf(desk, own), sheet }),
  ]);
  if (failed.length > 0) throw new DomainError({ code: 'illegal-move' });
}
