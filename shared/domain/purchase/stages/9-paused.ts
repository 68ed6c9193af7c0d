import { isPaused } from '../../contract/change-orders.ts';
import { refuse } from '../../result.ts';
import type { StageRules } from '../decision.ts';

type Submit = StageRules<'submitReport'>['submitReport'];

/** `rule` for whoever is at work: a project that stands still owes nothing and hands nothing in. */
export const whileAtWork =
  (rule: Submit): Submit =>
  (purchase, command, context) => {
    const { actor } = context;
    const project =
      actor.kind === 'organization' ? purchase.projects[actor.organizationId] : undefined;
    return project && isPaused(project)
      ? refuse({ code: 'project-paused' })
      : rule(purchase, command, context);
  };
