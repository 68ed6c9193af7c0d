import type { Deps } from '../../../functions/ports.ts';
import { keepCentre } from '../../../functions/services/centres.ts';
import { onShelf } from '../../../functions/services/directory-change.ts';
import { stateSetting } from '../../../functions/services/directory-state.ts';
import type { CentreItem, CentreStated } from '../../../shared/domain/directory/centre.ts';
import { hoursIn } from '../../../shared/domain/directory/hours.ts';
import type { OwnershipForm } from '../../../shared/domain/directory/names.ts';
import type { Outlet } from '../../../shared/domain/directory/outlet.ts';
import { presetDirectory } from '../../../shared/domain/directory/preset.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { dayOf, type Instant, plusDays } from '../../../shared/domain/time.ts';
import { outletWrite, type Shelf, shelfWrites } from '../../../shared/store/directory.ts';
import { putSuggestion } from '../../../shared/store/directory-lists.ts';
import { placedWrite } from '../../../shared/store/glance.ts';
import { record } from '../../../shared/store/record.ts';
import { holderOf, officialIn } from './cast.ts';
import { readTenant } from './course.ts';

type Place = { code: string; name: string };

/** Name, category, form, hours, whether free, and where: in hundred-thousandths of a degree from the community. */
type Example = readonly [
  name: string,
  category: string,
  form: OwnershipForm,
  hours: string,
  isFree: boolean,
  north: number,
  east: number,
];

/** Outlets as invented as their places: an example of a directory, no list of shops. */
const examples: readonly Example[] = [
  ['便民助餐点', 'meals', 'mutualAid', '10:30-12:30、16:30-18:00', false, 120, -80],
  ['鲜丰菜场', 'groceries', 'soleTrader', '05:30-19:00', false, 310, 240],
  ['邻家便利店', 'shop', 'soleTrader', '24小时', false, -60, 150],
  ['康民药房', 'pharmacy', 'soleTrader', '08:00-21:00', false, 200, 330],
  ['社区卫生服务站', 'health', 'mutualAid', '周一至周六 08:00-17:00', false, -240, 90],
  ['夕阳红日间照料站', 'home-care', 'mutualAid', '周一至周五 08:00-17:00', true, 90, 40],
  ['小太阳托管', 'children', 'soleTrader', '周一至周五 15:30-19:00', false, -410, -220],
  ['老陈家电维修', 'appliances', 'soleTrader', '08:30-18:30', false, 520, -330],
  ['巧手修补配锁', 'mending', 'soleTrader', '09:00-17:30', false, 60, -190],
  ['阿姨到家家政', 'on-site', 'soleTrader', '08:00-20:00', false, -150, -400],
  ['百姓理发', 'hair', 'soleTrader', '周二至周日 09:00-19:00', false, 180, 20],
  ['驿站快递', 'parcels', 'soleTrader', '08:00-21:30', false, -90, 260],
  ['文体活动室', 'culture', 'mutualAid', '08:30-21:00', true, 30, -30],
  ['邻里帮帮团', 'mutual', 'mutualAid', '周六 09:00-11:30', true, 20, 60],
];

/** What some of them ask, invented as they are. */
const pricesBy: Readonly<Record<string, Outlet['prices']>> = {
  meals: [{ what: '两荤一素套餐', fen: 12_00, unit: '份' }],
  appliances: [{ what: '上门检测', fen: 30_00, unit: '次' }],
  mending: [
    { what: '配钥匙', fen: 8_00, unit: '把' },
    { what: '改裤脚', fen: 15_00, unit: '条' },
  ],
  'on-site': [{ what: '日常保洁', fen: 45_00, unit: '小时' }],
  hair: [
    { what: '理发', fen: 25_00, unit: '次' },
    { what: '六十岁以上理发', fen: 15_00, unit: '次' },
  ],
};

/** Some streets around the middle of Kunshan, a walk apart. */
const middles = [
  { lat: 31.3852, lng: 120.9806 },
  { lat: 31.3921, lng: 120.9897 },
  { lat: 31.3779, lng: 120.9912 },
];

const specialities = ['书香社区', '银发互助', undefined];

const items: readonly CentreItem[] = [
  {
    id: 'job-card',
    title: '就业创业证办理',
    documents: ['居民身份证件', '近期一寸照片一张'],
    workingDays: 5,
    feeFen: 0,
    basis: '《就业服务与就业管理规定》',
    window: '2 号窗口',
    isOnline: true,
    behind: { department: '人力资源和社会保障局', workingDays: 3 },
  },
  {
    id: 'old-age-card',
    title: '老年优待证明',
    documents: ['居民身份证件'],
    workingDays: 0,
    feeFen: 0,
    basis: '《老年人权益保障法》',
    window: '1 号窗口',
    isOnline: true,
  },
  {
    id: 'relief',
    title: '临时救助申请',
    documents: ['居民身份证件', '困难情况说明', '家庭收入证明'],
    workingDays: 10,
    feeFen: 0,
    basis: '《社会救助暂行办法》',
    window: '3 号窗口',
    isOnline: false,
    behind: { department: '民政局', workingDays: 8 },
  },
];

type Seeding = { at: Instant; by: string };

