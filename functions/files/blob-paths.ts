import type { StoredDocument } from '../../shared/domain/files/document.ts';
import { DocumentId, PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import { NeedId } from '../../shared/domain/needs/need.ts';

type Place = Pick<StoredDocument, 'tenant' | 'purchase' | 'id'>;

/**
 * Where files lie. A sealed one lies under nothing but its own name: its place tells neither whose it is nor for
 * which call.
 */
export const blobPaths = {
  quarantined: ({ tenant, purchase, id }: Place) => `q/${tenant}/${purchase}/${id}`,
  clean: ({ tenant, purchase, id }: Place) => `c/${tenant}/${purchase}/${id}`,
  /** A photograph of a need lies in both buckets under the same name. */
  photograph: ({ tenant, need, id }: { tenant: TenantId; need: string; id: DocumentId }) =>
    `n/${tenant}/${need}/${id}`,
  sealed: (id: DocumentId) => `s/${id}`,
};

/**
 * Where all files of a tenant lie that are known by their place. Sealed ones are not among them: whose they are, only
 * the application says that holds their key, and without that they are noise, which the bucket clears away.
 */
export const foldersOf = (tenant: TenantId): string[] => [
  `q/${tenant}/`,
  `c/${tenant}/`,
  `n/${tenant}/`,
];

/** @returns nothing for a path that is not of a photograph of a need */
export function photographAt(path: string) {
  const [area, tenant, need, photo, ...rest] = path.split('/');
  const place = {
    tenant: TenantId.safeParse(tenant).data,
    need: NeedId.safeParse(need).data,
    id: DocumentId.safeParse(photo).data,
  };
  if (area !== 'n' || rest.length > 0) return undefined;
  const { tenant: t, need: n, id } = place;
  return t && n && id ? { tenant: t, need: n, id } : undefined;
}

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
