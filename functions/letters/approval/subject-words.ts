import type { ApprovalSubject } from '../../../shared/domain/policy/rules.ts';
import { letters } from '../../../shared/messages/letters.ts';
import { terms } from '../../../shared/messages/terms.ts';
import type { Language } from '../../../shared/messages/translate.ts';

/** What a letter may ask somebody to decide: a document of a purchase, or a task for communities. */
export type AskedSubject = ApprovalSubject | 'access';
type Decision = 'approve' | 'return';

export const subjectName = (language: Language, subject: AskedSubject): string =>
  subject === 'access'
    ? letters(language)('access.subject')
    : terms(language)(`subject.${subject}`);

/** A document goes back to be mended; a task is let in or not. */
export const decisionName = (
  language: Language,
  subject: AskedSubject,
  decision: Decision,
): string =>
  subject === 'access'
    ? letters(language)(`access.decision.${decision}`)
    : terms(language)(`decision.${decision}`);
