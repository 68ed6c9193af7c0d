import { ImportStatement, LedgerChange, LedgerDone, LedgerView, StatementRead } from './ledger.ts';
import { ProjectPath } from './project-path.ts';
import type { RouteContract } from './route-contract.ts';

const ledger = '/api/t/:tenant/purchases/:purchase/projects/:organization/ledger';

/** What a project spends and earns, against what was planned. Part of the routes of the `working` unit. */
export const ledgerRoutes: readonly RouteContract[] = [
  {
    method: 'get',
    path: ledger,
    summary: 'The money of a project: planned against actual by line, source and month',
    access: 'officialOrOrganization',
    params: ProjectPath,
    answer: LedgerView,
    status: 200,
  },
  {
    method: 'post',
    path: ledger,
    summary:
      'Record an expense or income, reverse one, ask to move money between lines or judge that, settle a row of the bank',
    access: 'officialOrOrganization',
    params: ProjectPath,
    body: LedgerChange,
    answer: LedgerDone,
    status: 200,
    headers: ['Idempotency-Key'],
    problems: [
      'not-permitted',
      'contract-unsigned',
      'ledger-line-unknown',
      'expense-outside-contract',
      'expense-over-budget',
      'source-out-of-scope',
      'shift-over-limit',
      'already-decided',
      'file-not-clean',
      'version-conflict',
      'idempotency-key-required',
      'idempotency-key-reused',
    ],
  },
  {
    method: 'post',
    path: `${ledger}/statements`,
    summary: 'Look at a bank statement, or keep the rows of it that are not known yet',
    access: 'officialOrOrganization',
    params: ProjectPath,
    body: ImportStatement,
    answer: StatementRead,
    status: 200,
    headers: ['Idempotency-Key'],
    problems: [
      'not-permitted',
      'contract-unsigned',
      'version-conflict',
      'idempotency-key-required',
      'idempotency-key-reused',
    ],
  },
];
