import { order94 } from './rule-table/sources.ts';

/**
 * How many complaints found unfounded, within how many months and wherever they were made, mark an organization (domain.md
 * 1.3). It marks and excludes nobody: what follows is the finance bureau’s to decide, after hearing the organization.
 */
export const unfoundedComplaints = { count: 3, months: 12, ...order94('') } as const;
