import type { Purchase } from '../purchase.ts';
import { signed } from '../stages/9-signing.ts';
import { due, post, type Waiting } from './turn.ts';

/** Signatures of both sides, and once their date has passed, the winners whose silence somebody has to end. */
export const contractTurn = (purchase: Purchase): Waiting[] =>
  Object.values(purchase.projects)
    .filter((p) => p.status === 'awarded')
    .flatMap(({ organizationId, signatures }): Waiting[] => {
      if (signatures?.provider)
        return [
          post('officeHead', 'signContract', {
            reference: organizationId,
            ...due(purchase, 'signing'),
          }),
        ];
      const signing: Waiting = {
        who: { organizationId },
        command: 'signContract',
        ...due(purchase, 'signing'),
      };
      return purchase.deadlines['signing']
        ? [signing]
        : [signing, post('officeHead', 'declineAward', { reference: organizationId })];
    });

/** What a contract in force asks for beside the work: its publication and filing, and bonds that go back. */
export const contractDates = (purchase: Purchase): Waiting[] =>
  Object.keys(purchase.projects).flatMap((reference) =>
    (
      [
        ['recordContractPublication', `publication-${reference}`, 'handler'],
        ['recordContractFiling', `filing-${reference}`, 'handler'],
      ] as const
    ).flatMap(([command, name, holder]): Waiting[] => {
      const isOverdue = purchase.overdue.includes(name);
      const isDone =
        purchase.projects[reference]?.[
          command === 'recordContractFiling' ? 'filing' : 'publication'
        ];
      const isOpen = purchase.deadlines[name] !== undefined || (isOverdue && !isDone);
      return isOpen
        ? [
            post(holder, command, {
              reference,
              ...due(purchase, name),
              ...(isOverdue && { isOverdue }),
            }),
          ]
        : [];
    }),
  );

export const bondDates = (purchase: Purchase): Waiting[] =>
  Object.entries(purchase.bonds ?? {}).flatMap(([key, { returnedAt }]): Waiting[] => {
    const [kind, reference = ''] = key.split('.');
    const name = `${kind}Bond-${reference}`;
    const isOverdue = purchase.overdue.includes(name);
    if (returnedAt || !(purchase.deadlines[name] || isOverdue)) return [];
    return [
      post('financeOfficer', 'returnBond', {
        reference: key,
        ...due(purchase, name),
        ...(isOverdue && { isOverdue }),
      }),
    ];
  });

/** Supplements that are approved and wait for a signature: the organization’s first. */
export const supplementTurn = (purchase: Purchase): Waiting[] =>
  signed(purchase).flatMap(({ organizationId, supplements = [] }) =>
    supplements
      .filter(({ status }) => status === 'approved')
      .map(({ number, signatures }): Waiting => {
        const reference = `${organizationId}.s${number}`;
        return signatures.provider
          ? post('officeHead', 'signSupplement', { reference })
          : { who: { organizationId }, command: 'signSupplement', reference };
      }),
  );
