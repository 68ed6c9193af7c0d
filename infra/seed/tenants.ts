import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { TenantSummary } from '../../shared/contracts/notices.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import type { Region } from '../../shared/store/tenants.ts';

/** Two cities to play with. Their time can be moved; a real tenant's never. */
export const tenants = [
  {
    id: TenantId.parse('kunshan'),
    name: '昆山市',
    nameEn: 'Kunshan',
    divisionCode: '320583',
    isSandbox: true,
  },
  {
    id: TenantId.parse('wuxing'),
    name: '吴兴区',
    nameEn: 'Wuxing',
    divisionCode: '330502',
    isSandbox: true,
  },
] as const satisfies readonly TenantSummary[];

export type SeededTenant = (typeof tenants)[number];

const Area = z.object({ code: z.string(), name: z.string() });
const Division = z.object({
  code: z.string(),
  streets: z.array(Area.extend({ communities: z.array(Area) })),
});

/** The real streets and towns of a tenant with their communities, as the statistics bureau lists them. */
export function regionsOf({ divisionCode }: { divisionCode: string }): Region[] {
  const file = join(import.meta.dirname, 'divisions', `${divisionCode}.json`);
  const { streets } = Division.parse(JSON.parse(readFileSync(file, 'utf8')));
  return streets.map(({ code, name, communities }) => ({ code, name, children: communities }));
}
