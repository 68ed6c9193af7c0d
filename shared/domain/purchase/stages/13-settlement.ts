import { ok, refuse } from '../../result.ts';
import type { StageRules } from '../decision.ts';
import { acceptanceOf } from '../project.ts';

/** Settlement and disclosure: the file closes when every accepted tranche is paid, and opens to everyone. */
export const settlement: StageRules<'disclose'> = {
  disclose: (purchase, _command, { now }) => {
    const isOwed = Object.values(purchase.projects).some((project) =>
      project.payments.some(
        (p) => p.status !== 'paid' && project.acceptances.includes(acceptanceOf(p)),
      ),
    );
    if (isOwed) return refuse({ code: 'payments-open' });
    return ok({
      state: 'disclosed',
      changes: { disclosedAt: now, deadlines: {} },
      events: [{ type: 'pagePublished' }],
    });
  },
};
