import type * as z from 'zod';
import type {
  ImportStatement,
  LedgerChange,
  LedgerDone,
  LedgerView,
  StatementRead,
} from '../../shared/contracts/ledger.ts';
import { ask, type Wish } from './ask.ts';

/** A project, and for whom the reader acts: empty for an official. */
export type ProjectAt = {
  tenant: string;
  purchase: string;
  organization: string;
  acting: string;
};

const path = '/api/t/:tenant/purchases/:purchase/projects/:organization/ledger';
const asked = ({ acting, ...param }: ProjectAt) => ({
  param,
  query: acting ? { organization: acting } : {},
});

export const getLedger = (at: ProjectAt): Promise<LedgerView> =>
  ask('$get', path, asked(at) as never) as Promise<LedgerView>;

export const changeLedger = (at: ProjectAt, json: LedgerChange, wish: Wish): Promise<LedgerDone> =>
  ask('$post', path, { ...asked(at), json } as never, wish(json)) as Promise<LedgerDone>;

/** Reads a statement of the bank; without `keep` it is only looked at. */
export const importStatement = (
  at: ProjectAt,
  json: z.infer<typeof ImportStatement>,
  wish: Wish,
): Promise<StatementRead> =>
  ask(
    '$post',
    `${path}/statements`,
    { ...asked(at), json } as never,
    wish(json),
  ) as Promise<StatementRead>;
