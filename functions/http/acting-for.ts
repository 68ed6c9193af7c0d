import * as z from 'zod';
import { OrganizationId } from '../../shared/domain/ids.ts';

/** A member names the organization they act for; without it they act as an official of the tenant. */
export const ActingFor = z.object({ organization: OrganizationId.optional() });
