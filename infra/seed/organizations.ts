import { CreditCode } from '../../shared/domain/credit-code.ts';
import { creditCodeCheck, organizationCodeCheck } from '../../shared/domain/credit-code-checks.ts';
import type { Organization, Person } from '../../shared/store/people.ts';
import { seededOrganization, seededPerson } from './ids.ts';

/** A registered social organization with the person who acts for it, and a social worker of it. */
export type SeededOrganization = { organization: Organization; member: Person; worker: Person };

/**
 * A credit code that adds up: registered with civil affairs as a private non-enterprise unit (民办非企业单位, 52).
 *
 * @param division - six digits of the registrar's district
 * @param body - the eight characters of the organization code before its check character
 */
export function privateNonEnterpriseCode(division: string, body: string): CreditCode {
  const seventeen = `52${division}${body}${organizationCodeCheck(body)}`;
  return CreditCode.parse(`${seventeen}${creditCodeCheck(seventeen)}`);
}

type Entry = {
  number: number;
  name: string;
  division: string;
  body: string;
  domain: string;
  member: { name: string; mailbox: string };
  worker: { name: string; mailbox: string };
};

const seeded = ({
  number,
  name,
  division,
  body,
  domain,
  member,
  worker,
}: Entry): SeededOrganization => ({
  organization: {
    id: seededOrganization(number),
    name,
    creditCode: privateNonEnterpriseCode(division, body),
    email: `office@${domain}`,
  },
  member: {
    id: seededPerson(50 + number),
    name: member.name,
    email: `${member.mailbox}@${domain}`,
    language: 'zh-CN',
  },
  worker: {
    id: seededPerson(70 + number),
    name: worker.name,
    email: `${worker.mailbox}@${domain}`,
    language: 'zh-CN',
  },
});

/**
 * Made-up organizations. The first bids in both tenants: an organization is registered once and no city may demand
 * that it comes from there.
 */
export const organizations = {
  chenxi: seeded({
    number: 1,
    name: '昆山市晨曦社会工作服务中心',
    division: '320583',
    body: 'MJ60A101',
    domain: 'chenxi.example',
    member: { name: '王雅琴', mailbox: 'wang.yaqin' },
    worker: { name: '沈嘉怡', mailbox: 'shen.jiayi' },
  }),
  linban: seeded({
    number: 2,
    name: '昆山市邻伴社会工作服务中心',
    division: '320583',
    body: 'MJ60A202',
    domain: 'linban.example',
    member: { name: '朱明轩', mailbox: 'zhu.mingxuan' },
    worker: { name: '顾思敏', mailbox: 'gu.simin' },
  }),
  qinghe: seeded({
    number: 3,
    name: '昆山市青禾社会工作服务中心',
    division: '320583',
    body: 'MJ60A303',
    domain: 'qinghe.example',
    member: { name: '曹思远', mailbox: 'cao.siyuan' },
    worker: { name: '严乐', mailbox: 'yan.le' },
  }),
  tongxing: seeded({
    number: 4,
    name: '湖州市吴兴区同行社会工作服务中心',
    division: '330502',
    body: 'MJ61B104',
    domain: 'tongxing.example',
    member: { name: '莫丽娟', mailbox: 'mo.lijuan' },
    worker: { name: '费雨晴', mailbox: 'fei.yuqing' },
  }),
  zhonghe: seeded({
    number: 5,
    name: '湖州市吴兴区众和社会工作服务中心',
    division: '330502',
    body: 'MJ61B205',
    domain: 'zhonghe.example',
    member: { name: '俞海波', mailbox: 'yu.haibo' },
    worker: { name: '施佳宁', mailbox: 'shi.jianing' },
  }),
} as const;
