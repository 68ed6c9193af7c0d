import { changePayee } from '../../../functions/following/paying/payee.ts';
import { changeLedger } from '../../../functions/working/ledger/change.ts';
import { importStatement } from '../../../functions/working/ledger/statement.ts';
import type { LedgerChange } from '../../../shared/contracts/ledger.ts';
import type { LedgerSource } from '../../../shared/domain/ledger/entries.ts';
import { dayOf, type Instant, plusDays } from '../../../shared/domain/time.ts';
import { readBook } from '../../../shared/store/ledger.ts';
import type { Deed, Story } from './story.ts';

/** What was paid, for which line of the budget. In yuan. */
export type Paid = {
  at: Instant;
  line: string;
  yuan: number;
  payee: string;
  purpose: string;
  /** The paper was photographed. */
  hasPicture?: boolean;
};

const change = (story: Story, who: 'member' | 'handler', asked: LedgerChange, key: string) =>
  changeLedger(story.course.deps, story.place, asked, {
    actor: story.actor(who),
    person: story.people[who],
    repeat: story.repeat(who, key),
  });

export const expenses = (name: string, source: LedgerSource, all: readonly Paid[]): Deed[] =>
  all.map(({ at, line: lineId, yuan, payee, purpose, hasPicture }, i) => {
    const key = `${name}-paid-${i}`;
    return {
      at,
      key,
      run: async (story) => {
        const number = `记-${dayOf(at).replaceAll('-', '')}-${String(i + 1).padStart(2, '0')}`;
        const documentId = hasPicture ? await story.file(`凭证${number}`, 'report') : undefined;
        const voucher = { number, ...(documentId && { documentId }) };
        const paidOn = dayOf(at);
        const told = { lineId, amountFen: yuan * 100, paidOn, payee, purpose, source, voucher };
        await change(story, 'member', { type: 'recordExpense', ...told }, key);
      },
    };
  });

/** Where the organization is paid, as its passport has it. */
export const account = (at: Instant, holder: string): Deed => ({
  at,
  key: 'account',
  run: (story) =>
    changePayee(
      story.course.deps,
      story.place,
      { type: 'ask', holder, bank: '农村商业银行', account: '6228480402564893017', reason: '' },
      {
        actor: story.actor('member'),
        person: story.people.member,
        repeat: story.repeat('member', 'account'),
      },
    ),
});

export const earned = (at: Instant, yuan: number, from: string, note: string): Deed => ({
  at,
  key: 'earned',
  run: (story) =>
    change(
      story,
      'member',
      {
        type: 'recordIncome',
        kind: 'donation',
        amountFen: yuan * 100,
        receivedOn: dayOf(at),
        from,
        note,
      },
      'earned',
    ),
});

type Asked = { from: string; to: string; yuan: number; reason: string };

/** Money is to go from one line to another; `decidedAt`: the office has agreed. */
export const shift = (at: Instant, { yuan, ...asked }: Asked, decidedAt?: Instant): Deed[] => [
  {
    at,
    key: 'shift',
    run: (story) =>
      change(story, 'member', { type: 'askShift', amountFen: yuan * 100, ...asked }, 'shift'),
  },
  ...(decidedAt
    ? [
        {
          at: decidedAt,
          key: 'shift-decided',
          run: async (story: Story) => {
            const { shifts } = await readBook(story.course.deps.table, story.place);
            const open = shifts.find(({ decision }) => !decision);
            if (!open) return;
            const decided = { decision: 'approved', opinion: '属同类支出，同意调整。' } as const;
            const asked = { type: 'decideShift', shift: open.id, ...decided } as const;
            await change(story, 'handler', asked, 'shift-decided');
          },
        },
      ]
    : []),
];

/** The bank's list of the payments so far, a day after each, with a row nobody has explained yet. */
export const statement = (at: Instant, paid: readonly Paid[]): Deed => ({
  at,
  key: 'statement',
  run: (story) => {
    const rows = paid.map(({ at: paidAt, yuan, payee, purpose }, i) =>
      [
        plusDays(dayOf(paidAt), 1),
        -yuan,
        payee,
        purpose,
        `B${String(i + 1).padStart(6, '0')}`,
      ].join(),
    );
    const fee = [dayOf(at), -12.5, '农村商业银行', '账户管理费', 'B009001'].join();
    const text = ['日期,金额,对方户名,摘要,流水号', ...rows, fee].join('\n');
    const content = Buffer.from(text).toString('base64');
    const by = {
      actor: story.actor('member'),
      person: story.people.member,
      repeat: story.repeat('member', 'statement'),
    };
    return importStatement(story.course.deps, story.place, { content, keep: true }, by);
  },
});
