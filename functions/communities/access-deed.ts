import type { AccessCommand } from '../../shared/contracts/task-access.ts';
import type { CommunityRow } from '../../shared/domain/communities/row.ts';
import type { Errand } from '../../shared/store/errands.ts';
import type { Subject } from '../../shared/store/keys.ts';
import type { Write } from '../../shared/store/record.ts';
import type { AccessPlace } from './access-place.ts';

/** `rows`: figures of communities, where the deed reckons with them. */
export type Acting = AccessPlace & { newId: string; rows: readonly CommunityRow[] };
export type Of<T extends AccessCommand['type']> = Extract<AccessCommand, { type: T }>;

/** One audited change. */
export type Change = {
  subject: Subject;
  writes: readonly Write[];
  errands?: readonly Errand[];
  after: unknown;
  reason?: string;
};
export type Deed<T extends AccessCommand['type']> = (acting: Acting, command: Of<T>) => Change;
