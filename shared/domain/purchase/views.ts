import type { Actor } from '../actor.ts';
import { may } from '../policy/permissions.ts';
import type { CommandType } from './lifecycle.ts';
import { commandsFrom } from './lifecycle.ts';
import type { Purchase } from './purchase.ts';
import { eligible } from './stages/5-eligibility.ts';
import { isAddressed, type Waiting, waitingOn } from './waiting.ts';

const reviewers = ['expert', 'evaluator'] as const;

const pick = <T>(all: Record<string, T>, keep: (one: T) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([, one]) => keep(one)));

/** The panel is secret until the result is public (REG §43): officials see that it sits, not who. */
const withoutPanel = ({ panel: _panel, ...rest }: Purchase): Purchase => rest;

/** Sheets stay closed, to officials as well, until the last one is locked. */
const areSheetsOpen = (purchase: Purchase) => purchase.ranking.length > 0;

function officialsView(purchase: Purchase): Purchase {
  const sheets = areSheetsOpen(purchase) ? purchase.sheets : {};
  const shown = { ...purchase, sheets };
  return purchase.awardNotice ? shown : withoutPanel(shown);
}

function expertsView(purchase: Purchase, personId: string): Purchase {
  const seat = purchase.panel?.seats.find((s) => s.personId === personId);
  const hasCleared = seat?.conflict === 'none';
  const files = hasCleared ? eligible(purchase).map((a) => a.organization.id as string) : [];
  return {
    ...purchase,
    ...(purchase.panel && { panel: { ...purchase.panel, seats: seat ? [seat] : [] } }),
    applications: pick(purchase.applications, (a) => files.includes(a.organization.id)),
    sheets: pick(purchase.sheets, (sheet) => sheet.expert === personId),
    ranking: purchase.awardNotice ? purchase.ranking : [],
    approvals: {},
    projects: purchase.awardNotice ? purchase.projects : {},
  };
}

function evaluatorsView(purchase: Purchase): Purchase {
  return { ...officialsView(purchase), approvals: {} };
}

function organizationsView(purchase: Purchase, organizationId: string): Purchase {
  const isResultPublic = purchase.awardNotice !== undefined;
  return withoutPanel({
    ...purchase,
    applications: pick(purchase.applications, (a) => a.organization.id === organizationId),
    sheets: {},
    approvals: {},
    projects: pick(purchase.projects, (p) => p.organizationId === organizationId),
    objections: pick(purchase.objections, (o) => o.organizationId === organizationId),
    ranking: isResultPublic ? purchase.ranking : [],
    awards: isResultPublic ? purchase.awards : [],
  });
}

/**
 * The purchase as far as `actor` may know it: what they may not see is not there. An organization finds a
 * purchase only once it is published.
 *
 * @returns `undefined` where there is nothing to see; the border answers that like an absent purchase
 */
export function viewFor(purchase: Purchase, actor: Actor): Purchase | undefined {
  if (actor.kind === 'system') return purchase;
  if (actor.kind === 'organization')
    return purchase.notice && organizationsView(purchase, actor.organizationId);
  const hasOffice = actor.posts.some((post) => !reviewers.some((r) => r === post));
  if (hasOffice) return officialsView(purchase);
  if (actor.posts.includes('evaluator')) return evaluatorsView(purchase);
  const isOnPanel = purchase.panel?.seats.some((s) => s.personId === actor.personId);
  return isOnPanel ? expertsView(purchase, actor.personId) : undefined;
}

/** What `actor` is asked to do in `purchase` now. */
export const tasksFor = (purchase: Purchase, actor: Actor): Waiting[] =>
  waitingOn(purchase).filter((waiting) => isAddressed(waiting, actor));

/** What `actor` may ask for in this state; the stage's rules may still refuse. */
export const commandsFor = (purchase: Purchase, actor: Actor): CommandType[] =>
  commandsFrom(purchase.state).filter((command) => may(actor, command));
