import type { Day } from '../time.ts';
import type { Assignment, Certificate } from './team.ts';

/** Works on the project that day: the days go round it, and the office has not said no. */
export const isThereOn = ({ from, until, consent }: Assignment, on: Day) =>
  from <= on && (until === undefined || on <= until) && consent?.answer?.isGiven !== false;

/** The certificate holds that day; one without a last day holds on. */
export const stands = (certificate: Certificate | undefined, on: Day) =>
  certificate !== undefined &&
  (certificate.validUntil === undefined || on <= certificate.validUntil);

export function certificateOn(certificate: Certificate | undefined, on: Day) {
  if (!certificate) return 'none';
  return stands(certificate, on) ? 'valid' : 'ended';
}
