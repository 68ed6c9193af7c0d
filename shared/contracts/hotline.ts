import * as z from 'zod';
import { Knowledge, KnowledgeText } from '../domain/hotline/knowledge.ts';
import {
  clockSteps,
  lanes,
  priorities,
  refusalReasons,
  rescuers,
  ticketKinds,
  ticketSources,
} from '../domain/hotline/names.ts';
import {
  Party,
  Said,
  Spoken,
  Ticket,
  TicketCategory,
  TicketId,
  TicketRow,
} from '../domain/hotline/ticket.ts';
import { TenantId } from '../domain/ids.ts';
import { needCategories } from '../domain/needs/names.ts';
import { RegionId } from '../domain/region/tree.ts';
import { Instant } from '../domain/time.ts';
import { page } from './common.ts';
import { TicketFigures } from './hotline-figures.ts';
import { ProviderCard } from './hotline-providers.ts';

export const TicketPath = z.object({ tenant: TenantId, ticket: TicketId });

const paging = {
  cursor: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};
export const TicketsQuery = z.object({ lane: z.enum(lanes).default('desk'), ...paging });
export const OwnTicketsQuery = z.object(paging);
export const TicketsPage = page(TicketRow).meta({ id: 'TicketsPage' });
export type TicketsPage = z.infer<typeof TicketsPage>;

/** As it is dialled: digits with strokes, blanks and a country's sign between them. */
export const Phone = z
  .string()
  .trim()
  .regex(/^\+?[\d][\d\s-]{4,24}$/);

const Caller = z.strictObject({
  phone: Phone,
  /** The caller agreed that the number is kept until they are called back. */
  agrees: z.literal(true),
  /** And that whoever sees to it may call them, too. */
  isShared: z.boolean().default(false),
});

/** A call that is taken. With `dispatch` or `answer` it goes on in the same moment. */
export const TakeTicket = z
  .strictObject({
    ...Spoken.shape,
    caller: Caller.optional(),
    /** To whom an emergency was handed over before anything was written down. */
    handedTo: z.enum(rescuers).optional(),
    dispatch: Party.optional(),
    answer: Said.optional(),
  })
  .refine(({ dispatch, answer }) => !(dispatch && answer), {
    path: ['answer'],
    message: 'custom',
  })
  .meta({ id: 'TakeTicket' });
export type TakeTicket = z.infer<typeof TakeTicket>;
export const TicketTaken = z
  .object({ receipt: z.string(), ticket: TicketRow })
  .meta({ id: 'TicketTaken' });
export type TicketTaken = z.infer<typeof TicketTaken>;

const note = Said.optional();
const TicketCommandTypes = [
  z.strictObject({ type: z.literal('answer'), note: Said }),
  z.strictObject({ type: z.literal('dispatch'), party: Party, note }),
  z.strictObject({ type: z.literal('accept'), note }),
  z.strictObject({ type: z.literal('refuse'), reason: z.enum(refusalReasons), note: Said }),
  z.strictObject({ type: z.literal('visit'), note: Said }),
  z.strictObject({ type: z.literal('close'), note: Said }),
  z.strictObject({ type: z.literal('fail'), note: Said }),
  z.strictObject({
    type: z.literal('transfer'),
    to: z.string().trim().min(2).max(60),
    reference: z.string().trim().min(1).max(60).optional(),
    note,
  }),
  z.strictObject({
    type: z.literal('callBack'),
    reached: z.boolean(),
    solved: z.boolean().optional(),
    satisfaction: z.int().min(1).max(5).optional(),
    note,
  }),
  z.strictObject({ type: z.literal('reopen'), note: Said }),
  z.strictObject({ type: z.literal('raiseNeed'), category: z.enum(needCategories), note }),
  z.strictObject({ type: z.literal('join'), into: TicketId, note }),
  z.strictObject({ type: z.literal('finish') }),
  z.strictObject({ type: z.literal('link'), to: TicketId }),
  z.strictObject({ type: z.literal('unlink'), to: TicketId }),
  z.strictObject({ type: z.literal('handOver'), to: z.enum(rescuers), note }),
  z.strictObject({
    type: z.literal('sort'),
    kind: z.enum(ticketKinds).optional(),
    category: TicketCategory.optional(),
    priority: z.enum(priorities).optional(),
    note: Said,
  }),
  z.strictObject({ type: z.literal('eraseCaller') }),
] as const;
/** What is done with one ticket. Of a call that reached somebody it is said whether it is solved. */
export const TicketCommand = z
  .discriminatedUnion('type', TicketCommandTypes)
  .superRefine((command, context) => {
    if (command.type === 'callBack' && command.reached && command.solved === undefined)
      context.addIssue({ code: 'custom', path: ['solved'], message: 'required' });
  })
  .meta({ id: 'TicketCommand' });
