import { expect, test } from 'vitest';
import { received } from '../../shared/domain/hotline/moving.ts';
import type { Ticket } from '../../shared/domain/hotline/ticket.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import { hotline as template } from '../../shared/domain/settings/templates/hotline.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import { ticketWrites } from '../../shared/store/hotline.ts';
import { put, transact } from '../../shared/store/items.ts';
import { settingItem } from '../../shared/store/settings.ts';
import { anOfficial } from '../support/a-need.ts';
import { kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { recordCalls } from '../support/counting-client.ts';

/** `npm run hotline:scale` prints what each page asks of the store after 1,000, 10,000 and 100,000 tickets. */
const sizes = (process.env['HOTLINE_SCALE'] ?? '8,16').split(',').map(Number);
const app = anApp();
const base = '/api/t/kunshan';
const community = '320583103001';
const unit = { kind: 'unit' as const, unit: '民政局' };
const minute = 60_000;

/** Of ten tickets one lies on the desk, one is to be called back, two are with a department, six are over. */
function ticketAt(n: number): Ticket {
  const at = plusMillis(app.clock.now(), -n * minute);
  const setting = template.settings.hotline;
  const id = `${'0123456789abcdefghjkmnpqrstvwxyz'[n % 32]}${String(n).padStart(25, '0')}`;
  const taken = received(
    {
      id,
      community,
      kind: 'help',
      category: ['jobs', 'meals', 'safety', 'health'][n % 4] ?? 'other',
      priority: n % 50 === 0 ? 'urgent' : 'normal',
      text: `第${n}个来电：路灯不亮`,
      source: 'phone',
      street: '320583103',
      handOvers: [],
    },
    { setting, calendar: {}, now: at },
  );
  const lot = n % 10;
  if (lot === 0) return taken;
  if (lot === 1) return { ...taken, state: 'closed', party: unit };
  if (lot < 4) return { ...taken, state: 'dispatched', party: unit };
  const { due: _due, ...over } = taken;
  return { ...over, state: 'final', party: unit, outcome: 'solved' };
}

const atOnce = 15;

async function fill(from: number, until: number) {
  const desk = { table: app.table, tenant: kunshan.id, isSandbox: false };
  const counted = (writes: ReturnType<typeof ticketWrites>) =>
    writes.map(({ item }) => item).filter((item) => item.Update === undefined);
  for (let at = from; at < until; at += atOnce) {
    const tickets = Array.from({ length: Math.min(atOnce, until - at) }, (_, n) =>
      ticketAt(at + n),
    );
    await transact(
      app.table,
      tickets.flatMap((ticket) => counted(ticketWrites(desk, undefined, ticket))),
    );
  }
  /** Counters are the same few items, whatever is counted: one write of each is enough. */
  for (const ticket of [ticketAt(from), ticketAt(from + 1)])
    await transact(
      app.table,
      ticketWrites(desk, undefined, ticket)
        .map(({ item }) => item)
        .filter((item) => item.Update !== undefined),
    );
}

const pages = [
  ['desk', 2, `${base}/hotline?lane=desk`],
  ['out', 2, `${base}/hotline?lane=out`],
  ['to be called back', 2, `${base}/hotline?lane=call`],
  ['done', 2, `${base}/hotline?lane=done`],
  ['figures of the desk', 2, `${base}/hotline/desk`],
  ['overview', 2, `${base}/hotline/overview`],
  ['answers', 2, `${base}/hotline/answers`],
  ['desk today', 3, `${base}/desk`],
  ['my tasks', 4, '/api/tasks'],
] as const;

test('[4-20] pages of the hotline ask as much of the store, however many tickets there are', {
  timeout: 60_000 + Math.max(...sizes) * 30,
}, async () => {
  const value = template.settings.hotline;
  await transact(app.table, [
    put(app.table, settingItem(kunshan.id, 'hotline', { version: 1, value })),
  ]);
  const id = PersonId.parse(`p${'0'.repeat(22)}871`);
  const cookie = await anOfficial(app, id, 'hotlineOperator');
  let from = 0;
  for (const size of sizes) {
    await fill(from, size);
    from = size;
    for (const [name, most, path] of pages) {
      await app.ask('GET', path, { cookie });
      const { calls, stop } = recordCalls(app.table.client);
      const since = performance.now();
      const { status, text } = await app.ask('GET', path, { cookie });
      const millis = performance.now() - since;
      stop();
      process.stdout.write(
        `${size} tickets, ${name}: ${calls.length} calls, ${millis.toFixed(0)} ms, ${Buffer.byteLength(text)} bytes\n`,
      );
      expect(status).toBe(200);
      expect(calls.length).toBeLessThanOrEqual(most);
    }
  }
});
