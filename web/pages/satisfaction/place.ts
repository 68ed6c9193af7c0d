import type { SatisfactionView } from '../../../shared/contracts/satisfaction.ts';
import type { ProjectParam } from '../../api/following.ts';
import type { Query } from '../../query.ts';

/** The project at hand, whether the reader acts for whose it is, and what was asked about it. */
export type Place = { param: ProjectParam; isOwn: boolean; asked: Query<SatisfactionView> };
