import * as z from 'zod';
import { ownershipForms } from '../directory/names.ts';
import { holdsIdentityNumber } from '../fieldwork/no-identity-number.ts';
import { OrganizationId, PurchaseId } from '../ids.ts';
import { needCategories } from '../needs/names.ts';
import { RegionId } from '../region/tree.ts';
import { Slug } from '../settings/parts.ts';
import { Instant } from '../time.ts';
import {
  outcomes,
  priorities,
  refusalReasons,
  rescuers,
  ticketKinds,
  ticketSources,
  ticketStates,
} from './names.ts';
import { matterNow } from './older-matters.ts';

/** Made from the code of a receipt, which nothing leads back to. */
export const TicketId = z.string().regex(/^[0-9a-hjkmnp-tv-z]{26}$/);
export type TicketId = z.infer<typeof TicketId>;

const noNumber = (text: string) => !holdsIdentityNumber(text);
export const TicketText = z.string().trim().min(5).max(1000).refine(noNumber, 'identity-number');
/** Said with a step; whoever holds the receipt reads it. */
export const Said = z.string().trim().min(2).max(500).refine(noNumber, 'identity-number');

const line = (max: number) => z.string().trim().min(1).max(max);

/** What it is about, by its id; as it is called today where it was written down under an older name. */
export const TicketCategory = z.preprocess(
  (id) => (typeof id === 'string' ? matterNow(id) : id),
  Slug,
);

/** How the hotline called forms of ownership before the directory’s words were everybody’s. */
const olderForms: Readonly<Record<string, string>> = {
  chain: 'chainStore',
  private: 'enterprise',
  stateOwned: 'enterprise',
  collective: 'enterprise',
  individual: 'soleTrader',
  nonProfit: 'socialOrganization',
};
const Ownership = z.preprocess(
  (form) => (typeof form === 'string' ? (olderForms[form] ?? form) : form),
  z.enum(ownershipForms),
);

/** Whose a ticket is: a department, a street or community, a provider, or an organization's project. */
export const Party = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unit'), unit: line(60) }),
  z.strictObject({ kind: z.literal('place'), place: RegionId, name: line(80) }),
  z.strictObject({
    kind: z.literal('provider'),
    /** Of the directory, `<community>.<number>`; absent for one that is not in it. */
    id: line(40).optional(),
    name: line(80),
    phone: line(30).optional(),
    ownership: Ownership.optional(),
  }),
  z.strictObject({
    kind: z.literal('organization'),
    organization: OrganizationId,
    purchase: PurchaseId.optional(),
    name: line(80),
  }),
]);
export type Party = z.infer<typeof Party>;

/** Under which a party is counted and listed. */
export function partyKey(party: Party): string {
  if (party.kind === 'unit') return `unit~${party.unit.replace(/#/g, '＃')}`;
  if (party.kind === 'place') return `place~${party.place}`;
  if (party.kind === 'organization') return `organization~${party.organization}`;
  return `provider~${(party.id ?? party.name).replace(/#/g, '＃')}`;
}

export const partyName = (party: Party): string =>
  party.kind === 'unit' ? party.unit : party.name;

/** What was said on the line. */
export const Spoken = z.object({
  community: RegionId,
  /** Where in it, as far as whoever comes needs it: 3号楼门口. */
  spot: z.string().trim().max(60).refine(noNumber, 'identity-number').optional(),
  kind: z.enum(ticketKinds),
  category: TicketCategory,
  priority: z.enum(priorities),
  text: TicketText,
  source: z.enum(ticketSources),
});
export type Spoken = z.infer<typeof Spoken>;

const Step = z.object({
  at: Instant,
  to: z.enum(ticketStates),
  /** What people were told with it. */
  note: z.string().max(500).optional(),
  /** Who was to see to it from then on. */
  party: z.string().max(80).optional(),
  /** The clock of the step before had run out. */
  isLate: z.literal(true).optional(),
});

const CallBack = z.object({
  at: Instant,
  reached: z.boolean(),
  solved: z.boolean().optional(),
  /** 1 very dissatisfied … 5 very satisfied. */
  satisfaction: z.int().min(1).max(5).optional(),
});

export const Ticket = Spoken.extend({
  id: TicketId,
  at: Instant,
  state: z.enum(ticketStates),
  /** When it came into its state. */
  since: Instant,
  /** By when it is to leave it; absent where the tenant has set no clock. */
  due: Instant.optional(),
  /** By when the party is to be done with it, whatever steps it takes. */
  closeBy: Instant.optional(),
  /** Its clock ran out and somebody above was told, once for each wait. */
  escalatedAt: Instant.optional(),
  party: Party.optional(),
  street: RegionId.optional(),
  /** A number to call is kept, apart and sealed; whether the party may see it, too. */
  caller: z.object({ isShared: z.boolean() }).optional(),
  /** How often the number was shown to whom. */
  shown: z.object({ desk: z.int().min(0), party: z.int().min(0) }),
  handOvers: z
    .array(z.object({ to: z.enum(rescuers), at: Instant, note: z.string().optional() }))
    .max(10),
  callBacks: z.array(CallBack).max(30),
  /** Calls of the present round that reached nobody. */
  missed: z.int().min(0),
  reopened: z.int().min(0),
  refusedAs: z.enum(refusalReasons).optional(),
  transfer: z.object({ to: z.string(), reference: z.string().optional() }).optional(),
  need: z.object({ id: z.string(), category: z.enum(needCategories) }).optional(),
  /** The ticket it was found to be the same as. */
  into: TicketId.optional(),
  /** Others of the same matter. */
  links: z.array(TicketId).max(40),
  outcome: z.enum(outcomes).optional(),
  way: z.array(Step).max(60),
  /** Changes so far, from 1. */
  version: z.int().positive(),
});
export type Ticket = z.infer<typeof Ticket>;

/** What lists show of a ticket: indexes carry it. */
export const TicketRow = Ticket.pick({
  id: true,
  community: true,
  kind: true,
  category: true,
  priority: true,
  source: true,
  at: true,
  state: true,
  due: true,
  escalatedAt: true,
  party: true,
  reopened: true,
  outcome: true,
  into: true,
}).extend({
  /** The first 100 characters. */
  text: z.string(),
  isHandedOver: z.boolean(),
  solved: z.boolean().optional(),
  satisfaction: z.int().optional(),
  need: z.string().optional(),
});
export type TicketRow = z.infer<typeof TicketRow>;

const shown = 100;

/** The last answer of the caller, if anybody reached them. */
export const answerOf = ({ callBacks }: Pick<Ticket, 'callBacks'>) =>
  [...callBacks].reverse().find(({ reached }) => reached);

export function rowOf(ticket: Ticket): TicketRow {
  const { id, community, kind, category, priority, source, at, state, reopened } = ticket;
  const { due, escalatedAt, party, outcome, into, need } = ticket;
  const answer = answerOf(ticket);
  return {
    id,
    community,
    kind,
    category,
    priority,
    source,
    at,
    state,
    reopened,
    text: [...ticket.text].slice(0, shown).join(''),
    isHandedOver: ticket.handOvers.length > 0,
    ...(due && { due }),
    ...(escalatedAt && { escalatedAt }),
    ...(party && { party }),
    ...(outcome && { outcome }),
    ...(into && { into }),
    ...(answer?.solved !== undefined && { solved: answer.solved }),
    ...(answer?.satisfaction !== undefined && { satisfaction: answer.satisfaction }),
    ...(need && { need: need.id }),
  };
}
