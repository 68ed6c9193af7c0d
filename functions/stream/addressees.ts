import type { Recipient } from '../../shared/domain/purchase/events.ts';
import type { Language } from '../../shared/messages/translate.ts';
import { readOrganization, readPerson } from '../../shared/store/people.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import type { Deps } from '../ports.ts';

/** Somebody a mail goes to. `id` tells two readers of the same event apart. */
export type Addressee = { id: string; name: string; email: string; language: Language };

async function personOf(
  { table }: Deps,
  id: Parameters<typeof readPerson>[1],
): Promise<Addressee[]> {
  const person = await readPerson(table, id);
  return person ? [person] : [];
}

/** Whom `recipient` means today: whoever holds the post, or the address the organization gave. */
export async function addresseesOf(
  deps: Deps,
  recipient: Recipient,
  { members }: TenantConfig,
): Promise<Addressee[]> {
  if ('personId' in recipient) return personOf(deps, recipient.personId);
  if ('organizationId' in recipient) {
    const organization = await readOrganization(deps.table, recipient.organizationId);
    return organization ? [{ ...organization, language: 'zh-CN' }] : [];
  }
  const holders = members.filter((member) => member.posts.includes(recipient.post));
  return (await Promise.all(holders.map(({ personId }) => personOf(deps, personId)))).flat();
}
