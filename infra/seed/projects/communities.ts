import { changeAccess } from '../../../functions/communities/access-change.ts';
import { accessPlace } from '../../../functions/communities/access-place.ts';
import type { Official } from '../../../functions/communities/places.ts';
import { changeRights } from '../../../functions/communities/rights-change.ts';
import { rightsPlace } from '../../../functions/communities/rights-place.ts';
import { keepStatements } from '../../../functions/communities/state.ts';
import { putNewNeed } from '../../../functions/need-report.ts';
import { commandNeeds } from '../../../functions/needs/command.ts';
import type { Deps } from '../../../functions/ports.ts';
import type { NeedCommand } from '../../../shared/contracts/needs.ts';
import type { Stated } from '../../../shared/domain/communities/statement.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { dayOf, plusDays } from '../../../shared/domain/time.ts';
import { yuan } from '../plans/yuan.ts';
import { holderOf, officialIn } from './cast.ts';
import { readTenant } from './course.ts';

type Place = { code: string; name: string };

/** Figures as invented as the communities' work: an old estate, a new one, a village. */
const figures = (['old', 'new', 'village'] as const).map((estate, i): Stated[] => [
  {
    group: 'people',
    estate,
    dwellings: 2_140 - i * 310,
    permanent: 1_720 - i * 260,
    registered: 1_530 - i * 190,
    floating: 640 + i * 220,
    elderly: 1_080 - i * 240,
    minors: 560 + i * 70,
    disabled: 64 - i * 9,
    lowIncome: 31 - i * 6,
  },
  { group: 'workers', count: 11 - i, women: 8 - i, higherEducation: 9 - i, certified: 5 - i },
  { group: 'volunteers', registered: 286 - i * 40, active: 132 - i * 21 },
]);

type Done = 'verify' | 'answer' | 'list' | 'decline';

/** What residents ask for, and what became of it. */
const needs: readonly { text: string; moves: readonly Done[] }[] = [
  { text: '楼里好几位老人独居，希望有人定期上门看看，陪着去医院。', moves: ['verify', 'list'] },
  { text: '放学到家长下班这两小时孩子没人看，希望社区有看护点。', moves: ['verify'] },
  { text: '3 号楼楼道灯坏了，晚上老人下楼不安全。', moves: ['verify', 'answer'] },
  { text: '希望社区开一个老年人学用手机的班。', moves: [] },
  { text: '希望把小区大门改到马路对面。', moves: ['decline'] },
];

const saying: Record<Done, (ids: string[]) => NeedCommand> = {
  verify: (some) => ({ type: 'verify', needs: some, affected: 40 }),
  answer: (some) => ({ type: 'answer', needs: some, note: '物业已换声控灯，社区三天后回访。' }),
  list: (some) => ({ type: 'list', needs: some, note: '列入下一轮公益创投需求清单。' }),
  decline: (some) => ({
    type: 'decline',
    needs: some,
    reason: 'governmentDuty',
    note: '大门位置由规划部门审定，已告知反映渠道。',
  }),
};

/**
 * A little of what communities live by: figures of three of them, needs in several states, one application for access
 * that waits. By the functions that people ask, so that chains and counters hold.
 */
export async function seedCommunities(
  deps: Deps,
  tenant: TenantId,
  communities: readonly Place[],
): Promise<void> {
  const config = await readTenant({ deps, tenant });
  const actor = officialIn(config, holderOf(config, 'officeHead'));
  const department = '妇女联合会';
  const officer = config.members.find(({ appointments }) =>
    appointments.some(({ unit }) => unit === department),
  );
  const on = dayOf(deps.clock.now());
  const repeat = (key: string) => ({
    principal: actor.personId,
    key: `seed-community-${key}`,
    requestHash: '',
  });
  for (const [i, stated] of figures.entries()) {
    const community = communities[i]?.code;
    if (!community) continue;
    const command = 'importCommunity';
    await keepStatements(deps, {
      tenant,
      community,
      actor,
      stated,
      on: plusDays(on, -20),
      command,
      repeat: repeat(`figures-${i}`),
    });
  }
  for (const [i, { text, moves }] of needs.entries()) {
    const community = communities[i % communities.length]?.code;
    if (!community) continue;
    const { need } = await putNewNeed(deps, tenant, { community, text, source: 'gridWorker' });
    for (const move of moves) {
      const command = saying[move]([need.id]);
      await commandNeeds(deps, { tenant, actor, command, repeat: repeat(`need-${i}-${move}`) });
    }
  }
  if (!officer) return;
  const applicant = officialIn(config, officer.personId);
  await changeAccess(await accessPlace(deps, tenant, applicant), {
    command: {
      type: 'apply',
      asked: {
        department,
        title: '困境儿童家庭走访登记',
        form: 'task',
        area: 'minors',
        role: 'assist',
        what: '每月走访辖区困境儿童家庭一次，登记需求并转介服务。',
        basis: '《未成年人保护法》第九十一条',
        regions: communities.map(({ code }) => code),
        startsOn: plusDays(on, 75),
        timesPerMonth: 2,
        hoursPerMonth: 6,
        money: { way: 'buysServices', amountFen: yuan(6_000), source: '妇联部门预算' },
      },
    },
    repeat: repeat('access'),
  });
  await seedRights(deps, tenant, { applicant, actor, communities, department, repeat });
}

type Seeding = {
  applicant: Official;
  actor: Official;
  communities: readonly Place[];
  department: string;
  repeat(key: string): { principal: string; key: string; requestHash: string };
};

/** A right of communities, and a matter open to them by it. */
async function seedRights(deps: Deps, tenant: TenantId, seeding: Seeding): Promise<void> {
  const { applicant, actor, communities, department, repeat } = seeding;
  const right = await changeRights(await rightsPlace(deps, tenant, actor), {
    command: {
      type: 'keepRight',
      right: {
        matter: 'sanitation',
        title: '环境卫生监督权',
        what: '社区对辖区保洁、垃圾清运合同的签订和履行提出意见，参与考核。',
        basis: '和谐社区建设意见（2007年）：赋予街道社区规划参与、工程验收、环卫监督和执法建议权',
        from: '2026-01-01',
      },
    },
    repeat: repeat('right'),
  });
  await changeRights(await rightsPlace(deps, tenant, applicant), {
    command: {
      type: 'open',
      asked: {
        matter: 'plan',
        title: '社区儿童之家改造方案',
        department,
        what: '把社区活动室一层改为儿童之家，开放时间为周三至周日，施工约两个月，期间老年活动安排在二楼。',
        communities: communities.slice(0, 3).map(({ code }) => code),
        right,
      },
    },
    repeat: repeat('matter'),
  });
}
