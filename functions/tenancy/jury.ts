import { createHmac } from 'node:crypto';
import { type Juror, type JuryCommand, JuryRoll } from '../../shared/contracts/jury.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import { actorAt } from '../../shared/domain/policy/scope.ts';
import { readJurors } from '../../shared/domain/purchase/jury-list.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { type Instant, plusMillis } from '../../shared/domain/time.ts';
import type { Errand } from '../../shared/store/errands.ts';
import { jurorWrite, readRoll, whileScoring } from '../../shared/store/jury.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { record } from '../../shared/store/record.ts';
import type { Reply } from '../../shared/store/replies.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import { invalid } from '../http/problem.ts';
import { ownName } from '../mails/tenant-identity.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import type { Official } from './appointing.ts';

type About = { tenant: TenantId; purchase: PurchaseId; actor: Official };
type Of<T extends JuryCommand['type']> = Extract<JuryCommand, { type: T }>;

/** A mail that has not arrived after this long may be sent again; a juror is written to this often at most. */
const againMillis = 10 * 60_000;
const mostMails = 5;

/** The purchase, for a handler whose places it lies in. */
async function jurySeen({ table }: Deps, { tenant, purchase: id, actor }: About) {
  const { purchase } = await loadPurchase(table, tenant, id);
  const here = actorAt(actor, purchase.plan.regionCodes);
  if (!here.posts.includes('handler')) throw new DomainError({ code: 'not-found' });
  return purchase;
}

const isOpen = ({ state, plan }: Purchase) => state === 'scoring' && plan.voices !== undefined;

export async function rollOf(deps: Deps, about: About): Promise<JuryRoll> {
  const purchase = await jurySeen(deps, about);
  const jurors = await readRoll(deps.table, about);
  return JuryRoll.parse({ isOpen: isOpen(purchase), jurors });
}

/** The place on the roll follows from the address, so that nobody is asked twice. */
const jurorId = (key: string, { purchase }: About, email: string) =>
  createHmac('sha256', key).update(`juror~${purchase}~${email}`).digest('hex').slice(0, 24);

type Sending = { purchase: Purchase; config: TenantConfig; deps: Deps };

/** Without the link: that is made when the mail is sent, so that nothing stored leads to a ballot. */
const invitation = ({ purchase, config }: Sending, { id, name, email, voice }: Juror): Errand => ({
  template: 'juryInvited',
  to: { email, name, language: 'zh-CN' },
  data: {
    tenant: purchase.tenantId,
    purchase: purchase.id,
    juror: id,
    voice,
    title: purchase.plan.title,
    tenantName: ownName(config, 'zh-CN'),
  },
});

/** @throws {DomainError} `invalid-request` naming the lines that are no address, double, or on the roll */
function invited(
  { deps, purchase }: Sending,
  about: About,
  { voice, jurors }: Of<'invite'>,
  { roll, now }: { roll: readonly Juror[]; now: Instant },
): Juror[] {
  if (!purchase.plan.voices?.[voice]) throw invalid([{ pointer: '/voice', code: 'no-such-voice' }]);
  const list = jurors.map(({ email }) => email).join('\n');
  const lines = readJurors(
    list,
    roll.map(({ email }) => email),
  );
  const faults = lines.flatMap(({ line, status }) =>
    status === 'new' ? [] : [{ pointer: `/jurors/${line - 1}/email`, code: `juror-${status}` }],
  );
  if (faults.length > 0) throw invalid(faults);
  return lines.map(({ email }, at) => ({
    id: jurorId(deps.secrets.linkKey, about, email),
    voice,
    name: jurors[at]?.name ?? '',
    email,
    sentAt: [now],
  }));
}

/** The same juror, written to once more: the link is the same, so it still votes once. */
function again(roll: readonly Juror[], id: string, now: Instant): Juror {
  const juror = roll.find((one) => one.id === id);
  if (!juror) throw new DomainError({ code: 'not-found' });
  const last = juror.sentAt.at(-1) ?? now;
  const seconds = Math.ceil((Date.parse(plusMillis(last, againMillis)) - Date.parse(now)) / 1000);
  if (seconds > 0) throw new DomainError({ code: 'too-many-requests', detail: { seconds } });
  if (juror.sentAt.length >= mostMails)
    throw invalid([{ pointer: '/juror', code: 'juror-written-enough' }]);
  return { ...juror, sentAt: [...juror.sentAt, now] };
}

/**
 * Asks people by mail to vote, or sends one of them the mail again. The roll says who was asked and when, never
 * who has voted: ballots and votes lie elsewhere, and neither is listed under a name.
 *
 * @throws {DomainError} `voting-closed` but while the panel scores; `invalid-request` for addresses that cannot be
 *   asked; `too-many-requests` for a mail that was sent just now or five times
 */
export async function inviteJury(
  deps: Deps,
  about: About & { body: JuryCommand; repeat: Reply },
): Promise<JuryRoll> {
  const { tenant, purchase: id, actor, body, repeat } = about;
  const purchase = await jurySeen(deps, about);
  if (!isOpen(purchase)) throw new DomainError({ code: 'voting-closed' });
  const config = await tenantConfig(deps, tenant);
  const now = await tenantNow(deps, config);
  const roll = await readRoll(deps.table, about);
  const sending = { deps, purchase, config };
  const isFirst = body.type === 'invite';
  const jurors = isFirst
    ? invited(sending, about, body, { roll, now })
    : [again(roll, body.juror, now)];
  await record(deps.table, {
    subject: { tenant, kind: 'jury', id },
    writes: () => [
      whileScoring(deps.table, about),
      ...jurors.map((one) => jurorWrite(deps.table, about, one, { isFirst })),
    ],
    actor,
    origin: deps.origin,
    command: isFirst ? 'inviteJury' : 'resendJury',
    after: { purchase: id, jurors: jurors.map((one) => one.id) },
    errands: jurors.map((one) => invitation(sending, one)),
    now,
    worldNow: deps.clock.now(),
    repeat,
  });
  return rollOf(deps, about);
}
