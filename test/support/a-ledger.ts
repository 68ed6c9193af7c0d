import type { ProjectBudget } from '../../shared/domain/ledger/budget-of.ts';
import {
  type Book,
  EntryId,
  type Expense,
  emptyBook,
  type Income,
  type Shift,
} from '../../shared/domain/ledger/entries.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import { people } from './people.ts';

/* A project's budget of 10 500 yuan and the entries of its book. */

export const idOf = (n: number) => EntryId.parse(String(n).padStart(26, '0'));

export const at = (n: number) =>
  `2026-05-${String((n % 28) + 1).padStart(2, '0')}T02:00:00.000Z` as Instant;

export const yuan = (amount: number) => amount * 100;

export const budget: ProjectBudget = {
  lines: [
    { id: 'l1', item: '社工服务', paidBy: 'call', plannedFen: yuan(8000) },
    { id: 'l2', item: '项目管理费', paidBy: 'call', plannedFen: yuan(2000) },
    { id: 'l3', item: '志愿者保险', paidBy: 'own', plannedFen: yuan(500) },
  ],
  sources: [
    { source: 'welfareLottery', grantedFen: yuan(10_000) },
    { source: 'own', grantedFen: yuan(500) },
  ],
  ceilings: [
    {
      id: 'management',
      name: { zh: '管理费', en: 'Management' },
      percent: 10,
      mostFen: yuan(1000),
      lineIds: ['l2'],
    },
  ],
};

export const expense = (n: number, rest: Partial<Expense> = {}): Expense => ({
  id: idOf(n),
  recordedAt: at(n),
  recordedBy: people.author,
  lineId: 'l1',
  amountFen: yuan(1000),
  paidOn: dayOf(at(n)),
  payee: '昆山市某某餐饮有限公司',
  source: 'welfareLottery',
  voucher: { number: `2026-${n}` },
  ...rest,
});

export const income = (n: number, amountFen: number): Income => ({
  id: idOf(n),
  recordedAt: at(n),
  recordedBy: people.author,
  kind: 'paidService',
  amountFen,
  receivedOn: dayOf(at(n)),
  from: '某某物业公司',
});

export const shift = (n: number, rest: Partial<Shift>): Shift => ({
  id: idOf(n),
  recordedAt: at(n),
  recordedBy: people.author,
  from: 'l2',
  to: 'l1',
  amountFen: yuan(500),
  reason: '社工服务量增加',
  ...rest,
});

export const bookOf = (rest: Partial<Book>): Book => ({ ...emptyBook, ...rest });
