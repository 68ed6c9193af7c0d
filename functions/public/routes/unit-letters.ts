import { type Context, Hono } from 'hono';
import {
  type AgreementLetter,
  letterState,
  type UnitLetter,
} from '../../../shared/domain/facility/unit-letter.ts';
import { pathNames } from '../../../shared/domain/region/tree.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { readTree } from '../../../shared/store/regions.ts';
import { answerLetterOnce, readUnitLetter } from '../../../shared/store/unit-letters.ts';
import type { Env } from '../../http/environment.ts';
import { answerLetter, formOf } from '../../http/letter-answer.ts';
import { type Hourly, limit } from '../../http/limits.ts';
import type { Fault } from '../../letters/form.ts';
import {
  agreementLetter,
  type SigningField,
  statementLetter,
  unitCodeLetter,
} from '../../letters/unit-letters.ts';
import { plainReceipt } from '../../need-receipts.ts';
import { unitLetterId } from '../../unit-letter-codes.ts';
import { facilityCommon } from './facilities.ts';

/** A code has some 58 bits: with this nobody tries them through. */
const tries: Hourly = { one: 600, place: 60, all: 20_000 };

type Common = Awaited<ReturnType<typeof facilityCommon>>;
type Typed = Record<string, string>;
type Step = { typed?: Typed; faults?: readonly Fault<SigningField>[] };

function notFound(c: Context<Env>, { tenant, frame }: Common, typed: string) {
  const faults = [{ field: 'code' as const, code: 'unit-letter-code' }];
  return answerLetter(c, unitCodeLetter({ ...frame, tenant, typed, faults }), 422);
}

async function shown(
  c: Context<Env>,
  { deps, tenant, frame, now }: Common,
  { code, found, typed, faults }: { code: string; found: UnitLetter } & Step,
) {
  const here = `${frame.here}?code=${code}`;
  if (found.kind === 'statement')
    return answerLetter(c, statementLetter({ ...frame, here, tenant, found }));
  const tree = (await readTree(deps.table, tenant))?.tree;
  const community = tree ? pathNames(tree, found.community).join('') : '';
  const about = { ...frame, here, tenant, code, found, community, now };
  const letter = agreementLetter({ ...about, ...(typed && { typed }), ...(faults && { faults }) });
  return answerLetter(c, letter, faults ? 422 : 200);
}

function faultsOf({ name = '', position = '', may }: Typed): Fault<SigningField>[] {
  const wrong: readonly (readonly [boolean, SigningField, string])[] = [
    [name.trim().length < 2, 'name', 'name-missing'],
    [position.trim() === '', 'position', 'position-missing'],
    [may !== 'yes', 'may', 'may-sign'],
  ];
  return wrong.flatMap(([isWrong, field, code]) => (isWrong ? [{ field, code }] : []));
}

/** Whoever declines need not say that they may sign. */
function answered(
  letter: AgreementLetter,
  { act, name = '', position = '', note = '' }: Typed,
  at: Instant,
): AgreementLetter {
  const outcome = act === 'decline' ? 'declined' : 'signed';
  return {
    ...letter,
    answer: {
      outcome,
      name: name.trim().slice(0, 40) || letter.unitName.slice(0, 40),
      position: position.trim().slice(0, 40) || '—',
      note: note.trim().slice(0, 300),
      at,
    },
  };
}

async function acted(c: Context<Env>, common: Common) {
  const { deps, tenant, now } = common;
  await limit(deps, 'facility-letter', tenant, tries);
  const typed = await formOf(c);
  const code = plainReceipt(typed['code'] ?? '');
  const found = await readUnitLetter(deps.table, tenant, unitLetterId(code));
  if (!found) return notFound(c, common, typed['code'] ?? '');
  const { act } = typed;
  const isAnswer = act === 'sign' || act === 'decline';
  if (!isAnswer || found.kind !== 'agreement' || letterState(found, now) !== 'waiting')
    return shown(c, common, { code, found });
  const faults = act === 'sign' ? faultsOf(typed) : [];
  if (faults.length > 0) return shown(c, common, { code, found, typed, faults });
  const after = answered(found, typed, now);
  const isKept = await answerLetterOnce(deps.table, tenant, after);
  const current = isKept ? after : await readUnitLetter(deps.table, tenant, found.id);
  return current ? shown(c, common, { code, found: current }) : notFound(c, common, code);
}

/** What a unit without an account was sent: read by its code, and an agreement signed or declined once. */
export const unitLetters = new Hono<Env>()
  .get('/t/:tenant/unit', async (c) => {
    const common = await facilityCommon(c, 'unit');
    const { deps, tenant, frame } = common;
    const asked = c.req.query('code');
    if (!asked) return answerLetter(c, unitCodeLetter({ ...frame, tenant }));
    await limit(deps, 'facility-letter', tenant, tries);
    const code = plainReceipt(asked);
    const found = await readUnitLetter(deps.table, tenant, unitLetterId(code));
    return found ? shown(c, common, { code, found }) : notFound(c, common, asked);
  })
  .post('/t/:tenant/unit', async (c) => acted(c, await facilityCommon(c, 'unit')));
