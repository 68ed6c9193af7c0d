import { getRegions, type Region } from '../api/purchasing.ts';
import { parameter } from '../here.ts';
import { t } from '../i18n.ts';
import { type Query, query } from '../query.ts';

let asked: Query<Awaited<ReturnType<typeof getRegions>>> | undefined;

/** The towns and communities of the tenant in the address; fetched when a page first shows one. */
export function regions(): readonly Region[] {
  asked ??= query(() => getRegions(parameter('tenant')));
  return asked.data.value?.items ?? [];
}

/** Codes as names, as soon as the list of divisions is here. */
export function regionNames(codes: readonly string[]): string {
  const former = asked?.data.value?.former.map(({ code, name }) => [code, name] as const) ?? [];
  const known = new Map([
    ...former,
    ...regions().flatMap(({ code, name, children }) => [
      [code, name] as const,
      ...children.map((child) => [child.code, `${name}${child.name}`] as const),
    ]),
  ]);
  return codes.map((code) => known.get(code) ?? code).join(t('list.comma'));
}
