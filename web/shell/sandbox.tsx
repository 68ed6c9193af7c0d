import type { ClockView } from '../../shared/contracts/clock.ts';
import { getClock, getTenants } from '../api/purchasing.ts';
import { parameter, workPage } from '../here.ts';
import { lazily } from '../parts/lazily.tsx';
import { type Query, query } from '../query.ts';

const tenant = parameter('tenant');
const isForOrganization =
  parameter('organization') !== '' ||
  [workPage('application'), workPage('organization-purchase')].includes(window.location.pathname);

/** The time of the tenant in the address, for its officials; absent on pages of no tenant. */
export const clock: Query<ClockView> | undefined =
  tenant && !isForOrganization ? query(() => getClock(tenant)) : undefined;

/** Organizations are told that it is a rehearsal; its clock is not theirs. */
const tenants = tenant && isForOrganization ? query(getTenants) : undefined;

/** The tenant's time, or the world's while that is not known yet. */
export const now = (): string => clock?.data.value?.now ?? new Date().toISOString();

/** Most tenants are no rehearsal: what one says is fetched there. */
const Words = lazily(async () => (await import('./sandbox-words.tsx')).SandboxWords);

/** Nobody may take a rehearsal for the real thing. */
export function SandboxBanner() {
  const view = clock?.data.value;
  const own = tenants?.data.value?.items.find(({ id }) => id === tenant);
  if (!(view ?? own)?.isSandbox) return null;
  return <Words view={view} />;
}
