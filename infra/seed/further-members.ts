import type { TenantId } from '../../shared/domain/ids.ts';
import type { Appointment, Employer } from '../../shared/domain/people/appointment.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import type { Person } from '../../shared/store/people.ts';
import type { Region } from '../../shared/store/regions.ts';
import { seededPerson } from './ids.ts';

/** Somebody of the leading group, a member unit, a street or from outside, with bounds and periods. */
export type FurtherMember = Person & { appointments: Appointment[]; employer?: Employer };

type Line = readonly [
  name: string,
  post: Post,
  unit: string | undefined,
  place?: 'street' | 'community' | undefined,
  employer?: string,
];

/** Names are made up. The posts that no purchase waits for, so that the casts of the demos stay as they are. */
const lines: Readonly<Record<string, readonly Line[]>> = {
  kunshan: [
    ['朱明远', 'leadingGroupDeputy', '市政府办公室'],
    ['蒋立新', 'hostHead', '市民政局'],
    ['王思远', 'memberUnit', '工业和信息化局'],
    ['孙晓岚', 'memberUnit', '妇女联合会'],
    ['俞静', 'memberUnit', '广播电视台'],
    ['陆家明', 'streetOffice', undefined, 'street'],
    ['邵玉兰', 'communityCommittee', undefined, 'community'],
    ['金小军', 'gridWorker', '第三网格', 'community'],
    ['崔文博', 'organizer', undefined, undefined, '昆山市公益创投服务中心'],
    ['叶青', 'registrar', '社会组织管理科'],
    ['程砚', 'observer', undefined, undefined, '江苏明理律师事务所'],
    ['汤敏', 'financeSupervisor', '市财政局政府采购监管科'],
    ['沈雨晴', 'hotlineOperator', '便民热线话务组'],
  ],
  wuxing: [
    ['钮建华', 'leadingGroupDeputy', '区政府办公室'],
    ['沈卫东', 'hostHead', '区民政局'],
    ['姚佳', 'memberUnit', '共青团'],
    ['凌国强', 'memberUnit', '工商业联合会'],
    ['朱爱琴', 'streetOffice', undefined, 'street'],
    ['施凤英', 'communityCommittee', undefined, 'community'],
    ['陈旭', 'gridWorker', '第一网格', 'community'],
    ['潘悦', 'organizer', undefined, undefined, '吴兴区社会组织发展中心'],
    ['费思远', 'registrar', '社会组织管理科'],
    ['严冬', 'observer', undefined, undefined, '湖州日报社'],
    ['吕立群', 'financeSupervisor', '区财政局政府采购监管科'],
    ['闵文静', 'hotlineOperator', '便民热线话务组'],
  ],
};

/** @param regions - the tenant's streets: the first with communities is where the local posts are held */
export function furtherMembersOf(tenant: TenantId, regions: readonly Region[]): FurtherMember[] {
  const street = regions.find(({ children }) => children.length > 0);
  const places = { street: street?.code, community: street?.children[0]?.code };
  const first = tenant === 'kunshan' ? 101 : 201;
  return (lines[tenant] ?? []).map(([name, post, unit, place, employer], i): FurtherMember => {
    const code = place && places[place];
    return {
      id: seededPerson(first + i),
      name,
      email: `${post.toLowerCase()}${i + 1}@${tenant}.example`,
      language: 'zh-CN',
      appointments: [
        { post, from: '2026-01-01', ...(unit && { unit }), ...(code && { scope: [code] }) },
      ],
      ...(employer && { employer: { name: employer } }),
    };
  });
}
