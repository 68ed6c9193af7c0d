/** Where everybody reads the passport of an organization. */
export const passportAddress = (organization: string): string => `/organizations/${organization}/`;
