import { type Actor, system } from '../../shared/domain/actor.ts';
import { bodiesOf, departmentsAt } from '../../shared/domain/appraisal/bodies.ts';
import type { AppraisalRound } from '../../shared/domain/appraisal/round.ts';
import { type Sitting, seatsOf, speaksFor } from '../../shared/domain/appraisal/seats.ts';
import { nextTelling, type Telling, tellingDone } from '../../shared/domain/appraisal/telling.ts';
import type { PersonId, TenantId } from '../../shared/domain/ids.ts';
import type { RegionTree } from '../../shared/domain/region/tree.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import { instant as shown } from '../../shared/messages/format.ts';
import {
  appraisalSubject,
  dueAppraisals,
  readRound,
  roundWrite,
} from '../../shared/store/appraisals.ts';
import type { Errand } from '../../shared/store/errands.ts';
import { record } from '../../shared/store/record.ts';
import { readTree } from '../../shared/store/regions.ts';
import type { Member, TenantConfig } from '../../shared/store/tenants.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { forTenant, within } from '../within.ts';
import { onEveryClock } from './on-every-clock.ts';

/** So many are told in one transaction; how far it came is kept with the round. */
const atOnce = 50;

const sittingOf = ({ personId, posts, scopes, appointments }: Member, now: Instant): Sitting => ({
  actor: { kind: 'official', personId, posts, scopes } satisfies Actor,
  appointments,
  today: dayOf(now),
});

/** Whether somebody answers for a place or department that is rated. */
function isRated(round: AppraisalRound, sitting: Sitting): boolean {
  const { departments, regions, kind } = round;
  const places = regions.map(({ id, at }) => {
    const [body] = bodiesOf(round, { region: id, workers: [] });
    return { region: id, body: body?.id ?? 'committee', at };
  });
  const units =
    kind === 'upward'
      ? departments.map(({ id }) => ({ region: departmentsAt, body: id, at: '' }))
      : [];
  return [...places, ...units].some((one) => speaksFor(departments, one, sitting));
}

type Told = { round: AppraisalRound; tree: RegionTree; config: TenantConfig; now: Instant };

/** Raters by the seats they hold, whether they have rated or not; of a result, those it is about. In the order of their ids. */
const peopleFor = (what: Telling, { round, tree, config, now }: Told): PersonId[] =>
  config.members
    .filter((member) => {
      const sitting = sittingOf(member, now);
      return what === 'counted'
        ? isRated(round, sitting)
        : seatsOf(round, tree, sitting).length > 0;
    })
    .map(({ personId }) => personId)
    .sort();

const templates = {
  opened: 'appraisalOpened',
  ending: 'appraisalEnding',
  counted: 'appraisalCounted',
} as const satisfies Record<Telling, string>;

/** The same for everybody but for whom it greets: no link and no number in it is anybody's. */
const letterOf = (what: Telling, { round, config }: Told): Omit<Errand, 'to'> => ({
  template: templates[what],
  data: {
    tenant: config.summary.id,
    tenantName: config.summary.name,
    round: round.id,
    title: round.title,
    opens: shown(round.opensAt),
    closes: shown(round.closesAt),
    ...(round.answers !== undefined && { answers: round.answers }),
  },
});

async function tell(all: Deps, tenant: TenantId, id: string): Promise<boolean> {
  const deps = await forTenant(all, tenant);
  const [config, stored, regions] = await Promise.all([
    tenantConfig(deps, tenant),
    readRound(deps.table, tenant, id),
    readTree(deps.table, tenant),
  ]);
  const now = await tenantNow(deps, config);
  const next = stored && nextTelling(stored.round);
  if (!stored || !next || !regions || next.at > now) return false;
  const { round, version } = stored;
  const seen = { round, tree: regions.tree, config, now };
  /** Whoever is told too late to do anything is not told. */
  const isLate = next.what !== 'counted' && now >= round.closesAt;
  const people = isLate ? [] : peopleFor(next.what, seen);
  const some = people.slice(next.from, next.from + atOnce);
  const isDone = next.from + some.length >= people.length;
  const after = tellingDone(round, next, { n: some.length, isDone });
  const { isSandbox } = config.summary;
  await record(deps.table, {
    subject: appraisalSubject(tenant, id),
    writes: () => [roundWrite(deps.table, tenant, { round: after, version }, { isSandbox })],
    actor: system,
    command: 'tellAppraisal',
    after: { what: next.what, n: some.length },
    now,
    worldNow: deps.clock.now(),
    errands: some.map((personId) => ({ ...letterOf(next.what, seen), to: { personId } })),
  });
  return true;
}

async function tellAll(all: Deps, at: Instant, sandbox?: TenantId): Promise<number> {
  const { table } = await (sandbox ? forTenant(all, sandbox) : within(all, { as: 'queues' }));
  let told = 0;
  for (const { tenant, id } of await dueAppraisals(table, at, sandbox))
    try {
      if (await tell(all, tenant, id)) told += 1;
    } catch (error) {
      console.error(error);
    }
  return told;
}

/**
 * Tells raters when their round opens and once before it ends, and the rated when it is counted. Run each minute; a
 * repetition tells nobody twice.
 *
 * @returns how many rounds something was told of
 */
export const tellAppraisals = (all: Deps): Promise<number> =>
  onEveryClock(all, (at, sandbox) => tellAll(all, at, sandbox));
