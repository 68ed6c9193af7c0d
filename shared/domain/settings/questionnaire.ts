import * as z from 'zod';
import { cited, listed, Name, Slug } from './parts.ts';

/** What residents are asked who took part, and how their answers are kept from being too few. */
export const QuestionnaireSetting = z.object({
  /** Besides "all in all, how satisfied are you", each from 1 to 5. Few: it is done in half a minute. */
  items: listed(z.object({ id: Slug, name: Name }), { max: 6 }),
  asksAgain: z.boolean(),
  asksComment: z.boolean(),
  /** Fewer answers than this are not shown, anywhere. */
  smallest: z.int().min(3).max(50),
  /** Of all who were there, how many are called back, in percent. */
  callBackPercent: z.int().min(0).max(100),
  /** More answers than this in an hour from one place on the network are refused. */
  perPlaceAndHour: z.int().min(5).max(2000),
  /** Supervision is told when workers wrote at least this share of all attendances on lists, in percent. */
  listSharePercent: z.int().min(1).max(100),
  ...cited,
});
export type QuestionnaireSetting = z.infer<typeof QuestionnaireSetting>;
