import type { PayeeCommand, PayeeView } from '../../../shared/contracts/payee.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { DomainError, type Refusal } from '../../../shared/domain/errors.ts';
import type { OrganizationId, PersonId } from '../../../shared/domain/ids.ts';
import {
  asked,
  confirmed,
  masked,
  maySecond,
  type Payee,
  payeeFault,
  turnedDown,
} from '../../../shared/domain/paying/payee.ts';
import type { Project } from '../../../shared/domain/purchase/project.ts';
import type { Purchase } from '../../../shared/domain/purchase/purchase.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Errand } from '../../../shared/store/errands.ts';
import type { ProjectPlace } from '../../../shared/store/ledger.ts';
import { readPassport } from '../../../shared/store/passports.ts';
import { payeeSubject, payeeWrite, readPayee } from '../../../shared/store/payee.ts';
import { readHead, record } from '../../../shared/store/record.ts';
import { type Reply, readReply } from '../../../shared/store/replies.ts';
import type { TenantConfig } from '../../../shared/store/tenants.ts';
import { invalid } from '../../http/problem.ts';
import { namesIn } from '../../names.ts';
import type { Deps } from '../../ports.ts';
import { projectFor } from '../../project-for.ts';
import { tenantConfig, tenantNow } from '../../tenants.ts';

type Who = { actor: Actor; person: PersonId };
type Open = { purchase: Purchase; project: Project; config: TenantConfig };

const holderOf = ({ purchase, project }: Open) =>
  project.contract?.provider.name ??
  purchase.applications[project.organizationId]?.organization.name ??
  '';

const isKept = ({ purchase: { state }, project: { status } }: Open) =>
  state !== 'disclosed' && status !== 'awarded' && status !== 'declined';

function mayOf(open: Open, payee: Payee | undefined, { actor, person }: Who): PayeeView['may'] {
  if (!isKept(open)) return [];
  const seconds = maySecond(payee, actor, person);
  const isTheirs = actor.kind === 'organization';
  return [
    ...(isTheirs ? (['ask'] as const) : []),
    ...(seconds ? (['confirm'] as const) : []),
    ...(seconds || (isTheirs && payee?.next) ? (['refuse'] as const) : []),
  ];
}

/** The account as its reader may see it: of members of an organization nobody outside learns the name. */
export function payeeView(
  open: Open,
  payee: Payee | undefined,
  who: Who,
  endsWith?: string,
): PayeeView {
  const names = namesIn(open.purchase, open.config);
  const holder = holderOf(open);
  const nameOf = (id: string) => names[id] ?? holder;
  const shown = (one: { holder: string; bank: string; account: string }) => ({
    holder: one.holder,
    bank: one.bank,
    masked: masked(one.account),
  });
  return {
    holder,
    ...(endsWith && { endsWith }),
    ...(payee && {
      account: {
        ...shown(payee),
        since: payee.changedAt,
        by: nameOf(payee.changedBy),
        ...(payee.confirmedBy && { confirmedBy: nameOf(payee.confirmedBy) }),
      },
    }),
    ...(payee?.next && {
      next: {
        ...shown(payee.next),
        reason: payee.next.reason,
        askedAt: payee.next.askedAt,
        askedBy: nameOf(payee.next.askedBy),
      },
    }),
    past: payee?.past ?? [],
    may: mayOf(open, payee, who),
  };
}

/** Only the organization itself, and what checks its account, reads its passport. */
export const endOfPassport = async (
  { table }: Deps,
  organization: OrganizationId,
): Promise<string | undefined> =>
  (await readPassport(table, organization)).passport?.bank?.masked.slice(-4);

const granted = <T>(result: Result<T, Refusal>): T => {
  if (!result.ok) throw new DomainError(result.error);
  return result.value;
};

type Changing = { open: Open; payee: Payee | undefined; who: Who; now: Instant };

async function changed(
  deps: Deps,
  { open, payee, who, now }: Changing,
  command: PayeeCommand,
): Promise<Payee> {
  const by = { person: who.person, now };
  if (command.type === 'ask') {
    const { type: _type, ...account } = command;
    const { organizationId } = open.project;
    const names = [
      open.purchase.applications[organizationId]?.organization.name,
      open.project.contract?.provider.name,
    ].filter((name) => name !== undefined);
    const fault = payeeFault(account, {
      names,
      endsWith: await endOfPassport(deps, organizationId),
    });
    if (fault) throw new DomainError(fault);
    if (payee && account.reason.length < 2)
      throw invalid([{ pointer: '/reason', code: 'reason-too-short' }]);
    return asked(payee, account, by);
  }
  // Whoever confirms has seen this change and not one that was put in its place.
  if (payee?.next?.askedAt !== command.askedAt) throw new DomainError({ code: 'version-conflict' });
  return granted(
    command.type === 'confirm'
      ? confirmed(payee, command.digits, by)
      : turnedDown(payee, command.reason, by),
  );
}

const templates = {
  ask: 'payeeChangeAsked',
  confirm: 'payeeChanged',
  refuse: 'payeeChangeRefused',
} as const;

/** Every member hears of it: whoever did not want it can stop it. */
const told = ({ purchase, config }: Open, place: ProjectPlace, template: string): Errand => ({
  template,
  to: { organizationId: place.organization },
  data: {
    tenant: place.tenant,
    tenantName: config.summary.name,
    purchase: place.purchase,
    organization: place.organization,
    title: purchase.plan.title,
  },
});

/**
 * Says where a project is to be paid, or is the second person who confirms a change or turns it down.
 *
 * @throws {DomainError} as the route says
 */
export async function changePayee(
  deps: Deps,
  place: ProjectPlace,
  command: PayeeCommand,
  { repeat, ...who }: Who & { repeat: Reply },
): Promise<void> {
  const config = await tenantConfig(deps, place.tenant);
  const open = { ...(await projectFor(deps, place, who.actor)), config };
  if ((await readReply(deps.table, { tenant: place.tenant }, repeat)) !== undefined) return;
  const subject = payeeSubject(place);
  const { version: expected } = await readHead(deps.table, subject);
  const payee = await readPayee(deps.table, place);
  if (!isKept(open)) throw new DomainError({ code: 'contract-unsigned' });
  if (!mayOf(open, payee, who).includes(command.type))
    throw new DomainError({ code: 'not-permitted' });
  const now = await tenantNow(deps, config);
  const next = await changed(deps, { open, payee, who, now }, command);
  await record(deps.table, {
    subject,
    expected,
    writes: () => [payeeWrite(deps.table, place, next)],
    actor: who.actor,
    origin: deps.origin,
    command: `payee-${command.type}`,
    ...('reason' in command && command.reason && { reason: command.reason }),
    after: {
      bank: next.bank,
      account: masked(next.account),
      ...(next.next && { next: masked(next.next.account) }),
    },
    now,
    worldNow: deps.clock.now(),
    errands: [told(open, place, templates[command.type])],
    repeat,
  });
}
