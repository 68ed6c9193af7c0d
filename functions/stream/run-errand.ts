import { PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import { ApproverPost } from '../../shared/domain/policy/posts.ts';
import { Instant } from '../../shared/domain/time.ts';
import { hashOf } from '../../shared/store/audit.ts';
import { markDone, type StoredErrand } from '../../shared/store/errands.ts';
import { emailHash, findByEmail, readOrganization, readPerson } from '../../shared/store/people.ts';
import { codeBehind } from '../http/codes.ts';
import { accessToken, approvalToken, jurorToken } from '../links.ts';
import { writeErrand } from '../mails/errands.ts';
import type { Deps } from '../ports.ts';
import { within } from '../within.ts';
import type { Addressee } from './addressees.ts';

async function addresseeOf(
  { table, secrets }: Deps,
  to: StoredErrand['errand']['to'],
): Promise<Omit<Addressee, 'id'> | undefined> {
  if ('email' in to) return to;
  if ('account' in to) {
    const id = await findByEmail(table, emailHash(to.account, secrets.linkKey));
    return id && readPerson(table, id);
  }
  if ('personId' in to) return readPerson(table, to.personId);
  const organization = await readOrganization(table, to.organizationId);
  return organization && { ...organization, language: 'zh-CN' };
}

/** A letter that leads to an approval gets its link when it is sent: the table keeps nothing that opens it. */
function approvalLinkIn({ secrets, settings }: Deps, { to, data }: StoredErrand['errand']) {
  if (!data['approvalId'] || !('personId' in to)) return {};
  const token = approvalToken(secrets.linkKey, {
    tenant: TenantId.parse(data['tenant']),
    purchase: PurchaseId.parse(data['purchase']),
    approvalId: String(data['approvalId']),
    step: Number(data['step']),
    personId: to.personId,
  });
  return { link: `${settings.publicBaseUrl}/a/${token}` };
}

/** So does one that leads to an application for a task. */
function accessLinkIn({ secrets, settings }: Deps, { to, data }: StoredErrand['errand']) {
  if (!data['decidesAs'] || !data['until'] || !('personId' in to)) return {};
  const token = accessToken(secrets.linkKey, {
    tenant: TenantId.parse(data['tenant']),
    application: String(data['application']),
    post: ApproverPost.parse(data['decidesAs']),
    until: Instant.parse(data['until']),
    personId: to.personId,
  });
  return { link: `${settings.publicBaseUrl}/a/${token}` };
}

/** So does an invitation to a jury: who got which ballot cannot be read off the table. */
function ballotLinkIn({ secrets, settings }: Deps, { data }: StoredErrand['errand']) {
  if (!data['juror']) return {};
  const token = jurorToken(secrets.linkKey, String(data['juror']), {
    tenant: TenantId.parse(data['tenant']),
    purchase: PurchaseId.parse(data['purchase']),
    voice: data['voice'] === 'organizations' ? 'organizations' : 'residents',
  });
  return { link: `${settings.publicBaseUrl}/s/${token}` };
}

/**
 * Sends the mail that follows from a change. The id of the mail follows from the errand, so a repetition
 * after a crash is the same mail.
 */
export async function runErrand(all: Deps, { key, errand }: StoredErrand): Promise<void> {
  const deps = await within(all, { as: 'courier' });
  const { code } = errand;
  const isStale = code !== undefined && code.expiresAt <= deps.clock.now();
  const reader = isStale ? undefined : await addresseeOf(deps, errand.to);
  if (reader) {
    const { name, email, language } = reader;
    const data = {
      personName: name,
      publicBaseUrl: deps.settings.publicBaseUrl,
      ...errand.data,
      ...approvalLinkIn(deps, errand),
      ...accessLinkIn(deps, errand),
      ...ballotLinkIn(deps, errand),
      ...(code && { code: codeBehind(deps.secrets.codePepper, code.key, code.nonce) }),
    };
    await deps.mailer.send({
      id: hashOf(key).slice(0, 32),
      to: email,
      language,
      ...writeErrand(errand.template, data, language),
    });
  }
  await markDone(deps.table, key);
}
