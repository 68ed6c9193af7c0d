import * as z from 'zod';

const fine = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** A place on the map in degrees of WGS-84, to 0.00001 degree (about a metre). */
export const Position = z.strictObject({
  lat: z.number().min(-90).max(90).transform(fine),
  lng: z.number().min(-180).max(180).transform(fine),
});
export type Position = z.infer<typeof Position>;

/** Mean radius of the earth, IUGG. */
const earthMetres = 6_371_008.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/**
 * The shortest way over the ground between two places (great circle), in metres.
 *
 * @example metresBetween({ lat: 0, lng: 0 }, { lat: 0, lng: 1 }) // 111195, to a metre
 */
export function metresBetween(a: Position, b: Position): number {
  const half = Math.sin(radians(b.lat - a.lat) / 2) ** 2;
  const across = Math.sin(radians(b.lng - a.lng) / 2) ** 2;
  const h = half + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * across;
  return 2 * earthMetres * Math.asin(Math.min(1, Math.sqrt(h)));
}
