import type { EvaluationCommand, EvaluationView } from '../../../shared/contracts/evaluation.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { followsFrom, plusMonths } from '../../../shared/domain/evaluation/consequence.ts';
import type { ConsequenceAppeal } from '../../../shared/domain/evaluation/consequence-appeal.ts';
import { type Consequence, isUnenforced } from '../../../shared/domain/purchase/consequence.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { appealSubject, appealWrite, barWrite } from '../../../shared/store/evaluation.ts';
import { record, type Write } from '../../../shared/store/record.ts';
import { forgetTenant } from '../../tenants.ts';
import { type By, holds, type Open } from './place.ts';

type Of<T extends EvaluationCommand['type']> = Extract<EvaluationCommand, { type: T }>;
export type ConsequenceCommand = Of<'enforce' | 'appealConsequence' | 'decideConsequence'>;

const appealOf = ({ appeals }: Open, { id }: Consequence) =>
  appeals.find(({ consequence }) => consequence === id);

const barOf = ({ config, place }: Open) =>
  config.bars?.find(
    ({ organization, purchase }) =>
      organization === place.organization && purchase === place.purchase,
  );

/** Who approved or asked for it took part. */
const tookPart = ({ purchase, place }: Open, one: Consequence, person: string): boolean =>
  one.by === person ||
  Object.values(purchase.approvals)
    .filter(({ reference }) => reference === `${place.organization}.${one.id}`)
    .some(({ steps }) =>
      steps.some((step) => (step.decidedBy ?? step.personId) === person && step.decision),
    );

function mayOf(open: Open, one: Consequence): string[] {
  const { actor, now } = open;
  if (one.status !== 'approved' || !one.appealUntil) return [];
  const appeal = appealOf(open, one);
  const isOver = now >= one.appealUntil;
  const holdsGood = appeal ? appeal.outcome === 'dismissed' : isOver;
  const isSettled = holdsGood || appeal?.outcome === 'upheld';
  return [
    ...(isUnenforced(one) && isSettled && holds(actor, 'handler', 'officeHead')
      ? ['orderBack']
      : []),
    ...(actor.kind === 'organization' && !appeal && !isOver ? ['appealConsequence'] : []),
    ...(actor.kind === 'official' &&
    appeal &&
    !appeal.outcome &&
    holds(actor, 'officeHead', 'leadingGroupHead') &&
    !tookPart(open, one, actor.personId)
      ? ['decideConsequence']
      : []),
    ...(one.follows === 'bar' && holdsGood && !barOf(open) && holds(actor, 'handler', 'officeHead')
      ? ['enforce']
      : []),
  ];
}

/** Rules that apply to the last evaluation and were not asked for yet; for the office. */
function applicableIn({ config, project, purchase, actor }: Open): EvaluationView['applicable'] {
  const last = project.evaluations.at(-1);
  if (!holds(actor, 'handler', 'officeHead')) return [];
  const rules = config.settings.consequences ?? [];
  const asked = (project.consequences ?? [])
    .filter(({ status }) => status !== 'returned')
    .map(({ rule }) => rule);
  const isPass = last?.round?.isPass ?? (last?.points ?? 0) >= purchase.rules.passMark.value;
  const applying = last
    ? followsFrom(rules, {
        phase: last.phase,
        isPass,
        grade: last.round?.grade ?? (isPass ? 'pass' : 'fail'),
        isLate: last.round?.isLate,
        isBreach: true,
      })
    : rules.filter(({ when }) => when === 'breach');
  return applying.filter(({ id }) => !asked.includes(id));
}

export function consequencesIn(open: Open): Pick<EvaluationView, 'consequences' | 'applicable'> {
  const bar = barOf(open);
  return {
    applicable: applicableIn(open),
    consequences: (open.project.consequences ?? []).map((one) => {
      const { by: _by, ...shown } = one;
      const found = appealOf(open, one);
      const { by: _author, decidedBy: _decider, ...appeal } = found ?? {};
      return {
        ...shown,
        ...(found && { appeal: appeal as Omit<ConsequenceAppeal, 'by' | 'decidedBy'> }),
        ...(one.follows === 'bar' && bar && { barredUntil: bar.until }),
        may: mayOf(open, one),
      };
    }),
  };
}

function appealed(open: Open, one: Consequence, command: ConsequenceCommand, by: By): Write {
  const { deps, place, now } = open;
  const { table } = deps;
  if (command.type === 'appealConsequence') {
    const appeal = { consequence: one.id, grounds: command.grounds, by: by.person, at: now };
    return appealWrite(table, place, appeal);
  }
  const before = appealOf(open, one);
  if (command.type === 'decideConsequence' && before) {
    const { outcome, reason } = command;
    return appealWrite(table, place, {
      ...before,
      outcome,
      reason,
      decidedBy: by.person,
      decidedAt: now,
    });
  }
  const from = dayOf(now);
  const { name, source, months = 0 } = one;
  return barWrite(table, place.tenant, {
    organization: place.organization,
    purchase: place.purchase,
    consequence: one.id,
    name,
    source,
    from,
    until: plusMonths(from, months),
  });
}

/**
 * An appeal against a consequence, its decision, and a bar put in force once nobody can appeal any more.
 *
 * @throws {DomainError} `not-permitted` where it is not the turn of whoever asks
 */
export async function changeConsequence(
  open: Open,
  command: ConsequenceCommand,
  by: By,
): Promise<void> {
  const one = open.project.consequences?.find(({ id }) => id === command.consequence);
  if (!one) throw new DomainError({ code: 'not-found' });
  if (!mayOf(open, one).includes(command.type)) throw new DomainError({ code: 'not-permitted' });
  const { deps, place, actor, now } = open;
  await record(deps.table, {
    subject: appealSubject(place, one.id),
    writes: () => [appealed(open, one, command, by)],
    actor,
    origin: deps.origin,
    command: command.type,
    ...('reason' in command && { reason: command.reason }),
    ...('grounds' in command && { reason: command.grounds }),
    after: { consequence: one.id },
    now,
    worldNow: deps.clock.now(),
    repeat: by.repeat,
  });
  forgetTenant(deps, place.tenant);
}
