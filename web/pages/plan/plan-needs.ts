import { intention } from '../../api/ask.ts';
import { sendNeeds } from '../../api/needs.ts';

/**
 * Puts the needs that a saved plan cites under its purchase. Each for itself where they cannot go together: one that
 * is answered or planned meanwhile stays where it is, and the plan is saved all the same.
 */
export async function planNeeds(
  tenant: string,
  purchase: string,
  cited: readonly string[],
): Promise<void> {
  const needs = cited.filter((id) => /^[0-9a-hjkmnp-tv-z]{26}$/.test(id));
  const put = (some: string[]) =>
    sendNeeds(tenant, { type: 'plan', needs: some, purchase } as never, intention());
  if (needs.length === 0) return;
  const aside = () => undefined;
  await put(needs).catch(() => Promise.all(needs.map((id) => put([id]).catch(aside))));
}
