import type { residentsWords } from '../../shared/messages/residents.ts';

/** Where a resident stands: the tenant, and the community this device remembers, if it does. */
export type ResidentsAt = { tenant: string; street?: string; community?: string };

type Words = Parameters<ReturnType<typeof residentsWords>>[0];
/** What the texts call a place: `<id>.title` and `<id>.words` in `shared/messages/residents.{zh,en}.ts`. */
type PlaceId = Words extends infer Key ? (Key extends `${infer Id}.words` ? Id : never) : never;

export type ResidentsPlace = {
  id: PlaceId;
  /** Where it leads; nothing where it cannot be opened without a community. */
  address: (at: ResidentsAt) => string | undefined;
};

/**
 * All that residents can do without an account, in the order in which they look for it. A new thing for residents
 * is a line here and two texts.
 */
export const residentsPlaces: readonly ResidentsPlace[] = [
  {
    id: 'need',
    address: ({ tenant, street, community }) =>
      `/t/${tenant}/need${street && community ? `?street=${street}&community=${community}` : ''}`,
  },
  { id: 'hotline', address: ({ tenant }) => `/t/${tenant}/hotline` },
  { id: 'mine', address: ({ tenant }) => `/t/${tenant}/need/mine` },
  {
    id: 'deliberation',
    address: ({ tenant, community }) =>
      `/t/${tenant}/deliberation${community ? `?community=${community}` : ''}`,
  },
  {
    id: 'neighbours',
    address: ({ tenant, community }) => `/t/${tenant}/needs${community ? `/${community}` : ''}`,
  },
  {
    id: 'community',
    address: ({ tenant, community }) =>
      `/t/${tenant}/communities${community ? `/${community}` : ''}`,
  },
  {
    id: 'services',
    address: ({ tenant, community }) =>
      `/t/${tenant}/services${community ? `?place=${community}` : ''}`,
  },
  { id: 'centres', address: ({ tenant }) => `/t/${tenant}/centres` },
  {
    id: 'facilities',
    address: ({ tenant, community }) =>
      `/t/${tenant}/facilities${community ? `?community=${community}` : ''}`,
  },
  { id: 'ideas', address: ({ tenant }) => `/t/${tenant}/ideas` },
  { id: 'volunteers', address: ({ tenant }) => `/t/${tenant}/volunteers` },
  { id: 'library', address: ({ tenant }) => `/t/${tenant}/library` },
  { id: 'donations', address: ({ tenant }) => `/t/${tenant}/donations` },
  { id: 'appraisals', address: ({ tenant }) => `/t/${tenant}/appraisals` },
  { id: 'complaint', address: ({ tenant }) => `/t/${tenant}/complaints/mine` },
  { id: 'notices', address: ({ tenant }) => `/t/${tenant}/` },
];
