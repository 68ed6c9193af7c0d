import type { Activity } from '../shared/domain/fieldwork/activity.ts';
import type { Project } from '../shared/domain/purchase/project.ts';
import { hashOf } from '../shared/store/audit.ts';

/** SHA-256 of everything that was counted and of what it was counted by, in one order whatever order it came in. */
export const countedHash = ({
  activities,
  project,
}: {
  activities: readonly Activity[];
  project: Pick<Project, 'deliverables'>;
}): string =>
  hashOf({
    activities: [...activities].sort((a, b) => a.id.localeCompare(b.id)),
    deliverables: project.deliverables,
  });
