/** What an expert knows: the categories of services, and what every review needs besides. */
export const expertFields = [
  'elderly',
  'disabled',
  'youth',
  'relief',
  'other',
  'socialWork',
  'finance',
  'law',
  'management',
] as const;

export type ExpertField = (typeof expertFields)[number];

/** Relations that bar somebody from judging (REG §9), besides being paid by the applicant. */
export const relationKinds = ['directorOrSupervisor', 'controlling', 'family', 'other'] as const;

/** Whose staff an expert may not be (REG §39; 财库〔2016〕198号; 财政部令第74号). */
export const restrictions = ['purchaserStaff', 'agencyStaff', 'financeSupervision'] as const;
