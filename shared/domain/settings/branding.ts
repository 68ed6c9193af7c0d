import * as z from 'zod';
import { line, Name } from './parts.ts';

/**
 * Colours a tenant may show itself in. White text on each has a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3);
 * a free colour would have to be checked by whoever picks it, and is not offered.
 */
export const palette = {
  blue: '#1456b8',
  teal: '#0b6e6e',
  green: '#1e6b34',
  red: '#a8201a',
  plum: '#7a2e6b',
  slate: '#3b4a5e',
} as const;
export type Colour = keyof typeof palette;

export const BrandingSetting = z.object({
  name: Name,
  colour: z.enum(Object.keys(palette) as [Colour, ...Colour[]]),
  /** 备案号 of the site where the tenant has one of its own. */
  icp: z.string().trim().max(40).optional(),
  policeFiling: z.string().trim().max(40).optional(),
  phone: line(40).optional(),
});