function outletsOf({ code, name }: Place, which: number, { at, by }: Seeding): Outlet[] {
  const middle = middles[which] ?? { lat: 0, lng: 0 };
  const short = name.replace(/社区.*$/, '');
  /** Each community lacks something else. */
  const some = examples.filter((_, i) => i % 7 !== which * 2 + 1);
  return some.map(([title, category, form, hours, isFree, north, east], i): Outlet => {
    const kind = presetDirectory.categories.find(({ id }) => id === category)?.kind;
    const opening = hoursIn(hours, i % 3 === 0 ? 'closed' : 'asUsual');
    return {
      n: i + 1,
      version: 1,
      isClosed: false,
      name: `${short}${title}`,
      provider: { form },
      kind: kind ?? 'convenience',
      categories: [category],
      community: code,
      address: `前进路 ${which * 100 + i * 7 + 3} 号`,
      place: {
        lat: Math.round((middle.lat + north / 1e5) * 1e5) / 1e5,
        lng: Math.round((middle.lng + east / 1e5) * 1e5) / 1e5,
      },
      ...(opening && { hours: opening }),
      phone: `0512-5730${String(which * 100 + i).padStart(4, '0')}`,
      isFree,
      prices: isFree ? [] : (pricesBy[category] ?? []),
      comesHome: ['on-site', 'appliances', 'home-care'].includes(category),
      ...(i % 4 !== 3 && { verified: { on: plusDays(dayOf(at), i % 5 === 4 ? -400 : -40), by } }),
      at,
      by,
    };
  });
}

type Told = Seeding & {
  deps: Deps;
  tenant: TenantId;
  actor: ReturnType<typeof officialIn>;
};

const repeatOf = ({ actor }: Told, key: string) => ({
  principal: actor.personId,
  key: `seed-directory-${key}`,
  requestHash: '',
});

const stateReckoning = (told: Told) =>
  stateSetting(
    { ...told, repeat: repeatOf(told, 'setting') },
    {
      ...presetDirectory,
      verifyDays: 180,
      circle: {
        minutes: 15,
        detourFactor: 1.3,
        metresPerMinute: 60,
        wanted: ['meals', 'groceries', 'shop', 'pharmacy', 'health', 'hair', 'parcels', 'laundry'],
        source: '示例：按老年人步行速度估计，请换成本地测算',
        certainty: 'tenant',
      },
    },
    0,
  );

async function addOutlets(told: Told, place: Place, which: number): Promise<void> {
  const { deps, tenant, actor, at } = told;
  const outlets = outletsOf(place, which, told);
  const empty: Shelf = {
    community: place.code,
    version: 0,
    last: 0,
    place: middles[which],
    speciality: specialities[which],
    rows: [],
  };
  const shelf = outlets.reduce(onShelf, empty);
  await record(deps.table, {
    subject: { tenant, kind: 'directory', id: place.code },
    writes: () => [
      ...shelfWrites(deps.table, tenant, shelf),
      placedWrite(deps.table, tenant, place.code, shelf.place),
      ...outlets.map((outlet) => outletWrite(deps.table, tenant, outlet)),
    ],
    actor,
    command: 'importOutlets',
    after: { added: outlets.length },
    now: at,
    worldNow: at,
  });
}

async function addCentres(told: Told, first: Place, second: Place): Promise<void> {
  const hours = hoursIn('周一至周五 09:00-17:00；周六 09:00-12:00', 'closed');
  const common = { ...(hours && { hours }), isOnline: true, address: '前进路 1 号' };
  const street: CentreStated = {
    ...common,
    name: '为民服务中心',
    level: 'street',
    community: first.code,
    phone: '0512-57301000',
    squareMetres: 1320,
    items: [...items],
  };
  const small: CentreStated = {
    ...common,
    name: `${second.name}一站式服务站`,
    level: 'community',
    community: second.code,
    squareMetres: 180,
    items: items.slice(1),
  };
  for (const [id, centre] of Object.entries({ 'weimin-1': street, 'weimin-2': small }))
    await keepCentre({ ...told, repeat: repeatOf(told, id) }, { id, version: 0, centre });
}

/**
 * A directory to look around in: outlets of three communities, how a way is reckoned, two centres, and something a
 * resident found wrong.
 */
export async function seedDirectory(
  deps: Deps,
  tenant: TenantId,
  communities: readonly Place[],
): Promise<void> {
  const config = await readTenant({ deps, tenant });
  const actor = officialIn(config, holderOf(config, 'officeHead'));
  const by = config.members.find(({ personId }) => personId === actor.personId)?.name ?? '';
  const at = deps.clock.now();
  const told: Told = { deps, tenant, actor, at, by };
  await stateReckoning(told);
  for (const [which, place] of communities.slice(0, middles.length).entries())
    await addOutlets(told, place, which);
  const [first, second = first] = communities;
  if (!first || !second) return;
  await addCentres(told, first, second);
  await putSuggestion(deps.table, tenant, {
    id: '01kb0000000000000000000001',
    kind: 'wrong',
    community: first.code,
    n: 1,
    name: outletsOf(first, 0, told)[0]?.name ?? '',
    text: '晚餐改到五点才开始了。',
    at,
  });
}
