import * as z from 'zod';
import { Application, ApplicationBody } from './application.ts';
import { Purchase } from './purchase.ts';

/** What a list says of an application. Its whole text, its budget and its papers are read one application at a time. */
export const ApplicationSummary = Application.extend({
  organization: Application.shape.organization.omit({ passport: true }),
  body: ApplicationBody.pick({
    title: true,
    category: true,
    requestedFen: true,
    documents: true,
    consortium: true,
  }),
}).meta({ id: 'ApplicationSummary' });
export type ApplicationSummary = z.infer<typeof ApplicationSummary>;

/** A purchase with its applications in short, so that it weighs about the same with two bids as with two hundred. */
export const PurchaseInShort = Purchase.omit({ openingMinutes: true }).extend({
  applications: z.record(z.string(), ApplicationSummary),
});
export type PurchaseInShort = z.infer<typeof PurchaseInShort>;
