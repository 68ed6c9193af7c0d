import type { Language } from '../../shared/messages/translate.ts';
import { accessErrands } from './errands/access.ts';
import { appraisalErrands } from './errands/appraisal.ts';
import { budgetErrands } from './errands/budget.ts';
import { callErrands } from './errands/calls.ts';
import { commentErrands } from './errands/comments.ts';
import { delegationErrands } from './errands/delegations.ts';
import { evaluationErrands } from './errands/evaluation.ts';
import { exportErrands } from './errands/exports.ts';
import { facilityErrands } from './errands/facilities.ts';
import { givingErrands } from './errands/giving.ts';
import { hotlineErrands } from './errands/hotline.ts';
import { ideaErrands } from './errands/ideas.ts';
import { identitySheets } from './errands/identity.ts';
import { jointErrands } from './errands/joint.ts';
import { juryErrands } from './errands/jury.ts';
import { libraryErrands } from './errands/library.ts';
import { linkageErrands } from './errands/linkage.ts';
import { organizationErrands } from './errands/organizations.ts';
import { payeeErrands } from './errands/payee.ts';
import { peopleErrands } from './errands/people.ts';
import { platformErrands } from './errands/platform.ts';
import { roomErrands } from './errands/rooms.ts';
import { supervisionErrands } from './errands/supervision.ts';
import { composed, type ErrandData, type ErrandSheet, type WrittenMail } from './sheet.ts';

/** Every mail that follows from a change of something that is not a purchase. */
const sheets: Readonly<Record<string, ErrandSheet>> = {
  ...peopleErrands,
  ...delegationErrands,
  ...budgetErrands,
  ...identitySheets,
  ...platformErrands,
  ...organizationErrands,
  ...jointErrands,
  ...exportErrands,
  ...evaluationErrands,
  ...callErrands,
  ...roomErrands,
  ...supervisionErrands,
  ...accessErrands,
  ...appraisalErrands,
  ...commentErrands,
  ...hotlineErrands,
  ...juryErrands,
  ...ideaErrands,
  ...payeeErrands,
  ...libraryErrands,
  ...linkageErrands,
  ...givingErrands,
  ...facilityErrands,
};

/** @throws {TypeError} for a template nobody wrote */
export function writeErrand(template: string, data: ErrandData, language: Language): WrittenMail {
  const sheet = sheets[template];
  if (!sheet) throw new TypeError(`${template} is no mail`);
  return composed(language, sheet(data, language));
}
