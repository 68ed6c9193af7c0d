import type { BudgetView } from '../../shared/contracts/budget.ts';
import type { BudgetLine } from '../../shared/domain/budget/annual-plan.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { AnApp } from './an-app.ts';
import { people } from './people.ts';

let keys = 0;
export const freshKey = () => {
  keys += 1;
  return { 'idempotency-key': `budget-${String(keys).padStart(8, '0')}` };
};

/** Works on annual plans of Kunshan over HTTP, as whoever is named, under the version they see. */
export function budgetDesk(app: AnApp) {
  const root = '/api/t/kunshan/budget';
  const cookies = new Map<string, Promise<string>>();
  const cookieOf = (person: PersonId) => {
    const known = cookies.get(person) ?? app.signIn(person);
    cookies.set(person, known);
    return known;
  };
  const see = async (year: number, person = people.author) => {
    const answer = await app.ask('GET', `${root}?year=${year}`, { cookie: await cookieOf(person) });
    return answer.json as BudgetView;
  };
  const ask = async (
    method: string,
    path: string,
    {
      year,
      person = people.author,
      body,
      version,
    }: { year: number; person?: PersonId; body?: unknown; version?: number },
  ) =>
    app.ask(method, `${root}/${year}${path}`, {
      cookie: await cookieOf(person),
      headers: { ...freshKey(), 'if-match': `"v${version ?? (await see(year)).version}"` },
      ...(body !== undefined && { body }),
    });
  const keep = ({ id, ...line }: BudgetLine, person = people.author) =>
    ask('PUT', `/lines/${id}`, { year: Number(id.slice(0, 4)), person, body: { line } });
  const submit = (year: number, reason?: string, person = people.author) =>
    ask('POST', '/approval-request', { year, person, body: reason ? { reason } : {} });
  const decide = async (
    year: number,
    person: PersonId,
    decision: 'approve' | 'return',
    opinion = '',
  ) => {
    const { contentHash = 'f'.repeat(64) } = await see(year);
    return ask('POST', '/decision', { year, person, body: { decision, opinion, contentHash } });
  };
  /** Everybody of the chain approves, one after the other. */
  const approve = async (year: number) => {
    for (const person of [people.officeHead, people.financeOfficer, people.leadingGroupHead])
      await decide(year, person, 'approve');
  };
  return { root, cookieOf, see, ask, keep, submit, decide, approve };
}
