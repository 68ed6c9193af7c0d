import { beforeAll, describe, expect, test } from 'vitest';
import { createApplyingApp } from '../../functions/applying/app.ts';
import type { Deps } from '../../functions/ports.ts';
import type { CreditCode } from '../../shared/domain/credit-code.ts';
import { creditCodeCheck, organizationCodeCheck } from '../../shared/domain/credit-code-checks.ts';
import { OrganizationId, PersonId, TenantId } from '../../shared/domain/ids.ts';
import { type Instant, instant, plusMillis } from '../../shared/domain/time.ts';
import { readReceipt, readSealed } from '../../shared/store/applications.ts';
import { write } from '../../shared/store/items.ts';
import { keys } from '../../shared/store/keys.ts';
import { putOrganization, putPerson } from '../../shared/store/people.ts';
import { advanceClock } from '../../shared/store/tenants.ts';
import { type AppPosition, publishedIn } from '../support/a-published-purchase.ts';
import { anApplication } from '../support/a-purchase.ts';
import { kunshan, storeTenant } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';

const app = anApp();
const half = 30;
const padded = (kind: string, n: number) => `${kind}${String(n).padStart(25, '0')}`;

function competitor(n: number) {
  const body = `MJ01${String(n).padStart(4, '0')}`;
  const seventeen = `52320583${body}${organizationCodeCheck(body)}`;
  return {
    id: OrganizationId.parse(padded('g', 1000 + n)),
    name: `第${n}家服务社`,
    creditCode: (seventeen + creditCodeCheck(seventeen)) as CreditCode,
    member: PersonId.parse(padded('p', 1000 + n)),
  };
}
const all = Array.from({ length: 2 * half }, (_, n) => competitor(n));
const [early, late] = [all.slice(0, half), all.slice(half)];
type Competitor = (typeof all)[number];
const cookies = new Map<string, string>();
const sandbox = { ...kunshan, id: TenantId.parse('yanlian'), name: '演练市', isSandbox: true };

beforeAll(async () => {
  await storeTenant(app.table, sandbox);
  for (const { member, ...one } of all) {
    const person = {
      id: member,
      name: '经办',
      email: `${member}@orgs.example`,
      language: 'zh-CN',
    } as const;
    await putPerson(app.table, person, app.deps.secrets.linkKey);
    await putOrganization(app.table, { ...one, email: `${one.id}@orgs.example` }, person);
    cookies.set(one.id, await app.signIn(member));
  }
}, 120_000);

/** Sends a submission to the unit that seals, as it reads the time from `deps`. */
async function submit(deps: Deps, { purchase }: AppPosition, one: Competitor): Promise<number> {
  const path = `/api/organizations/${one.id}/applications/${purchase.tenantId}/${purchase.id}/submission`;
  const answer = await createApplyingApp(deps).request(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': `last-second-${one.id}`,
      cookie: cookies.get(one.id) ?? '',
    },
    body: JSON.stringify({ body: anApplication(one).body }),
  });
  return answer.status;
}

async function heldIn({ purchase }: AppPosition) {
  const { tenantId: tenant, id } = purchase;
  const sealed = await readSealed(app.table, tenant, id);
  const receipts = await Promise.all(
    all.map(async (one) => {
      const place = { tenant, purchase: id, organization: one.id };
      return (await readReceipt(app.table, place)) ? [one.id as string] : [];
    }),
  );
  return {
    sealed: sealed.map((one) => one.organizationId as string).sort(),
    receipts: receipts.flat().sort(),
  };
}
const idsOf = (some: readonly Competitor[]) => some.map((one) => one.id as string).sort();

describe('[1-03] thirty in the last second before the deadline, thirty in the first after', () => {
  test('exactly the first thirty are in, each with a receipt, on the clock of a sandbox', async () => {
    const position = await publishedIn(app, 'biddingOpen', { tenantId: sandbox.id });
    const closesAt = position.purchase.closesAt as Instant;
    /** The world stands still; the sandbox is moved to just before its deadline, and then past it. */
    const ahead = Date.parse(closesAt) - Date.parse(app.clock.now());
    await advanceClock(app.table, sandbox.id, ahead - 1);
    const before = await Promise.all(early.map((one) => submit(app.deps, position, one)));
    await advanceClock(app.table, sandbox.id, ahead);
    const after = await Promise.all(late.map((one) => submit(app.deps, position, one)));
    expect([before, after]).toEqual([Array(half).fill(201), Array(half).fill(409)]);
    expect(await heldIn(position)).toEqual({ sealed: idsOf(early), receipts: idsOf(early) });
  }, 120_000);

  test('and in real time, whoever reads the clock before it is in, and nobody else', async () => {
    const position = await publishedIn(app, 'biddingOpen');
    const { tenantId, id } = position.purchase;
    const read: { at: Instant; by: string }[] = [];
    const real = (by: string): Deps => ({
      ...app.deps,
      clock: {
        now: () => {
          const at = instant(Date.now());
          read.push({ at, by });
          return at;
        },
      },
    });
    const closesAt = instant(Date.now() + 2_500);
    await write(app.table, { ...keys.gate(tenantId, id), et: 'gate', isOpen: true, closesAt });
    const until = (at: Instant) =>
      new Promise((resolve) => setTimeout(resolve, Math.max(0, Date.parse(at) - Date.now())));
    await until(plusMillis(closesAt, -999));
    const before = Promise.all(early.map((one) => submit(real(one.id), position, one)));
    await until(plusMillis(closesAt, 1));
    const after = Promise.all(late.map((one) => submit(real(one.id), position, one)));
    const [first, second] = await Promise.all([before, after]);
    /** A machine that is busy may reach the clock late: then the clock decides, not the order of sending. */
    const lastRead = (one: Competitor) =>
      read
        .filter(({ by }) => by === one.id)
        .map(({ at }) => at)
        .sort()
        .at(-1) ?? '';
    const inTime = early.filter((one) => lastRead(one) < closesAt);
    expect(second).toEqual(Array(half).fill(409));
    expect(first.filter((status) => status === 201).length).toBeGreaterThanOrEqual(inTime.length);
    const held = await heldIn(position);
    expect(held.sealed).toEqual(held.receipts);
    expect(held.sealed).toEqual(expect.arrayContaining(idsOf(inTime)));
    expect(held.sealed.every((one) => idsOf(early).includes(one))).toBe(true);
    process.stderr.write(
      `last second in real time: ${held.sealed.length} of ${half} in, 0 of ${half} after\n`,
    );
    if (inTime.length === half) expect(held.sealed).toEqual(idsOf(early));
  }, 120_000);
});
