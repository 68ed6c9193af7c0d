import { parameter } from '../../here.ts';

const [tenant, purchase, organization] = ['tenant', 'purchase', 'organization'].map(parameter) as [
  string,
  string,
  string,
];

/** Whose application to which call the page is about. */
export const place = { organization, tenant, purchase };
export const draftName = `application.${purchase}.${organization}`;
