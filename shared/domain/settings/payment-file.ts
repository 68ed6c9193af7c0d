import * as z from 'zod';
import { amountForms, dateForms, fileFields, neededFields } from '../paying/file-fields.ts';
import { cited, line } from './parts.ts';

const Column = z.object({
  heading: line(40),
  field: z.enum(fileFields),
  /** `field: fixed`: what stands in every row. */
  text: line(60).optional(),
});

/** How the local finance bureau calls the columns of what it sends back, beside the names that are known anyway. */
const Returned = z
  .object({
    reference: line(40).optional(),
    amount: line(40).optional(),
    paidOn: line(40).optional(),
    voucher: line(40).optional(),
  })
  .optional();

/** The list of payments as the local finance bureau takes it: columns in their order, and how amounts and dates are written. */
export const PaymentFileSetting = z
  .object({
    columns: z.array(Column).min(neededFields.length).max(30),
    amounts: z.enum(amountForms),
    dates: z.enum(dateForms),
    returned: Returned,
    ...cited,
  })
  .superRefine(({ columns }, context) => {
    const issue = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    const fields = columns.map(({ field }) => field);
    if (neededFields.some((field) => !fields.includes(field)))
      issue(['columns'], 'payment-columns-missing');
    columns.forEach(({ field, heading, text }, at) => {
      if (field === 'fixed' && text === undefined)
        issue(['columns', at, 'text'], 'column-text-missing');
      if (columns.findIndex((one) => one.heading === heading) < at)
        issue(['columns', at, 'heading'], 'headings-must-differ');
    });
  });
export type PaymentFileSetting = z.infer<typeof PaymentFileSetting>;
