import * as z from 'zod';
import {
  AnnouncedFile,
  audiences,
  documentPurposes,
  StoredDocument,
} from '../domain/files/document.ts';
import { maximumBytes } from '../domain/files/kinds.ts';
import { Sha256 } from '../domain/files/names.ts';
import { DocumentId, OrganizationId, PurchaseId, TenantId } from '../domain/ids.ts';
import { Instant } from '../domain/time.ts';

export const DocumentsPath = z.object({ tenant: TenantId, purchase: PurchaseId });
export const DocumentPath = DocumentsPath.extend({ document: DocumentId });

/** `organization`: of an official, whom the document concerns. Of a member it is their own. */
export const AnnounceDocument = AnnouncedFile.extend({
  purpose: z.enum(documentPurposes),
  audience: z.enum(audiences),
  organization: OrganizationId.optional(),
}).meta({ id: 'AnnounceDocument' });

/**
 * Where a browser sends the file to: a form with these fields first and the content last, as `file`, posted to
 * `url`. It takes exactly what was announced, until `until`.
 */
export const UploadTicket = z
  .object({ url: z.string(), fields: z.record(z.string(), z.string()), until: Instant })
  .meta({ id: 'UploadTicket' });
export type UploadTicket = z.infer<typeof UploadTicket>;

export const DocumentAnnounced = z
  .object({ document: StoredDocument, upload: UploadTicket })
  .meta({ id: 'DocumentAnnounced' });
export const Documents = z.object({ items: z.array(StoredDocument) }).meta({ id: 'Documents' });

/** An address that gives the file to whoever holds it, until then. */
export const DocumentLink = z
  .object({ url: z.string(), until: Instant })
  .meta({ id: 'DocumentLink' });

/** A file sealed in the browser: nothing is said of it but how long its sealed form is, and its hash. */
export const AnnounceSealedFile = z
  .object({
    size: z
      .int()
      .positive()
      .max(maximumBytes + 16, 'file-too-large'),
    sha256: Sha256,
  })
  .meta({ id: 'AnnounceSealedFile' });
export const SealedFileAnnounced = z
  .object({ id: DocumentId, upload: UploadTicket })
  .meta({ id: 'SealedFileAnnounced' });
