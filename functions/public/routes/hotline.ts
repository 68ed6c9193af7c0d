import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { Phone } from '../../../shared/contracts/hotline.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { figuresOf, summed, wholeDesk } from '../../../shared/domain/hotline/counting.ts';
import { moved } from '../../../shared/domain/hotline/moving.ts';
import { ticketKinds } from '../../../shared/domain/hotline/names.ts';
import {
  Said,
  type Ticket,
  TicketCategory,
  TicketText,
} from '../../../shared/domain/hotline/ticket.ts';
import { dayOf, plusYears } from '../../../shared/domain/time.ts';
import { needWords } from '../../../shared/messages/needs.ts';
import {
  readHotlineTicket,
  readTicketCounts,
  ticketWrites,
} from '../../../shared/store/hotline.ts';
import { callerRemovals, readCaller } from '../../../shared/store/hotline-callers.ts';
import { transact } from '../../../shared/store/items.ts';
import { readNeed, readWhole } from '../../../shared/store/needs.ts';
import { readRegions } from '../../../shared/store/regions.ts';
import type { Env } from '../../http/environment.ts';
import { answerLetter, formOf, frameOf, ownerIn } from '../../http/letter-answer.ts';
import { type Hourly, limit } from '../../http/limits.ts';
import { codeLetter } from '../../letters/code-letter.ts';
import {
  type CallField,
  hotlineFormLetter,
  hotlineHomeLetter,
  hotlineReceiptLetter,
  hotlineStreetLetter,
  hotlineWayLetter,
} from '../../letters/hotline.ts';
import { hotlineLetterWords } from '../../letters/hotline-words.ts';
import { newReceipt, plainReceipt } from '../../need-receipts.ts';
import { takenTicket } from '../../take-ticket.ts';
import { tenantOf } from '../../tenants.ts';
import { atDesk } from '../../ticket-desk.ts';
import { ticketIdOf } from '../../ticket-receipts.ts';
import { within } from '../../within.ts';

const reports: Hourly = { one: 600, place: 60, all: 20_000 };
const lookUps: Hourly = { one: 600, place: 60, all: 20_000 };
/** Fewer are not shown to everybody: who called might be known by it. */
const fewest = 5;

async function common(c: Context<Env>, below: string) {
  const tenant = tenantOf(c.req.param('tenant') ?? '');
  const deps = await within(c.var.deps, { as: 'resident', tenant });
  const at = await atDesk(deps, tenant);
  const start = `/t/${tenant}/hotline`;
  const frame = { ...frameOf(c, `${start}${below}`), tenantName: ownerIn(c, at.config) };
  return { at, deps, tenant, frame, start, mine: `${start}/mine` };
}
type Common = Awaited<ReturnType<typeof common>>;

/** What the line did in the last year, as soon as that is enough to say nothing of anybody. */
async function publicFigures({ at, deps, tenant }: Common) {
  const today = dayOf(at.now);
  const months = [plusYears(today, -1).slice(0, 7), today.slice(0, 7)] as const;
  const rows = await readTicketCounts(deps.table, tenant, months);
  const whole = summed(rows.filter(({ of }) => of === wholeDesk).map(({ counters }) => counters));
  const { satisfied, ...figures } = figuresOf(whole);
  if (figures.handled < fewest) return undefined;
  return { ...figures, ...(satisfied && satisfied.n >= fewest && { satisfied }) };
}

const Typed = z.object({
  community: z.string().min(1),
  text: TicketText,
  kind: z.enum(ticketKinds),
  category: TicketCategory,
  phone: z.union([z.literal(''), Phone]).default(''),
  agrees: z.string().default(''),
});

const codes: Record<CallField, string> = {
  community: 'choose-community',
  text: 'need-too-short',
  kind: 'invalid_value',
  category: 'choose-category',
  phone: 'invalid_format',
  agrees: 'required',
};

function faultsIn(error: z.ZodError | undefined, form: Record<string, string>) {
  const faults = (error?.issues ?? []).map(({ path, message }) => {
    const field = String(path[0]) as CallField;
    return { field, code: message === 'identity-number' ? message : codes[field] };
  });
  const isUnasked = Boolean(form['phone']?.trim()) && form['agrees'] !== 'yes';
  return isUnasked ? [...faults, { field: 'agrees' as const, code: codes.agrees }] : faults;
}

async function keep({ at, deps, tenant }: Common, typed: z.infer<typeof Typed>) {
  if (at.config.summary.isSuspended) throw new DomainError({ code: 'tenant-suspended' });
  await limit(deps, 'ticket', `${tenant}~${typed.community}`, reports);
  const { phone, agrees: _agrees, ...spoken } = typed;
  const code = newReceipt();
  const taken = await takenTicket(at, {
    spoken: { ...spoken, priority: 'normal', source: 'web' },
    receipt: code,
    ...(phone && { caller: { phone, isShared: false } }),
  });
  const writes = [...ticketWrites(at.desk, undefined, taken.ticket), ...taken.writes];
  const failed = await transact(
    deps.table,
    writes.map(({ item }) => item),
  );
  if (failed.length > 0) throw new DomainError({ code: 'version-conflict' });
  return { code, ticket: taken.ticket };
}

