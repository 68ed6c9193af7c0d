import type { Purchase } from '../../shared/domain/purchase/purchase.ts';

/** What machines read: ids, times, hashes, codes, words of the process, addresses. Everything else is text. */
const forMachines =
  /^([0-9a-hjkmnp-tv-z]{26}(\.\d+)?|\d{4}-\d\d-\d\d(T[\d:.]+Z)?|[0-9a-f]{64}|[0-9A-Z]{18}|\d{6,12}|[a-zA-Z0-9]+|https?:\/\/\S+|objection-\d+|(plan|award|contract|acceptance|payment)-\S+|[a-zA-Z]+(-[a-z]+)*-\d+|[a-z]+(-[a-z]+)+)$/;

/** Texts of the law, the same for every tenant. */
const shared = ['rules', 'source'];

/** `value` with `mark` put behind every text that somebody wrote. */
function withMark(value: unknown, mark: string): unknown {
  if (typeof value === 'string') return forMachines.test(value) ? value : `${value}${mark}`;
  if (Array.isArray(value)) return value.map((one) => withMark(one, mark));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      shared.includes(name) ? one : withMark(one, mark),
    ]),
  );
}

export const marked = (purchase: Purchase, mark: string): Purchase =>
  withMark(purchase, mark) as Purchase;

/** The texts of `purchase` that somebody wrote, by where they stand. */
export function textsIn(value: unknown, place = ''): string[] {
  if (typeof value === 'string') return forMachines.test(value) ? [] : [place];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([name]) => !shared.includes(name))
    .flatMap(([name, one]) => textsIn(one, `${place}/${/^\d+$/.test(name) ? '*' : name}`));
}
