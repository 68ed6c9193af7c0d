import { getRegions } from '../api.ts';
import { parameter } from '../here.ts';
import { t } from '../i18n.ts';
import { query } from '../query.ts';

/** The towns and communities of the tenant in the address. */
export const regions = query(() => getRegions(parameter('tenant')));

/** Codes as names, as soon as the list of divisions is here. */
export function regionNames(codes: readonly string[]): string {
  const known = new Map(
    (regions.data.value?.items ?? []).flatMap(({ code, name, children }) => [
      [code, name] as const,
      ...children.map((child) => [child.code, `${name}${child.name}`] as const),
    ]),
  );
  return codes.map((code) => known.get(code) ?? code).join(t('list.comma'));
}
