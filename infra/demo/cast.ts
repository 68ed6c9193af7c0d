import type { ApplicationBody } from '../../shared/domain/purchase/application.ts';
import type { Plan } from '../../shared/domain/purchase/plan.ts';

export type Applicant = {
  organizationId: string;
  name: string;
  email: string;
  body: ApplicationBody;
};

/** Who plays which part in a purchase, by e-mail, and what they bring. */
export type Cast = {
  tenant: string;
  tenantName: string;
  handler: string;
  officeHead: string;
  financeOfficer: string;
  leadingGroupHead: string;
  auditor: string;
  evaluator: string;
  experts: readonly string[];
  plan: Plan;
  /** In time and complete. */
  punctual: Applicant;
  /** In time, one document missing. */
  incomplete: Applicant;
  /** After the window closed, where the story has somebody late. */
  late: Applicant;
  /** Where the statutory notice appears, outside. */
  medium: { name: string; url: string };
};
