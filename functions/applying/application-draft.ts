import type * as z from 'zod';
import type { Draft, Revisions } from '../../shared/contracts/applications.ts';
import { DraftBody } from '../../shared/contracts/applications.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import {
  type LockedDraft,
  listRevisions,
  readLockedDraft,
  saveLockedDraft,
} from '../../shared/store/application-drafts.ts';
import type { Place } from '../../shared/store/application-place.ts';
import type { Deps } from '../ports.ts';
import { freshSalt, locked, unlocked } from './draft-box.ts';

const nameOf = ({ organization, tenant, purchase }: Place) =>
  `${organization}~${tenant}~${purchase}`;

const lockOf = ({ secrets }: Deps, place: Place, salt: string) => ({
  linkKey: secrets.linkKey,
  salt,
  place: nameOf(place),
});

function bodyIn(deps: Deps, place: Place, text?: string, salt?: string): Draft['body'] | undefined {
  if (text === undefined || salt === undefined) return undefined;
  const plain = unlocked(text, lockOf(deps, place, salt));
  return plain === undefined ? undefined : DraftBody.parse(JSON.parse(plain));
}

function draftOf(
  deps: Deps,
  place: Place,
  { version, text, salt, savedAt, savedBy }: LockedDraft,
): Draft {
  const body = bodyIn(deps, place, text, salt);
  return {
    body: body ?? {},
    version,
    ...(body && savedAt && { savedAt }),
    ...(body && savedBy && { savedBy: savedBy.name }),
  };
}

/** What the organization is writing for one call; empty once it is submitted. */
export const applicationDraft = async (deps: Deps, place: Place): Promise<Draft> =>
  draftOf(deps, place, await readLockedDraft(deps.table, place));

type Saving = { body: Draft['body']; version: number; by: { id: PersonId; name: string } };

/** @throws {DomainError} `version-conflict` when somebody else saved in between; what they saved stays */
export async function saveApplicationDraft(
  deps: Deps,
  place: Place,
  { body, version, by }: Saving,
): Promise<Draft> {
  const stored = await readLockedDraft(deps.table, place);
  const salt = stored.salt ?? freshSalt();
  const now = deps.clock.now();
  const text = locked(JSON.stringify(body), lockOf(deps, place, salt));
  const isSaved =
    stored.version === version &&
    (await saveLockedDraft(deps.table, place, { version, text, salt, by, now }));
  if (isSaved) return { body, version: version + 1, savedAt: now, savedBy: by.name };
  const current = await readLockedDraft(deps.table, place);
  throw new DomainError({ code: 'version-conflict', detail: { version: current.version } });
}

const titleIn = (body: Draft['body']) => {
  const title = body['title'];
  return typeof title === 'string' && title ? { title: title.slice(0, 120) } : {};
};

/** The revisions that can still be read: those since the last submission. */
export async function revisionsOf(deps: Deps, place: Place): Promise<z.infer<typeof Revisions>> {
  const [{ salt }, found] = await Promise.all([
    readLockedDraft(deps.table, place),
    listRevisions(deps.table, place),
  ]);
  const items = found.flatMap(({ id, version, text, savedAt, savedBy }) => {
    const body = bodyIn(deps, place, text, salt);
    return body ? [{ id, version, savedAt, savedBy: savedBy.name, ...titleIn(body), body }] : [];
  });
  return { items };
}
