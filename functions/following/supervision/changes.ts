import type { SupervisionCommand } from '../../../shared/contracts/supervision.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { Errand } from '../../../shared/store/errands.ts';
import type { Subject } from '../../../shared/store/keys.ts';
import type { Write } from '../../../shared/store/record.ts';
import type { Seen } from './place.ts';

export type CommandOf<T extends SupervisionCommand['type']> = Extract<
  SupervisionCommand,
  { type: T }
>;

/** Who does it, and the id of what it makes: the same when the request comes again. */
export type Acting = Seen & { by: PersonId; newId: string };

/** One audited change: on whose chain, what is written, what is told to whom. */
export type Change = {
  subject: Subject;
  /** The version of the subject that was looked at before deciding. */
  expected?: number;
  writes: readonly Write[];
  errands?: readonly Errand[];
  after: unknown;
  reason?: string;
};

export type Doing<T extends SupervisionCommand['type']> = (
  acting: Acting,
  command: CommandOf<T>,
) => Promise<Change>;