/** What the holder of a code does with their ticket: no account, no chain; its way tells it. */
async function done({ at, deps, tenant }: Common, ticket: Ticket, form: Record<string, string>) {
  if (form['act'] === 'erase' && ticket.caller) {
    const caller = await readCaller(deps.table, tenant, ticket.id);
    const { caller: _gone, ...rest } = ticket;
    const after = { ...rest, version: ticket.version + 1 };
    const removals = caller ? callerRemovals(deps.table, tenant, ticket, caller) : [];
    const writes = [...ticketWrites(at.desk, ticket, after), ...removals];
    const failed = await transact(
      deps.table,
      writes.map(({ item }) => item),
    );
    return failed.length === 0 ? { after, said: 'erased' as const } : { after: ticket };
  }
  const note = Said.safeParse(form['note'] ?? '').data;
  const next =
    form['act'] === 'object' && ticket.state === 'calledBack' && note
      ? moved(ticket, 'reopen', { note }, at.rules)
      : undefined;
  if (!next?.ok) return { after: ticket };
  const failed = await transact(
    deps.table,
    ticketWrites(at.desk, ticket, next.value).map(({ item }) => item),
  );
  return failed.length === 0 ? { after: next.value, said: 'reopened' as const } : { after: ticket };
}

async function way(c: Context<Env>, shared: Common, form: Record<string, string>) {
  const { deps, tenant, frame, mine } = shared;
  const code = plainReceipt(form['code'] ?? '');
  const found = await readHotlineTicket(deps.table, tenant, ticketIdOf(code));
  if (!found) {
    const faults = [{ field: 'code' as const, code: 'need-code' }];
    const asked = { ...frame, action: mine, typed: code, faults };
    return answerLetter(c, codeLetter(asked, hotlineLetterWords(frame.language)), 422);
  }
  const { after: ticket, said } = form['act']
    ? await done(shared, found, form)
    : { after: found, said: undefined };
  const whole = ticket.into
    ? ((await readHotlineTicket(deps.table, tenant, ticket.into)) ?? ticket)
    : ticket;
  const became = whole.need && (await readNeed(deps.table, tenant, whole.need.id));
  const need = became && (await readWhole(deps.table, tenant, became));
  const letter = hotlineWayLetter({
    ...frame,
    matters: shared.at.matters,
    code,
    ticket,
    whole,
    action: mine,
    again: mine,
    said,
    ...(need && {
      need: { text: need.text, status: needWords(frame.language)(`way.${need.status}`) },
    }),
  });
  return answerLetter(c, letter);
}

async function streetIn({ deps, tenant }: Common, code: string | undefined) {
  const streets = await readRegions(deps.table, tenant);
  const [only, ...more] = streets;
  const asked = code ?? (more.length === 0 ? only?.code : undefined);
  return { streets, street: streets.find((one) => one.code === asked) };
}

/** The hotline on the web: leaving a matter, and following it by its code. */
export const hotlineLetters = new Hono<Env>()
  .get('/t/:tenant/hotline', async (c) => {
    const shared = await common(c, '');
    const { number, opens, closes } = shared.at.config.settings.hotline ?? {};
    const letter = hotlineHomeLetter({
      ...shared.frame,
      number,
      opens,
      closes,
      figures: await publicFigures(shared),
      start: `${shared.start}/new`,
      mine: shared.mine,
    });
    return answerLetter(c, letter);
  })
  .get('/t/:tenant/hotline/new', async (c) => {
    const shared = await common(c, '/new');
    const { frame, start } = shared;
    const { streets, street } = await streetIn(shared, c.req.query('street'));
    const next = `${start}/new`;
    if (!street) return answerLetter(c, hotlineStreetLetter({ ...frame, streets, next }));
    const here = `${next}?street=${street.code}`;
    return answerLetter(
      c,
      hotlineFormLetter({ ...frame, matters: shared.at.matters, here, street, action: next }),
    );
  })
  .post('/t/:tenant/hotline/new', async (c) => {
    const shared = await common(c, '/new');
    const { frame, start } = shared;
    const form = await formOf(c);
    const { streets, street } = await streetIn(shared, form['street']);
    const action = `${start}/new`;
    if (!street)
      return answerLetter(c, hotlineStreetLetter({ ...frame, streets, next: action }), 422);
    const typed = Typed.safeParse(form);
    const faults = faultsIn(typed.error, form);
    const here = `${action}?street=${street.code}`;
    if (!typed.success || faults.length > 0)
      return answerLetter(
        c,
        hotlineFormLetter({
          ...frame,
          matters: shared.at.matters,
          here,
          street,
          action,
          typed: form,
          faults,
        }),
        422,
      );
    const { code, ticket } = await keep(shared, typed.data);
    const receipt = { ...frame, code, ticket, mine: shared.mine };
    return answerLetter(c, hotlineReceiptLetter(receipt), 201);
  })
  .get('/t/:tenant/hotline/mine', async (c) => {
    const { frame, mine } = await common(c, '/mine');
    const words = hotlineLetterWords(frame.language);
    return answerLetter(c, codeLetter({ ...frame, action: mine }, words));
  })
  .post('/t/:tenant/hotline/mine', async (c) => {
    const shared = await common(c, '/mine');
    await limit(shared.deps, 'ticket-look', shared.tenant, lookUps);
    return way(c, shared, await formOf(c));
  });
