import { decideWork } from '../../shared/domain/purchase/decide-work.ts';
import { acting } from '../acting.ts';
import { contractCircumstances } from '../contract-circumstances.ts';
import { signedCopiesFor } from '../signed-copies.ts';
import { countedFor } from './counted-for.ts';
import { evaluationCircumstances } from './evaluation-circumstances.ts';
import { supportCircumstances } from './support-circumstances.ts';

/** Carries out a command about the work under contract; see `acting`. */
export const act = acting({
  decide: decideWork,
  gather: async (deps, request, { config, loaded }) => {
    const counted = await countedFor(deps, request, loaded.purchase, config);
    return {
      context: {
        ...(await evaluationCircumstances(deps, request, config)),
        ...(await supportCircumstances(deps, request, loaded.purchase)),
        ...contractCircumstances(config),
        signedCopies: await signedCopiesFor(deps, loaded.purchase, request),
        ...(counted && { counted }),
      },
    };
  },
});
