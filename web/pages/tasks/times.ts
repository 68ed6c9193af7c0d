import { computed } from '@preact/signals';
import { getClock, getTenants } from '../../api/purchasing.ts';
import { getSession } from '../../api/session.ts';
import { query } from '../../query.ts';

/**
 * How far each sandbox tenant's clock is from this computer's, in milliseconds. Tasks come from many tenants, and a
 * deadline in a rehearsal is counted by the rehearsal's time.
 */
const differences = query(async () => {
  const [{ items }, { memberships }] = await Promise.all([getTenants(), getSession()]);
  const sandboxes = items.filter(
    ({ id, isSandbox }) => isSandbox && memberships.some(({ tenant }) => tenant === id),
  );
  const clocks = await Promise.all(
    sandboxes.map(async ({ id }) => {
      const { now } = await getClock(id);
      return [id as string, Date.parse(now) - Date.now()] as const;
    }),
  );
  return new Map(clocks);
});

const known = computed(() => differences.data.value ?? new Map<string, number>());

export const nowIn = (tenant: string): string =>
  new Date(Date.now() + (known.value.get(tenant) ?? 0)).toISOString();
