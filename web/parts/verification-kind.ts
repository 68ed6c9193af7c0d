import type { VerificationSummary } from '../../shared/contracts/organizations.ts';

/** The look of a tag by where a verification stands. */
export const verificationKind: Record<VerificationSummary['status'], string> = {
  requested: 'current',
  verified: 'done',
  rejected: 'stopped',
  withdrawn: 'ahead',
};
