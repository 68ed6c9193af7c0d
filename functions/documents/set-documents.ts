import { createHash } from 'node:crypto';
import type { ContractDocument } from '../../shared/contracts/contract-documents.ts';
import type { Signatures } from '../../shared/domain/contract/contract.ts';
import { contractDifferences } from '../../shared/domain/contract/differences.ts';
import { asSigned, contractDocument, documentFor } from '../../shared/domain/purchase/documents.ts';
import type { Project } from '../../shared/domain/purchase/project.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { referenceOf } from '../../shared/domain/purchase/stages/9-supplements.ts';
import type { Language } from '../../shared/messages/translate.ts';
import { hashOf } from '../../shared/store/audit.ts';
import { contractWords } from '../letters/approval/contract-words.ts';
import type { Deps, DocumentTemplate, SetDocument } from '../ports.ts';
import { contractSheet } from './contract-sheet.ts';
import { supplementSheet } from './supplement-sheet.ts';

/** A document that can be set: its data, and what signatures are over. */
export type Settable = {
  id: string;
  template: DocumentTemplate;
  sheet: unknown;
  contentHash: string;
  isSigned: boolean;
  shown: Omit<ContractDocument, 'fileHash'>;
};

const shownSignatures = (signatures: Signatures = {}): ContractDocument['signatures'] =>
  Object.fromEntries(
    Object.entries(signatures).flatMap(([side, signature]) => {
      if (!signature) return [];
      const { method, at, signatory, reference, file } = signature;
      const shown = {
        method,
        at,
        ...(signatory && { signatory }),
        ...(reference && { reference }),
        ...(file && { file }),
      };
      return [[side, shown]];
    }),
  );

function contractOf(purchase: Purchase, project: Project, language: Language): Settable[] {
  const { contract, organizationId } = project;
  if (!contract) return [];
  // A supplement changes the project, not the contract that was signed: its page stays what both sides signed.
  const original = asSigned(project);
  const contentHash = hashOf(contractDocument(purchase, project));
  return [
    {
      id: organizationId,
      template: 'contract',
      sheet: contractSheet(contract, original, contentHash),
      contentHash,
      isSigned: project.signedAt !== undefined,
      shown: {
        id: organizationId,
        organizationId,
        organization: contract.provider.name,
        kind: 'contract',
        number: contract.number,
        amountFen: original.amountFen,
        contentHash,
        signatures: shownSignatures(project.signatures),
        differences: contractDifferences(
          purchase.plan,
          { ...original, contract },
          contractWords(language).tranche,
        ),
      },
    },
  ];
}

const supplementsOf = (purchase: Purchase, project: Project): Settable[] =>
  (project.supplements ?? []).flatMap((supplement) => {
    const { contract, organizationId } = project;
    if (!contract) return [];
    const reference = referenceOf(organizationId, supplement.number);
    const contentHash = hashOf(documentFor(purchase, { subject: 'contract', reference }));
    return [
      {
        id: reference,
        template: 'supplement' as const,
        sheet: supplementSheet({ contract, project, supplement, hash: contentHash }),
        contentHash,
        isSigned: supplement.status === 'signed',
        shown: {
          id: reference,
          organizationId,
          organization: contract.provider.name,
          kind: 'supplement' as const,
          number: `${contract.number}-B${supplement.number}`,
          amountFen: supplement.changeFen,
          contentHash,
          signatures: shownSignatures(supplement.signatures),
          differences: [],
        },
      },
    ];
  });

/** Every contract and supplement there is in what the reader sees of `purchase`. */
export const settableIn = (purchase: Purchase, language: Language): Settable[] =>
  Object.values(purchase.projects).flatMap((project) => [
    ...contractOf(purchase, project, language),
    ...supplementsOf(purchase, project),
  ]);

const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

const place = ({ tenantId, id }: Purchase, document: Settable) =>
  `documents/${tenantId}/${id}/${document.id}-${document.contentHash.slice(0, 32)}.pdf`;

/**
 * The document as PDF. Once both sides have signed it is kept for good, and that file is what is given from then on.
 * Until then it is set anew each time, to the same bytes.
 */
export async function setDocument(
  { typesetter, archive }: Pick<Deps, 'typesetter' | 'archive'>,
  purchase: Purchase,
  document: Settable,
): Promise<SetDocument> {
  const path = place(purchase, document);
  const kept = document.isSigned ? await archive.read(path) : undefined;
  if (kept) return { content: kept, hash: sha256(kept) };
  const made = await typesetter.pdf(document.template, document.sheet);
  if (document.isSigned) await archive.keep(path, made.content);
  return made;
}
