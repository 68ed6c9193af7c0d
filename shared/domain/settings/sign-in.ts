import * as z from 'zod';

/** Decisions that bind money or a contract: a tenant may ask more for them than a code from the mail. */
export const weightySubjects = ['award', 'contract', 'payment'] as const;

/** What people must prove beyond their mailbox. A tenant that sets nothing asks for nothing more. */
export const SignInSetting = z.object({
  /** Approvals that are decided only by who proved a second factor a short while ago. */
  secondFactorFor: z.array(z.enum(weightySubjects)).max(weightySubjects.length),
});
export type SignInSetting = z.infer<typeof SignInSetting>;

export const asksSecondFactor = (setting: SignInSetting | undefined, subject: string): boolean =>
  setting?.secondFactorFor.some((one) => one === subject) ?? false;
