import { book } from '../../../functions/facility-booking.ts';
import { changeFacility } from '../../../functions/neighbourhood/facility-change.ts';
import { placeOf } from '../../../functions/neighbourhood/facility-place.ts';
import type { Deps } from '../../../functions/ports.ts';
import type { FacilityCommand } from '../../../shared/contracts/facility.ts';
import type { UnitKind } from '../../../shared/domain/facility/names.ts';
import { firstRules } from '../../../shared/domain/facility/rules.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { NeedCategory } from '../../../shared/domain/needs/names.ts';
import { plusDays, weekday } from '../../../shared/domain/time.ts';
import { readFacility } from '../../../shared/store/facilities.ts';
import { transact } from '../../../shared/store/items.ts';
import { countForUnit } from '../../../shared/store/unit-letters.ts';
import { holderOf, officialIn } from './cast.ts';
import { readTenant } from './course.ts';

type Place = { code: string; name: string };
type Of<T extends FacilityCommand['type']> = Extract<FacilityCommand, { type: T }>;
type Promised = Of<'promise'>['promise'];

/** Invented units, each with what it promised: kind, what, how much, and in how many days. */
const units: readonly (readonly [
  name: string,
  kind: UnitKind,
  promise: readonly [Promised['kind'], string, number, string, number],
])[] = [
  ['娄江实验学校', 'school', ['hours', '周末开放操场和图书馆', 160, '小时', 120]],
  ['玉山人民医院', 'hospital', ['people', '每月社区义诊医护', 6, '人', -10]],
  ['昆山农商银行亭林支行', 'enterprise', ['money', '困境儿童助学', 20_000, '元', 60]],
  ['区文化馆', 'institution', ['rooms', '排练厅每周开放', 2, '间', 30]],
  ['市供电公司', 'enterprise', ['goods', '楼道灯具', 80, '套', -30]],
  ['区税务局', 'government', ['rooms', '会议室晚间开放', 1, '间', 90]],
];

/** Places: name, kind, square metres, whose (by number, or nobody's), what it serves, seats in a slot (0: not open). */
const places: readonly (readonly [string, string, number, number, NeedCategory, number])[] = [
  ['娄江学校篮球馆', 'sportsHall', 680, 0, 'youth', 16],
  ['娄江学校图书馆', 'library', 240, 0, 'youth', 30],
  ['医院健康教室', 'classroom', 90, 1, 'elderly', 24],
  ['农商银行会客厅', 'meetingRoom', 45, 2, 'other', 12],
  ['文化馆排练厅', 'classroom', 160, 3, 'elderly', 20],
  ['税务局多功能厅', 'meetingRoom', 210, 5, 'other', 60],
  ['社区服务中心', 'serviceCentre', 320, -1, 'other', 0],
  ['老年日间照料室', 'elderlyFacility', 180, -1, 'elderly', 12],
  ['社区卫生服务站', 'healthStation', 150, -1, 'elderly', 0],
  ['社区警务室', 'policeOffice', 36, -1, 'safety', 0],
  ['志愿服务站', 'volunteerStation', 28, -1, 'uncovered', 0],
  ['四点半课堂', 'classroom', 75, -1, 'youth', 18],
  ['健身路径', 'fitnessPath', 120, -1, 'elderly', 0],
  ['邻里议事厅', 'meetingRoom', 60, -1, 'safety', 20],
];

const openingFor = (
  from: string,
  capacity: number,
  isWhole: boolean,
): Of<'proposeOpening'>['text'] => ({
  from,
  until: plusDays(from, isWhole ? 75 : 365),
  hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    from: weekday < 6 ? '17:00' : '09:00',
    until: weekday < 6 ? '21:00' : '17:00',
  })),
  slotMinutes: 120,
  taking: isWhole ? 'whole' : 'seats',
  capacity,
  perBooking: isWhole ? capacity : 4,
  perWeek: 3,
  aheadDays: 14,
  cancelHours: 12,
  priceFen: 0,
  depositFen: isWhole ? 200_00 : 0,
  rules: '按时到场，爱护设施，用完归位、关灯锁门。',
  closedOn: [],
  liability: '使用人对自身行为负责，设施故障由开放单位负责，社区协助处理。',
  insurance: '公众责任险',
  noticeDays: 30,
});

const checklist = (
  [
    ['police', '警务室', 'Police room', 'room'],
    ['reading', '图书阅览室', 'Reading room', 'room'],
    ['elderly', '老年活动室', 'Room for the elderly', 'room'],
    ['health', '卫生服务站', 'Health station', 'station'],
    ['volunteer', '志愿服务站', 'Volunteer station', 'station'],
  ] as const
).map(([id, zh, en, group]) => ({ id, name: { zh, en }, group }));
const roomOf: Record<string, string[]> = {
  policeOffice: ['police'],
  library: ['reading'],
  elderlyFacility: ['elderly'],
  healthStation: ['health'],
};

type Seeding = {
  deps: Deps;
  place: Awaited<ReturnType<typeof placeOf>>;
  codeAt(i: number): string;
  make(key: string, command: FacilityCommand): Promise<string>;
};

async function unitsIn({ place, codeAt, make }: Seeding): Promise<string[]> {
  const ids: string[] = [];
  for (const [i, [name, kind, [of, what, amount, measure, days]]] of units.entries()) {
    const text = {
      name,
      kind,
      community: codeAt(i),
      contact: '',
      ...(i < 3 && { mail: `unit-${i}@example.cn` }),
    };
    const unit = await make(`unit-${i}`, { type: 'keepUnit', text });
    ids.push(unit);
    const promise = { kind: of, what, amount, measure, by: plusDays(place.today, days) };
    const commitment = await make(`promise-${i}`, { type: 'promise', unit, promise });
    if (days < -20)
      await make(`judge-${i}`, {
        type: 'judgePromise',
        unit,
        commitment,
        outcome: 'kept',
        given: amount,
        evidence: '安装验收单，居民代表签字',
      });
  }
  return ids;
}

