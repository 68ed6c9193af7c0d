import { ok, refuse } from '../../result.ts';
import { isUnenforced } from '../consequence.ts';
import type { StageRules } from '../decision.ts';
import { reckoningOf } from '../reckoning.ts';

/**
 * Settlement and disclosure: the file closes once every accepted tranche is paid or withheld and all that was
 * ordered back has come, no decision to claw back is left undone, with the final settlement of each contract in it; then it opens to everyone.
 */
export const settlement: StageRules<'disclose'> = {
  disclose: (purchase, _command, { now, support = {} }) => {
    const under = Object.values(purchase.projects).filter(({ signedAt }) => signedAt !== undefined);
    const settled = under.map((project) => {
      const given = support[project.organizationId];
      return { ...project, settlement: reckoningOf(project), ...(given && { support: given }) };
    });
    const openFen = settled.reduce((sum, one) => sum + one.settlement.openFen, 0);
    if (openFen > 0) {
      const paidFen = settled.reduce((sum, one) => sum + one.settlement.paidFen, 0);
      return refuse({ code: 'payments-open', detail: { openFen, paidFen } });
    }
    if (under.some(({ consequences = [] }) => consequences.some(isUnenforced)))
      return refuse({ code: 'consequence-open' });
    return ok({
      state: 'disclosed',
      changes: {
        projects: {
          ...purchase.projects,
          ...Object.fromEntries(settled.map((project) => [project.organizationId, project])),
        },
        disclosedAt: now,
        deadlines: {},
      },
      events: [{ type: 'pagePublished' }],
    });
  },
};
