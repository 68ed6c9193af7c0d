import type { NeedView, PhotographCommand } from '../../shared/contracts/needs.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { Need } from '../../shared/domain/needs/need.ts';
import { mayImport } from '../../shared/domain/needs/permissions.ts';
import type { Photograph } from '../../shared/domain/needs/photograph.ts';
import type { Instant } from '../../shared/domain/time.ts';
import {
  photographsSubject,
  photographWrite,
  readPhotograph,
} from '../../shared/store/need-photographs.ts';
import { needWrite } from '../../shared/store/needs.ts';
import { record } from '../../shared/store/record.ts';
import type { Reply } from '../../shared/store/replies.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import type { Official } from './official.ts';
import { needOr404, viewOf } from './views.ts';

type Asked = {
  tenant: TenantId;
  actor: Official;
  need: string;
  command: PhotographCommand;
  repeat: Reply;
};

const from: Record<PhotographCommand['type'], readonly Photograph['state'][]> = {
  show: ['waiting', 'hidden'],
  hide: ['waiting', 'shown'],
  remove: ['waiting', 'hidden', 'shown'],
};
const to = { show: 'shown', hide: 'hidden', remove: 'removed' } as const;

const decided = (photo: Photograph, command: PhotographCommand, at: Instant): Photograph => ({
  ...photo,
  state: to[command.type],
  decidedAt: at,
  ...(command.type === 'remove' && { reason: command.reason }),
});

/** What everybody sees of it lies with the need itself, and nothing else does. */
function withShown(need: Need, { id, mediaType, state }: Photograph): Need {
  const others = (need.photographs ?? []).filter((one) => one.id !== id);
  const photographs = state === 'shown' ? [...others, { id, mediaType }] : others;
  return { ...need, photographs, version: need.version + 1 };
}

/**
 * Shows a photograph to everybody, hides it again, or removes it: its file is gone within the hour.
 *
 * @throws {DomainError} `not-found`, `not-permitted`, `illegal-move`, `version-conflict`
 */
export async function decidePhotograph(deps: Deps, asked: Asked): Promise<NeedView> {
  const { tenant, actor, command, repeat } = asked;
  const [need, photo] = await Promise.all([
    needOr404(deps, tenant, asked.need),
    readPhotograph(deps.table, tenant, { need: asked.need, id: command.photograph }),
  ]);
  if (!photo) throw new DomainError({ code: 'not-found' });
  if (!mayImport(actor, [need.community])) throw new DomainError({ code: 'not-permitted' });
  const now = await tenantNow(deps, await tenantConfig(deps, tenant));
  const isLegal = from[command.type].includes(photo.state);
  const after = decided(photo, command, now);
  const isSeen = photo.state === 'shown' || after.state === 'shown';
  await record(deps.table, {
    subject: photographsSubject(tenant, need.id),
    writes: () => {
      if (!isLegal) throw new DomainError({ code: 'illegal-move' });
      return [
        photographWrite(deps.table, tenant, after),
        ...(isSeen ? [needWrite(deps.table, tenant, withShown(need, after))] : []),
      ];
    },
    actor,
    origin: deps.origin,
    command: `${command.type}Photograph`,
    ...(command.type === 'remove' && { reason: command.reason }),
    after: { need: need.id, id: photo.id, state: after.state },
    now,
    worldNow: deps.clock.now(),
    repeat,
  });
  return viewOf(deps, tenant, need.id);
}
