import * as z from 'zod';
import { CreditCode } from '../credit-code.ts';
import { OrganizationId } from '../ids.ts';
import { RegionId } from '../region/tree.ts';
import { line, Slug } from '../settings/parts.ts';
import { Instant } from '../time.ts';
import { Hours } from './hours.ts';
import { licensedForms, ownershipForms, serviceKinds } from './names.ts';
import { Position } from './position.ts';

/** A number somebody can press to call. */
export const PhoneNumber = z
  .string()
  .transform((text) => text.normalize('NFKC').replace(/[\s()]/g, ''))
  .pipe(z.string().regex(/^\+?\d[\d-]{4,19}$/, 'phone-number'));

/** Who runs it. One with a credit code is the same wherever the code is the same: a chain has many outlets. */
export const Provider = z
  .strictObject({
    /** Absent where it is called as its outlet is. */
    name: line(80).optional(),
    form: z.enum(ownershipForms),
    creditCode: CreditCode.optional(),
    /** The passport it is registered with, where it is a social organization and has one. */
    organizationId: OrganizationId.optional(),
  })
  .refine(({ form, creditCode }) => creditCode !== undefined || !licensedForms.includes(form), {
    path: ['creditCode'],
    message: 'licence-missing',
  });
export type Provider = z.infer<typeof Provider>;

export const Price = z.strictObject({
  what: line(40),
  fen: z.int().min(0).max(100_000_000),
  unit: line(10),
});

/** What is stated of an outlet. */
export const OutletStated = z
  .strictObject({
    name: line(60),
    provider: Provider,
    kind: z.enum(serviceKinds),
    categories: z
      .array(Slug)
      .min(1)
      .max(5)
      .refine((all) => new Set(all).size === all.length, 'ids-must-differ'),
    community: RegionId,
    address: line(120),
    place: Position.optional(),
    hours: Hours.optional(),
    phone: PhoneNumber.optional(),
    isFree: z.boolean(),
    prices: z.array(Price).max(20),
    /** Comes to the door. */
    comesHome: z.boolean(),
    /** Delivers so far around, metres. */
    deliveryMetres: z.int().min(100).max(50_000).optional(),
    about: line(300).optional(),
  })
  .refine(({ isFree, prices }) => !isFree || prices.every(({ fen }) => fen === 0), {
    path: ['prices'],
    message: 'free-has-price',
  });
export type OutletStated = z.infer<typeof OutletStated>;

const Verified = z.object({
  on: z.iso.date(),
  /** The last day it holds, where whoever verified it said so. */
  until: z.iso.date().optional(),
  by: z.string(),
});

/** An outlet is called by its community and its number there. */
export const OutletNumber = z.coerce.number().int().min(1).max(99_999);

export const Outlet = z.object({
  ...OutletStated.shape,
  n: z.int(),
  version: z.int(),
  isClosed: z.boolean(),
  verified: Verified.optional(),
  at: Instant,
  by: z.string(),
});
export type Outlet = z.infer<typeof Outlet>;

/** Two outlets of a community are told apart by this. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·・,，.。()（）-]/g, '');
