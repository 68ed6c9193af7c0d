import type { TenantId } from '../../shared/domain/ids.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import type { Person } from '../../shared/store/people.ts';
import { seededPerson } from './ids.ts';

/** Somebody with posts in one tenant, or an expert who serves in both. */
export type Official = Person & { posts: readonly Post[] };

const official = (number: number, name: string, email: string, ...posts: Post[]): Official => ({
  id: seededPerson(number),
  name,
  email,
  language: 'zh-CN',
  posts,
});

/** Names are made up. Addresses end in a domain that is reserved for examples and reaches nobody. */
export const officials = {
  kunshan: [
    official(1, '周晓雯', 'zhou.xiaowen@kunshan.example', 'handler'),
    official(2, '陆文斌', 'lu.wenbin@kunshan.example', 'handler'),
    official(3, '沈越', 'shen.yue@kunshan.example', 'officeHead'),
    official(4, '顾建明', 'gu.jianming@kunshan.example', 'leadingGroupHead'),
    official(5, '钱丽华', 'qian.lihua@kunshan.example', 'financeOfficer'),
    official(6, '吴志远', 'wu.zhiyuan@kunshan.example', 'auditor'),
    official(7, '徐静怡', 'xu.jingyi@pinggu.example', 'evaluator'),
    official(8, '唐俊', 'tang.jun@kunshan.example', 'tenantAdmin'),
  ],
  wuxing: [
    official(11, '沈佳琪', 'shen.jiaqi@wuxing.example', 'handler'),
    official(12, '潘伟民', 'pan.weimin@wuxing.example', 'handler'),
    official(13, '章国平', 'zhang.guoping@wuxing.example', 'officeHead'),
    official(14, '费红梅', 'fei.hongmei@wuxing.example', 'leadingGroupHead'),
    official(15, '姚敏', 'yao.min@wuxing.example', 'financeOfficer'),
    official(16, '温志强', 'wen.zhiqiang@wuxing.example', 'auditor'),
    official(17, '闵雪', 'min.xue@pinggu.example', 'evaluator'),
    official(18, '谈晨', 'tan.chen@wuxing.example', 'tenantAdmin'),
  ],
} as const;

/** The pool both tenants draw their panels from. */
export const experts: readonly Official[] = [
  official(31, '林秋实', 'lin.qiushi@experts.example', 'expert'),
  official(32, '何雨桐', 'he.yutong@experts.example', 'expert'),
  official(33, '高文清', 'gao.wenqing@experts.example', 'expert'),
  official(34, '郑佳慧', 'zheng.jiahui@experts.example', 'expert'),
  official(35, '罗永强', 'luo.yongqiang@experts.example', 'expert'),
  official(36, '梁思敏', 'liang.simin@experts.example', 'expert'),
  official(37, '宋启明', 'song.qiming@experts.example', 'expert'),
  official(38, '方若兰', 'fang.ruolan@experts.example', 'expert'),
];

/** Everybody who holds a post in the tenant. */
export const membersOf = (tenant: TenantId): readonly Official[] => [
  ...officials[tenant as string as keyof typeof officials],
  ...experts,
];

/** Takes tenants on board in the installation that `npm start` runs. */
export const platformAdmin: Person = {
  id: seededPerson(90),
  name: '季文涛',
  email: 'ji.wentao@platform.example',
  language: 'zh-CN',
};
