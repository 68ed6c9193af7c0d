import type { ApplicationBody } from '../../shared/domain/purchase/application.ts';
import { organizations, type SeededOrganization } from '../seed/organizations.ts';
import { experts, officials } from '../seed/people.ts';
import { consultationPlan } from '../seed/plans/consultation.ts';
import { neighbourKitchen, oneStop, warmTable } from '../seed/plans/consultation-applications.ts';
import { venturePlan } from '../seed/plans/venture.ts';
import { afterSchool, silverGuard, stepTogether } from '../seed/plans/venture-applications.ts';
import type { Applicant, Cast } from './cast.ts';

const emailOf = (tenant: keyof typeof officials, post: string): string => {
  const found = officials[tenant].find((official) => official.posts.some((held) => held === post));
  if (!found) throw new Error(`nobody is ${post} in ${tenant}`);
  return found.email;
};

const officialsOf = (tenant: keyof typeof officials) => ({
  handler: emailOf(tenant, 'handler'),
  officeHead: emailOf(tenant, 'officeHead'),
  financeOfficer: emailOf(tenant, 'financeOfficer'),
  leadingGroupHead: emailOf(tenant, 'leadingGroupHead'),
  auditor: emailOf(tenant, 'auditor'),
  evaluator: emailOf(tenant, 'evaluator'),
  experts: experts.map(({ email }) => email),
});

const applicant = (
  { organization, member }: SeededOrganization,
  body: ApplicationBody,
): Applicant => ({
  organizationId: organization.id,
  name: organization.name,
  email: member.email,
  body,
});

const lacking = (body: ApplicationBody, plan: { requiredDocuments: readonly string[] }) => ({
  ...body,
  documents: body.documents.filter((name) => name !== plan.requiredDocuments[0]),
});
const complete = (body: ApplicationBody, plan: { requiredDocuments: readonly string[] }) => ({
  ...body,
  documents: [...plan.requiredDocuments],
});

/** A venture call in Kunshan, after the Weinan plan. */
export const ventureCast: Cast = {
  tenant: 'kunshan',
  tenantName: '昆山市',
  ...officialsOf('kunshan'),
  plan: venturePlan,
  punctual: applicant(organizations.chenxi, complete(silverGuard, venturePlan)),
  incomplete: applicant(organizations.linban, lacking(afterSchool, venturePlan)),
  late: applicant(organizations.qinghe, complete(stepTogether, venturePlan)),
  medium: { name: '昆山市人民政府网站', url: 'https://www.ks.example.cn/gycy/2026/' },
};

/** A competitive consultation in Wuxing, under the statutory periods. */
export const consultationCast: Cast = {
  tenant: 'wuxing',
  tenantName: '吴兴区',
  ...officialsOf('wuxing'),
  plan: consultationPlan,
  punctual: applicant(organizations.tongxing, complete(warmTable, consultationPlan)),
  incomplete: applicant(organizations.chenxi, lacking(neighbourKitchen, consultationPlan)),
  late: applicant(organizations.zhonghe, complete(oneStop, consultationPlan)),
  medium: { name: '浙江政府采购网', url: 'https://zfcg.zj.example.cn/notice/2026/' },
};

export type Staff = Pick<
  Cast,
  | 'handler'
  | 'officeHead'
  | 'financeOfficer'
  | 'leadingGroupHead'
  | 'auditor'
  | 'evaluator'
  | 'experts'
>;

/** The venture call of Kunshan, played by a tenant of one's own with its people in its streets. */
export const ventureCastOf = (
  tenant: { id: string; name: string; regionCodes: readonly string[] },
  staff: Staff,
): Cast => ({
  ...ventureCast,
  ...staff,
  tenant: tenant.id,
  tenantName: tenant.name,
  /** A tenant of the templates holds lottery money to the uses it is given for, and this call is for more. */
  plan: { ...venturePlan, regionCodes: [...tenant.regionCodes], fundSource: 'fiscal' },
});
