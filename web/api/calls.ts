import type { Receipt } from '../../shared/contracts/applications.ts';
import { ask } from './ask.ts';

type Place = { organization: string; tenant: string; purchase: string };

/** Says that what is sealed holds for the amended call. */
export const confirmEdition = (param: Place, edition: number): Promise<Receipt> =>
  ask('$post', '/api/organizations/:organization/applications/:tenant/:purchase/confirmation', {
    param,
    json: { edition },
  }) as Promise<Receipt>;
