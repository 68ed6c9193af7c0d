import type { zh } from './objection-mails.zh.ts';
import type { English } from './translate.ts';

export const en: English<typeof zh> = {
  'objectionRaised.subject': 'An inquiry, challenge or complaint came in: {title}',
  'objectionRaised.lead':
    'An organization has raised what stands below. While a challenge or complaint is open, no contract may be signed. Please deal with it in time.',
  'objectionReceived.subject': 'We have received your case: {title}',
  'objectionReceived.lead':
    'Your inquiry, challenge or complaint is in. Below is the date by which it must be answered, or admitted or not; if that passes, those above are told by themselves.',
  'objectionAnswered.subject': 'Answered: {title}',
  'objectionAnswered.lead':
    'An inquiry or challenge in this purchase was answered as follows. Whoever challenged and is not content may complain to the finance bureau by the date below.',
  'objectionWithdrawn.subject': 'Withdrawn: {title}',
  'objectionWithdrawn.lead':
    'Whoever raised it has withdrawn it; no answer is owed. Dates that stood still were moved.',
  'objectionLate.subject': 'Overdue, please see to it: {title}',
  'objectionLate.lead':
    'An inquiry, challenge or complaint was not dealt with in time, and the public page says so. Nothing is decided by a missed date. If it is still open at the next date, you will hear again.',
  'complaintFiled.subject': 'A complaint to examine: {title}',
  'complaintFiled.lead':
    'A complaint about this purchase came in, as follows. Decide in time whether to admit it, and say why.',
  'complaintJudged.subject': 'Whether the complaint is admitted: {title}',
  'complaintJudged.lead':
    'The finance bureau has decided whether to admit the complaint, for the reason below. Once admitted it is decided by the date named.',
  'complaintToAnswer.subject': 'Please state your side of a complaint: {title}',
  'complaintToAnswer.lead':
    'The finance bureau has admitted the complaint below. Answer it point by point in time, with your evidence and grounds.',
  'complaintStated.subject': 'The purchaser has stated its side: {title}',
  'complaintStated.lead':
    'The purchaser has answered the complaint as follows. Please decide it by the date below.',
  'complaintPaused.subject': 'The clock of a complaint is paused: {title}',
  'complaintPaused.lead':
    'Time for tests, expert opinions or further papers does not count. The reason is below; the clock goes on by itself.',
  'complaintGoesOn.subject': 'The clock of a complaint goes on: {title}',
  'complaintGoesOn.lead':
    'The clock runs again and was moved by the time it stood still. The new date is below.',
  'complaintDecided.subject': 'Decision on the complaint: {title}',
  'complaintDecided.lead':
    'The finance bureau has decided the complaint as follows, and published it. Whoever does not accept it may ask for administrative review or go to court.',
  'suspensionOver.subject': 'The purchase goes on: {title}',
  'suspensionOver.lead':
    'A purchase may stand still for a complaint for thirty days at most; they are over and it goes on. The complaint is decided by its own date.',
  'due.objectionReceived': 'Answered or admitted by',
  'due.objectionAnswered': 'You may complain until',
  'due.complaintJudged': 'Decided by',
  'due.complaintPaused': 'Goes on by itself',
  'due.complaintGoesOn': 'Decided by',
  'due.objectionLate': 'Next report',
  'due.suspensionOver': 'Decided by',
  'step.objection': 'Answer to an inquiry or challenge',
  'step.complaint-admission': 'Admission of a complaint',
  'step.complaint-statement': 'Statement on a complaint',
  'step.complaint-decision': 'Decision on a complaint',
};
