import type { ContractDraft } from '../../../../shared/contracts/contract-documents.ts';
import { bondForms, charges } from '../../../../shared/domain/contract/term-names.ts';
import type { ContractTerms } from '../../../../shared/domain/contract/terms.ts';
import type { Situation } from '../../../acts/act.ts';
import { readWhole, readYuan } from '../../../form/checks.ts';
import type { Form } from '../../../form/form.ts';
import { type FormValues, rowsAt, textAt, valueAt } from '../../../form/path.ts';
import { trancheRows } from '../../../parts/tranches.tsx';

export type Parts = { form: Form; draft: ContractDraft; situation: Situation };

/** As many clauses of their own as the parties may add. */
export const mostClauses = 20;

type Contacts = NonNullable<ContractTerms['contacts']>;

/** The sides whose contact people a draft asks for: the purchaser and each winner. */
export const sidesOf = ({ view }: Situation): Contacts[number]['of'][] => [
  'purchaser',
  ...view.purchase.awards.map(({ organizationId }) => organizationId),
];

const yuanText = (fen: number | undefined) => (fen === undefined ? '' : String(fen / 100));

/** What the form begins with: what was typed before it was returned, else the plan. */
export function initialOf(draft: ContractDraft, situation: Situation): FormValues {
  const { terms } = draft;
  const { plan } = situation.view.purchase;
  return {
    subject: terms.subject,
    place: terms.place,
    startsOn: terms.startsOn,
    months: String(terms.months),
    quality: terms.quality,
    performance: terms.performance,
    breach: terms.breach,
    acceptance: { ...terms.acceptance },
    bondForm: terms.performanceBond?.form ?? '',
    bondPercent: terms.performanceBond ? String(terms.performanceBond.percent) : '',
    charging: terms.charging.mode,
    surplus: terms.charging.surplus ?? '',
    hours: terms.support ? String(terms.support.hours) : '',
    support: terms.support?.what ?? '',
    clauses: [...terms.clauses],
    own: terms.ownClauses.map((one) => ({ ...one })),
    roles: terms.roles.map((one) => ({ ...one })),
    contacts: sidesOf(situation).map((side) => {
      const found = terms.contacts?.find(({ of }) => of === side);
      return { name: found?.name ?? '', phone: found?.phone ?? '' };
    }),
    tranches: trancheRows(draft.tranches),
    work: plan.deliverables.map(({ id, quantity, unitFen }) => {
      const agreed = terms.deliverables?.find((one) => one.id === id);
      return {
        quantity: String(agreed?.quantity ?? quantity),
        price: yuanText(terms.deliverables ? agreed?.unitFen : unitFen),
        acceptance: agreed?.acceptance ?? '',
      };
    }),
  };
}

const at = (values: FormValues, name: string) => textAt(values, name).trim();

function workOf(values: FormValues, { view }: Situation): ContractTerms['deliverables'] {
  return view.purchase.plan.deliverables.map(({ id, quantity }, i) => {
    const unitFen = readYuan(at(values, `work.${i}.price`));
    const acceptance = at(values, `work.${i}.acceptance`);
    return {
      id,
      quantity: readWhole(at(values, `work.${i}.quantity`)) ?? quantity,
      ...(unitFen && { unitFen }),
      ...(acceptance && { acceptance }),
    };
  });
}

const contactsOf = (values: FormValues, situation: Situation): Contacts =>
  sidesOf(situation).flatMap((of, i) => {
    const [name, phone] = [at(values, `contacts.${i}.name`), at(values, `contacts.${i}.phone`)];
    return name && phone ? [{ of, name, phone }] : [];
  });

const rowTexts = <K extends string>(values: FormValues, path: string, ...names: K[]) =>
  rowsAt(values, path).map(
    (row) =>
      Object.fromEntries(names.map((name) => [name, textAt(row, name).trim()])) as Record<
        K,
        string
      >,
  );

/** What is filled in, as the terms of the contract. */
export function termsOf(values: FormValues, situation: Situation): ContractTerms {
  const form = bondForms.find((one) => one === at(values, 'bondForm'));
  const hours = readWhole(at(values, 'hours'));
  const surplus = at(values, 'surplus');
  const mode = charges.find((one) => one === at(values, 'charging')) ?? 'free';
  const chosen = valueAt(values, 'clauses');
  const contacts = contactsOf(values, situation);
  return {
    subject: at(values, 'subject'),
    deliverables: workOf(values, situation),
    quality: at(values, 'quality'),
    place: at(values, 'place'),
    startsOn: at(values, 'startsOn'),
    months: readWhole(at(values, 'months')) ?? 1,
    acceptance: {
      body: at(values, 'acceptance.body'),
      time: at(values, 'acceptance.time'),
      method: at(values, 'acceptance.method'),
      content: at(values, 'acceptance.content'),
      standard: at(values, 'acceptance.standard'),
    },
    performance: at(values, 'performance'),
    breach: at(values, 'breach'),
    ...(form && {
      performanceBond: { percent: readWhole(at(values, 'bondPercent')) ?? 1, form },
    }),
    clauses: Array.isArray(chosen) ? chosen.map(String) : [],
    ownClauses: rowTexts(values, 'own', 'title', 'text'),
    charging: mode === 'free' ? { mode } : { mode, surplus },
    ...(hours && { support: { hours, what: at(values, 'support') } }),
    roles: rowTexts(values, 'roles', 'role', 'duty'),
    ...(contacts.length > 0 && { contacts }),
  };
}
