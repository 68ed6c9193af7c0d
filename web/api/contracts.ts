import type {
  ContractDocuments,
  ContractDraft,
} from '../../shared/contracts/contract-documents.ts';
import type { ContractTerms } from '../../shared/domain/contract/terms.ts';
import type { Tranche } from '../../shared/domain/purchase/plan.ts';
import { language } from '../i18n.ts';
import { ProblemError, problemOf, unreachable } from '../problem.ts';
import { ask } from './ask.ts';

type Place = { tenant: string; purchase: string };
const at = '/api/t/:tenant/purchases/:purchase';

export const getContractDraft = (param: Place) =>
  ask('$get', `${at}/contract-draft`, { param }) as Promise<ContractDraft>;

export const getContractDocuments = (param: Place, organization: string) => {
  const asked = { param, query: { ...(organization && { organization }) } };
  return ask('$get', `${at}/contract-documents`, asked) as Promise<ContractDocuments>;
};

/** Where the browser gets the PDF of a contract or supplement; the session goes along. */
export const pdfAddress = ({ tenant, purchase }: Place, id: string, organization: string) =>
  `/api/t/${tenant}/purchases/${purchase}/contract-documents/${id}${organization ? `?organization=${organization}` : ''}`;

export type Previewed = { organizationId: string; tranches: Tranche[]; terms: ContractTerms };

/** The contract as it would be set. @throws {ProblemError} */
export async function previewContract({ tenant, purchase }: Place, json: Previewed): Promise<Blob> {
  let response: Response;
  try {
    response = await fetch(`/api/t/${tenant}/purchases/${purchase}/contract-previews`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'accept-language': language() },
      body: JSON.stringify(json),
    });
  } catch {
    throw new ProblemError(unreachable);
  }
  if (!response.ok) throw await problemOf(response);
  return response.blob();
}
