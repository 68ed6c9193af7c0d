import type { Context } from '../shared/domain/purchase/decision.ts';
import type { TenantConfig } from '../shared/store/tenants.ts';

/** What a contract takes from the tenant: how the purchaser is called, and its own clauses. */
export const contractCircumstances = ({ summary, settings }: TenantConfig) =>
  ({
    purchaser: { name: summary.name },
    clauseLibrary: settings.contractClauses ?? [],
  }) satisfies Partial<Context>;