const ownershipOf = (owner: number) => {
  if (owner < 0) return 'government';
  return owner === 2 ? 'commercial' : 'mutual';
};

/** All but the last two are signed by both sides. */
const signedPlaces = 11;

async function agree({ deps, place, make }: Seeding, facility: string, i: number): Promise<void> {
  const { tenant, today } = place;
  const [, kind = '', , , , capacity = 1] = places[i] ?? [];
  const text = openingFor(plusDays(today, -40), capacity, kind === 'meetingRoom');
  const opening = await make(`opening-${i}`, { type: 'proposeOpening', facility, text });
  const whole = await readFacility(deps.table, tenant, facility);
  const textHash = whole?.openings.find(({ id }) => id === opening)?.textHash ?? '';
  const sign = { type: 'signOpening', facility, opening, textHash, on: today } as const;
  if (i > signedPlaces) {
    await make(`asks-${i}`, { type: 'askToSign', facility, opening, via: 'paper' });
    return;
  }
  await make(`unit-signs-${i}`, { ...sign, side: 'unit', name: '单位负责人' });
  if (i < signedPlaces)
    await make(`signs-${i}`, { ...sign, side: 'community', name: '居委会主任' });
}

async function placesIn(seeding: Seeding, unitIds: readonly string[]): Promise<string[]> {
  const bookable: string[] = [];
  for (const [i, [name, kind, squareMetres, owner, serves, capacity]] of places.entries()) {
    const unit = unitIds[owner];
    const facility = await seeding.make(`place-${i}`, {
      type: 'keepFacility',
      text: {
        name,
        kind,
        community: seeding.codeAt(i),
        address: '社区中心旁',
        squareMetres,
        ownership: ownershipOf(owner),
        ...(unit && { unit }),
        rooms: roomOf[kind] ?? [],
        serves: [serves],
        benefits: [],
        inquiries: '社区服务台',
      },
    });
    if (capacity === 0) continue;
    await agree(seeding, facility, i);
    bookable.push(facility);
  }
  return bookable;
}

async function bookingsAt({ deps, place }: Seeding, [first = '', second = '']: readonly string[]) {
  const { tenant, today, now } = place;
  for (let n = 0; n < 6; n += 1) {
    const day = plusDays(today, 1 + (n % 3));
    const isWeekend = [0, 6].includes(weekday(day));
    const isOffice = n === 3;
    const wanted = {
      facility: n < 4 ? first : second,
      start: `${day}T${isWeekend ? '09:00' : '17:00'}`,
      seats: 1 + (n % 3),
      booker: isOffice ? ('committee' as const) : ('resident' as const),
      who: `seed:${n}`,
      ...(isOffice && { title: '居委会 · 青少年篮球' }),
      mayWait: true,
    };
    await book(deps, { tenant, now }, wanted);
  }
}

/** What some units gave this year and got in return, and one asked to sign by a code. */
async function sharesOf({ deps, place, make }: Seeding, unitIds: readonly string[]): Promise<void> {
  const { tenant, today: day } = place;
  const counted = [
    [5_400, 310, 2_480, 720],
    [1_260, 42, 530, 0],
    [960, 36, 210, 1_440],
    [2_880, 88, 960, 360],
  ] as const;
  const writes = counted.flatMap(([usedMinutes, visits, people, gotMinutes], i) => {
    const unit = unitIds[i];
    const add = { usedMinutes, visits, people, gotMinutes, gotVisits: gotMinutes / 120 };
    return unit ? [countForUnit(deps.table, tenant, { unit, day }, add)] : [];
  });
  await transact(deps.table, writes);
  const [school = ''] = unitIds;
  const returned = { on: plusDays(day, -12), what: '四点半课堂接待教职工子女', minutes: 1_200 };
  await make('given-back', { type: 'giveBack', unit: school, returned });
  await make('thanks', { type: 'thank', unit: school, title: '共建先进单位' });
}

/** Six units, fourteen places, agreements, bookings of the days to come, an accident and promises. */
export async function seedFacilities(
  deps: Deps,
  tenant: TenantId,
  communities: readonly Place[],
): Promise<void> {
  const config = await readTenant({ deps, tenant });
  const actor = officialIn(config, holderOf(config, 'officeHead'));
  const place = await placeOf(deps, { tenant, actor });
  const make = async (key: string, command: FacilityCommand) => {
    const repeat = { principal: actor.personId, key: `seed-facility-${key}`, requestHash: '' };
    return (await changeFacility(place, { command, repeat })).id;
  };
  const codeAt = (i: number) => communities[i % communities.length]?.code ?? '';
  const seeding = { deps, place, make, codeAt };
  const rules = { ...firstRules, checklist, showsPromises: true };
  await make('rules', { type: 'setRules', rules });
  const unitIds = await unitsIn(seeding);
  const bookable = await placesIn(seeding, unitIds);
  await sharesOf(seeding, unitIds);
  await bookingsAt(seeding, bookable);
  await make('incident', {
    type: 'reportIncident',
    facility: bookable[0] ?? '',
    kind: 'damage',
    on: plusDays(place.today, -3),
    what: '篮筐网破损一处，无人受伤。',
    damageFen: 120_00,
  });
}
