import { decideWork } from '../../shared/domain/purchase/decide-work.ts';
import { acting } from '../acting.ts';
import { contractCircumstances } from '../contract-circumstances.ts';
import { signedCopiesFor } from '../signed-copies.ts';
import { evaluationCircumstances } from './evaluation-circumstances.ts';

/** Carries out a command about the work under contract; see `acting`. */
export const act = acting({
  decide: decideWork,
  gather: async (deps, request, { config, loaded }) => ({
    context: {
      ...(await evaluationCircumstances(deps, request, config)),
      ...contractCircumstances(config),
      signedCopies: await signedCopiesFor(deps, loaded.purchase, request),
    },
  }),
});
