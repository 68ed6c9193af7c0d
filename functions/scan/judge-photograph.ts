import { system } from '../../shared/domain/actor.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { plainPicture } from '../../shared/domain/files/plain-picture.ts';
import type { DocumentId, TenantId } from '../../shared/domain/ids.ts';
import { isKept, type Photograph, photographBytes } from '../../shared/domain/needs/photograph.ts';
import {
  listPhotographs,
  photographsSubject,
  photographWrite,
  placeOfNeed,
} from '../../shared/store/need-photographs.ts';
import { readHead, record } from '../../shared/store/record.ts';
import { blobPaths } from '../files/blob-paths.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { within } from '../within.ts';
import { inspect } from './inspect.ts';
import { sha256Of } from './sha256.ts';

type Arrived = { tenant: TenantId; need: string; id: DocumentId };

/** The picture and nothing but it; nothing for what is no picture, too large, or malicious. */
async function pictureIn(deps: Deps, content: Buffer) {
  if (content.length > photographBytes) return undefined;
  const plain = plainPicture(content);
  if (!plain) return undefined;
  const name = plain.mediaType === 'image/png' ? 'photo.png' : 'photo.jpg';
  const verdict = await inspect(Buffer.from(plain.content), name, deps.scanner);
  const isClean = (await deps.scanner.scan(content)) === 'clean';
  return 'mediaType' in verdict && isClean ? plain : undefined;
}

/** Keeps one more, if the need has room for it. @throws {DomainError} `version-conflict` when another came first */
async function taken(deps: Deps, arrived: Arrived): Promise<void> {
  const { tenant, need, id } = arrived;
  const path = blobPaths.photograph(arrived);
  const content = await deps.blobs.arrived(path);
  if (!content) return;
  const config = await tenantConfig(deps, tenant);
  const subject = photographsSubject(tenant, need);
  const head = await readHead(deps.table, subject);
  const known = await listPhotographs(deps.table, tenant, need);
  const hasRoom = known.filter(isKept).length < (config.settings.needs?.photographs ?? 0);
  if (!hasRoom || known.some((one) => one.id === id)) return;
  const plain = await pictureIn(deps, content);
  if (!plain) return;
  await deps.blobs.keep(path, plain.content, plain.mediaType);
  const now = await tenantNow(deps, config);
  const photo: Photograph = {
    id,
    need,
    at: now,
    size: plain.content.length,
    sha256: sha256Of(Buffer.from(plain.content)),
    mediaType: plain.mediaType,
    state: 'waiting',
  };
  await record(deps.table, {
    subject,
    expected: head.version,
    writes: () => [photographWrite(deps.table, tenant, photo)],
    actor: system,
    command: 'takePhotograph',
    after: { need, id, size: photo.size, sha256: photo.sha256 },
    now,
    worldNow: deps.clock.now(),
  });
}

const tries = 4;
const isRaced = (error: unknown) =>
  error instanceof DomainError && error.name === 'version-conflict';

/**
 * Takes a photograph that has arrived with a need: looked at, stripped of everything but the picture, and what came taken
 * away. Nothing is kept of what is no picture or one too many.
 */
export async function judgePhotograph(all: Deps, arrived: Arrived): Promise<void> {
  const { tenant, need } = arrived;
  const deps = await within(all, { as: 'scanner', tenant, purchase: placeOfNeed(need) });
  for (let left = tries; left > 0; left -= 1)
    try {
      await taken(deps, arrived);
      break;
    } catch (error) {
      if (left === 1 || !isRaced(error)) throw error;
    }
  await deps.blobs.clearArrived(blobPaths.photograph(arrived));
}