export type TicketCommand = z.infer<typeof TicketCommand>;

export const TicketView = z
  .object({
    ticket: Ticket,
    /** What the reader may do with it now. */
    may: z.array(z.string()),
    /** The number may be shown to the reader. */
    mayCall: z.boolean(),
    linked: z.array(TicketRow),
    /** What the directory says of the provider that sees to it. */
    provider: ProviderCard.optional(),
  })
  .meta({ id: 'TicketView' });
export type TicketView = z.infer<typeof TicketView>;

/** Asks for nothing but what the path names: showing a number is a deed, not a look. */
export const ShowNumber = z.strictObject({}).meta({ id: 'ShowNumber' });
export const ShownNumber = z.object({ phone: z.string() }).meta({ id: 'ShownNumber' });

/** What is known while a call is being taken. */
export const LookUp = z
  .strictObject({
    community: RegionId,
    category: TicketCategory,
    text: z.string().max(1000).default(''),
    phone: Phone.optional(),
  })
  .meta({ id: 'TicketLookUp' });
export type LookUp = z.infer<typeof LookUp>;
export const LookedUp = z
  .object({
    alike: z.array(z.object({ row: TicketRow, likeness: z.number() })),
    /** Earlier calls from the same number. */
    earlier: z.array(TicketRow),
    parties: z.array(
      z.object({
        party: Party,
        closed: z.int(),
        well: z.int(),
        isParticipant: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'TicketLookedUp' });
export type LookedUp = z.infer<typeof LookedUp>;

/** What an operator's screen is made of. */
export const HotlineDesk = z
  .object({
    number: z.string().optional(),
    platform: z.string().optional(),
    opens: z.string().optional(),
    closes: z.string().optional(),
    clocks: z.array(
      z.object({
        step: z.enum(clockSteps),
        priority: z.enum(priorities),
        hours: z.number(),
        counts: z.enum(['always', 'working']),
        source: z.string(),
      }),
    ),
    attempts: z.int(),
    units: z.array(z.string()),
    /** What a caller may call about: the categories of the directory, and matters of offices. */
    matters: z.array(
      z.object({ id: z.string(), name: z.object({ zh: z.string(), en: z.string() }) }),
    ),
    nextLevels: z.array(z.object({ name: z.string(), phone: z.string().optional() })),
    standing: z.object({
      lanes: z.record(z.enum(lanes), z.int()),
      emergencies: z.int(),
      escalated: z.int(),
    }),
    /** By the clock of the tenant. */
    now: Instant,
    isDesk: z.boolean(),
    readsAll: z.boolean(),
    isParty: z.boolean(),
  })
  .meta({ id: 'HotlineDesk' });
export type HotlineDesk = z.infer<typeof HotlineDesk>;

export const KnowledgeList = z.object({ items: z.array(Knowledge) }).meta({ id: 'KnowledgeList' });
export type KnowledgeList = z.infer<typeof KnowledgeList>;
export const KnowledgeCommand = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('keep'), entry: KnowledgeText }),
    z.strictObject({ type: z.literal('change'), id: z.string().max(40), entry: KnowledgeText }),
    z.strictObject({ type: z.literal('retire'), id: z.string().max(40) }),
  ])
  .meta({ id: 'KnowledgeCommand' });
export type KnowledgeCommand = z.infer<typeof KnowledgeCommand>;

const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
/** Months, both included; at most two years. Without them the last twelve. */
export const HotlineOverviewQuery = z.object({ from: Month.optional(), to: Month.optional() });

export const HotlineOverview = z
  .object({
    from: Month,
    to: Month,
    total: TicketFigures,
    months: z.array(z.object({ month: Month, figures: TicketFigures })),
    parties: z.array(z.object({ key: z.string(), name: z.string(), figures: TicketFigures })),
    gaps: z.array(
      z.object({
        category: z.string(),
        calls: z.int(),
        unmet: z.int(),
        needs: z.int(),
      }),
    ),
    sources: z.record(z.enum(ticketSources), z.int()),
  })
  .meta({ id: 'HotlineOverview' });
export type HotlineOverview = z.infer<typeof HotlineOverview>;
