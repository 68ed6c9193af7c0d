import type { AgreedContract, Supplement } from '../../../shared/domain/contract/contract.ts';
import {
  contractDifferences,
  type Difference,
} from '../../../shared/domain/contract/differences.ts';
import { type Change, contractChanges } from '../../../shared/domain/contract/revisions.ts';
import { leftToAddFen } from '../../../shared/domain/contract/supplements.ts';
import {
  contractDocument,
  contractsOf,
  documentFor,
} from '../../../shared/domain/purchase/documents.ts';
import type { Project } from '../../../shared/domain/purchase/project.ts';
import type { Purchase } from '../../../shared/domain/purchase/purchase.ts';
import { supplementAt } from '../../../shared/domain/purchase/stages/9-supplements.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { hashOf } from '../../../shared/store/audit.ts';
import { contractWords } from './contract-words.ts';

type Name = (id: string) => string;

/** What was put forward before and returned, and what was written anew since. */
type Revision = { opinions: string[]; changes(language: Language): Change[] };

/** One contract as its approver reads it. `hash` is printed on every page of the document and is what both sides sign. */
export type ContractFacts = AgreedContract & {
  /** Its name among the documents of the purchase. */
  id: string;
  organization: string;
  hash: string;
  differences(language: Language): Difference[];
  revision?: Revision;
};

export type SupplementFacts = {
  id: string;
  organization: string;
  contractNumber: string;
  hash: string;
  supplement: Supplement;
  /** Quantities before and after, of what changes. */
  work: { name: string; unit: string; before: number; after: number }[];
  payments: (AgreedContract['payments'][number] & { beforeFen: number })[];
  term?: { startsOn: string; months: number };
  /** What the law lets all supplements together add, and what is left of it after this one. */
  limit?: { percent: number; leftFen: number };
  /** The one before it, where that was returned. */
  earlier?: Supplement;
};

export type ContractSummary = {
  subject: 'contract';
  contracts: ContractFacts[];
  supplement?: SupplementFacts;
};

const opinionsOf = ({ steps }: Purchase['approvals'][string]) =>
  steps.flatMap(({ decision, opinion }) => (decision === 'return' && opinion ? [opinion] : []));

/** The last contract of `organizationId` that was returned, with why. */
function revisionOf(purchase: Purchase, now: AgreedContract): Revision | undefined {
  const last = Object.values(purchase.approvals)
    .filter(({ subject, reference, returned }) => subject === 'contract' && !reference && returned)
    .sort((a, b) => (a.requestedAt < b.requestedAt ? -1 : 1))
    .at(-1);
  const before = last?.returned?.find((one) => one.organizationId === now.organizationId);
  if (!last || !before) return undefined;
  return {
    opinions: opinionsOf(last),
    changes: (language) => contractChanges(before, now, contractWords(language)),
  };
}

function contractFacts(purchase: Purchase, project: Project, name: Name): ContractFacts[] {
  const { organizationId } = project;
  const agreed = contractsOf(purchase).find((one) => one.organizationId === organizationId);
  if (!agreed) return [];
  const revision = revisionOf(purchase, agreed);
  return [
    {
      ...agreed,
      id: organizationId,
      organization: name(organizationId),
      hash: hashOf(contractDocument(purchase, project)),
      differences: (language) =>
        contractDifferences(purchase.plan, project, contractWords(language).tranche),
      ...(revision && { revision }),
    },
  ];
}

function supplementFacts(
  purchase: Purchase,
  reference: string,
  name: Name,
): SupplementFacts | undefined {
  const found = supplementAt(purchase, reference);
  if (!found) return undefined;
  const { project, supplement } = found;
  const { result, number } = supplement;
  const left = leftToAddFen(purchase.rules, project);
  const before = project.supplements?.find((one) => one.number === number - 1);
  const terms = project.contract?.terms;
  return {
    id: reference,
    organization: name(project.organizationId),
    contractNumber: project.contract?.number ?? '',
    hash: hashOf(documentFor(purchase, { subject: 'contract', reference })),
    supplement,
    work: project.deliverables.flatMap(({ id, name: work, unit, quantity }) => {
      const next = result.quantities[id] ?? quantity;
      return next === quantity ? [] : [{ name: work, unit, before: quantity, after: next }];
    }),
    payments: project.payments.map((payment) => ({
      ...payment,
      beforeFen: payment.amountFen,
      amountFen: result.payments[String(payment.number)] ?? payment.amountFen,
    })),
    ...(terms && { term: { startsOn: terms.startsOn, months: terms.months } }),
    ...(left !== undefined && {
      limit: { percent: purchase.rules.supplementPercent?.value ?? 0, leftFen: left },
    }),
    ...(before?.status === 'returned' && { earlier: before }),
  };
}

/** The contracts that await a signature, or the one supplement that `reference` names. */
export function contractSummary(
  purchase: Purchase,
  reference: string | undefined,
  name: Name,
): ContractSummary | undefined {
  const subject = 'contract';
  if (reference) {
    const supplement = supplementFacts(purchase, reference, name);
    return supplement && { subject, contracts: [], supplement };
  }
  const contracts = Object.values(purchase.projects)
    .filter((project) => project.status === 'awarded')
    .flatMap((project) => contractFacts(purchase, project, name));
  return { subject, contracts };
}
