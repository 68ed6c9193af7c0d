import type { TenantSummary } from '../../shared/contracts/tenants.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import type { Region } from '../../shared/store/regions.ts';
import { folderDivisions } from '../local/divisions.ts';

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

const divisions = folderDivisions();

/** The real streets and towns of a tenant with their communities, as the statistics bureau lists them. */
export async function regionsOf({ divisionCode }: { divisionCode: string }): Promise<Region[]> {
  const found = await divisions.find(divisionCode);
  return (found?.streets ?? []).map(({ children = [], ...street }) => ({
    ...street,
    children: children.map(({ code, name }) => ({ code, name })),
  }));
}
