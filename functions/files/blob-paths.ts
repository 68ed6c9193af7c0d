import type { StoredDocument } from '../../shared/domain/files/document.ts';
import { DocumentId, PurchaseId, TenantId } from '../../shared/domain/ids.ts';

type Place = Pick<StoredDocument, 'tenant' | 'purchase' | 'id'>;

/**
 * Where files lie. A sealed one lies under nothing but its own name: its place tells neither whose it is nor for
 * which call.
 */
export const blobPaths = {
  quarantined: ({ tenant, purchase, id }: Place) => `q/${tenant}/${purchase}/${id}`,
  clean: ({ tenant, purchase, id }: Place) => `c/${tenant}/${purchase}/${id}`,
  sealed: (id: DocumentId) => `s/${id}`,
};

/**
 * Where all files of a tenant lie that are known by their place. Sealed ones are not among them: whose they are, only
 * the application says that holds their key, and without that they are noise, which the bucket clears away.
 */
export const foldersOf = (tenant: TenantId): string[] => [`q/${tenant}/`, `c/${tenant}/`];

/** @returns nothing for a path that is not of a document in quarantine */
export function documentAt(path: string) {
  const [area, tenant, purchase, document, ...rest] = path.split('/');
  const place = {
    tenant: TenantId.safeParse(tenant).data,
    purchase: PurchaseId.safeParse(purchase).data,
    document: DocumentId.safeParse(document).data,
  };
  if (area !== 'q' || rest.length > 0) return undefined;
  const { tenant: t, purchase: p, document: d } = place;
  return t && p && d ? { tenant: t, purchase: p, document: d } : undefined;
}
