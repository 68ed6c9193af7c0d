import { likeness, pairsOf } from '../needs/similar.ts';
import type { HotlineSetting } from '../settings/hotline.ts';
import { type Party, partyKey, type TicketRow } from './ticket.ts';

/** From here on two calls are shown side by side. People decide whether they are one. */
const alikeFrom = 0.35;

export type AlikeTicket = { row: TicketRow; likeness: number };

/** Tickets of the same community and category that may be about the same, the likest first. */
export function alikeTickets(text: string, rows: readonly TicketRow[], most = 5): AlikeTicket[] {
  const own = pairsOf(text);
  return rows
    .map((row) => ({ row, likeness: likeness(own, pairsOf(row.text)) }))
    .filter((one) => one.likeness >= alikeFrom && one.row.outcome !== 'joined')
    .sort((a, b) => b.likeness - a.likeness || (a.row.id < b.row.id ? -1 : 1))
    .slice(0, most);
}

export type Suggestion = {
  party: Party;
  /** Tickets like this it was done with, and how many of those its callers called solved or were content with. */
  closed: number;
  well: number;
  /** It said that it takes calls like this. */
  isParticipant: boolean;
};

const wentWell = ({ solved, satisfaction }: TicketRow) =>
  solved === true && (satisfaction === undefined || satisfaction >= 4);

/** A third of a success beforehand, so that one lucky ticket does not come before twenty good ones. */
const rank = ({ closed, well, isParticipant }: Suggestion) =>
  (well + 1) / (closed + 3) + (isParticipant ? 0.1 : 0);

/** Whom to send it to, by what was closed well in this community and category, and by who takes such calls. */
export function suggestedParties(
  rows: readonly TicketRow[],
  category: string,
  participants: HotlineSetting['participants'] = [],
): Suggestion[] {
  const found = new Map<string, Suggestion>();
  for (const { unit, categories } of participants)
    if (categories.includes(category)) {
      const party: Party = { kind: 'unit', unit };
      found.set(partyKey(party), { party, closed: 0, well: 0, isParticipant: true });
    }
  for (const row of rows) {
    if (!row.party || row.state !== 'final' || row.outcome === 'joined') continue;
    const key = partyKey(row.party);
    const known = found.get(key) ?? { party: row.party, closed: 0, well: 0, isParticipant: false };
    found.set(key, {
      ...known,
      closed: known.closed + 1,
      well: known.well + (wentWell(row) ? 1 : 0),
    });
  }
  return [...found.values()].sort((a, b) => rank(b) - rank(a)).slice(0, 4);
}

export type Entry = { question: string; text: string; category?: string | undefined };

/** How much of what is typed an entry has, 0 to 1. What is short is found within what is long. */
function within(typed: ReadonlySet<string>, { question, text }: Entry): number {
  const pairs = pairsOf(`${question} ${text}`);
  const has = [...typed].filter((pair) => pairs.has(pair)).length;
  return typed.size === 0 ? 0 : has / typed.size;
}

const foundFrom = 0.2;

/** Entries that fit what is typed, the best first; while nothing is typed, those of the category. */
export function entriesFor<T extends Entry>(
  typed: string,
  entries: readonly T[],
  category?: string,
  most = 5,
): T[] {
  const pairs = pairsOf(typed);
  const score = (entry: T) =>
    within(pairs, entry) + (category && entry.category === category ? 0.15 : 0);
  return entries
    .map((entry) => ({ entry, score: score(entry) }))
    .filter((one) => one.score >= (pairs.size === 0 ? 0.1 : foundFrom))
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ entry }) => entry);
}
