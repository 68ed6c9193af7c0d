import { createHash, randomBytes } from 'node:crypto';
import { type Body, bodiesOf, itemsFor } from '../../shared/domain/appraisal/bodies.ts';
import { asked, Rating } from '../../shared/domain/appraisal/counting.ts';
import { type AppraisalRound, isBySeats, standingOf } from '../../shared/domain/appraisal/round.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { holdsIdentityNumber } from '../../shared/domain/fieldwork/no-identity-number.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { putResidentAnswer } from '../../shared/store/appraisal-answers.ts';
import { readPlace, readRound } from '../../shared/store/appraisals.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import { countFromPlace } from '../http/limits.ts';
import type { AppraisalEnd } from '../letters/appraisal.ts';
import { type AppraisalCode, readAppraisalToken } from '../links.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { within } from '../within.ts';

export type AskedByCode = {
  deps: Deps;
  config: TenantConfig;
  code: AppraisalCode;
  round: AppraisalRound;
  place: string;
  bodies: readonly Body[];
  now: Instant;
  isOpen: boolean;
};

/** What a code asks, and whether it may be answered now. @throws {DomainError} `not-found` */
export async function askedByCode(all: Deps, token: string): Promise<AskedByCode> {
  const code = readAppraisalToken(all.secrets.linkKey, token);
  if (!code) throw new DomainError({ code: 'not-found' });
  const deps = await within(all, { as: 'resident', tenant: code.tenant });
  const [config, stored, known] = await Promise.all([
    tenantConfig(deps, code.tenant),
    readRound(deps.table, code.tenant, code.round),
    readPlace(deps.table, code.tenant, code.round, code.region),
  ]);
  const region = stored?.round.regions.find(({ id }) => id === code.region);
  if (!stored || !region || isBySeats(stored.round.kind))
    throw new DomainError({ code: 'not-found' });
  const { round } = stored;
  const now = await tenantNow(deps, config);
  const bodies = bodiesOf(round, known);
  const isOpen = standingOf(round, now) === 'running' && bodies.length > 0;
  return { deps, config, code, round, place: region.name, bodies, now, isOpen };
}

type Form = Readonly<Record<string, string>>;

const scoreIn = (form: Form, name: string): number | undefined => {
  const score = Number(form[name]);
  return Number.isInteger(score) && score >= 1 && score <= 5 ? score : undefined;
};

/** What a form says of one of the rated; nothing where the first question was left out. */
function ratingIn(form: Form, round: AppraisalRound, body: Body): [string, Rating][] {
  const overall = scoreIn(form, `${body.id}-overall`);
  if (overall === undefined) return [];
  const questions = itemsFor(round, body.kind);
  const items = Object.fromEntries(
    questions.flatMap(({ id }) => {
      const score = scoreIn(form, `${body.id}-item-${id}`);
      return score === undefined ? [] : [[id, score]];
    }),
  );
  return [[body.id, asked(Rating.parse({ overall, items }), questions)]];
}

/** Another code from one place on the network within the hour; a hall full of people shares one. */
const perPlaceAndHour = 300;

async function slowDown(all: Deps): Promise<void> {
  const counted = await countFromPlace(all, 'ballot');
  if (!counted || counted.used <= perPlaceAndHour) return;
  const { seconds } = counted;
  throw new DomainError({
    code: 'too-many-requests',
    detail: { seconds, minutes: Math.ceil(seconds / 60) },
  });
}

export type Faulty = { faults: { field: string; code: string }[] };

function faultsOf({ bodies }: AskedByCode, form: Form, given: readonly string[]): Faulty['faults'] {
  const [first] = bodies;
  if (first && given.length === 0) return [{ field: `${first.id}-overall`, code: 'choose-score' }];
  return holdsIdentityNumber(form['remark'] ?? '')
    ? [{ field: 'remark', code: 'identity-number' }]
    : [];
}

/** Takes one answer for one code. @throws {DomainError} `too-many-requests` */
export async function answerByCode(
  all: Deps,
  token: string,
  { known, form }: { known: AskedByCode; form: Form },
): Promise<AppraisalEnd | Faulty> {
  const { deps, code, round, bodies, now, isOpen } = known;
  if (!isOpen) return 'closed';
  const ratings = bodies.flatMap((body) => ratingIn(form, round, body));
  const faults = faultsOf(
    known,
    form,
    ratings.map(([id]) => id),
  );
  if (faults.length > 0) return { faults };
  await slowDown(all);
  const [first] = ratings;
  const text = (form['remark'] ?? '').trim().slice(0, 300);
  const id = () => randomBytes(12).toString('hex');
  const kept = await putResidentAnswer(deps.table, {
    tenant: code.tenant,
    round: round.id,
    region: code.region,
    codeHash: createHash('sha256').update(token).digest('hex'),
    id: id(),
    ratings: Object.fromEntries(ratings),
    remarks: round.form.asksRemark && text && first ? [{ id: id(), body: first[0], text }] : [],
    now,
  });
  return kept === 'kept' ? 'thanks' : kept;
}
