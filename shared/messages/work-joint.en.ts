import type { English } from './translate.ts';
import type { zh } from './work-joint.zh.ts';

export const en = {
  'joint.page': 'Requests to apply together',
  'joint.lead':
    'When another organization asks yours to apply with it, you read and answer here. It can submit nothing until you confirm.',
  'joint.none': 'Nobody has asked you to apply together',
  'joint.noneText':
    'A leading organization asks by credit code; the request is mailed to your office and listed here.',
  'joint.all': 'All requests',
  'joint.state.asked': 'Awaiting your answer',
  'joint.state.confirmed': 'Confirmed',
  'joint.state.declined': 'Declined',
  'joint.asks': 'Led by {name}',
  'joint.leader': 'Leading organization',
  'joint.askedBy': 'Asked by',
  'joint.call': 'Call',
  'joint.closes': 'Closes',
  'joint.city': 'Purchaser',
  'joint.part': 'What your organization does',
  'joint.agreement': 'Consortium agreement',
  'joint.agreementHash': 'SHA-256 of the file: {hash}',
  'joint.noAgreement': 'No agreement was attached when you were asked',
  'joint.check': 'Check that the agreement you hold is this one',
  'joint.checkHint': 'Choose the file to compare it. It is not uploaded.',
  'joint.same': 'The same as the agreement the leader attached',
  'joint.different': 'Not the agreement the leader attached. Ask the leader before you confirm',
  'joint.gone':
    'The application is sealed and these words are no longer kept; what you confirmed is shown when it is opened.',
  'joint.whole':
    'Only what concerns your organization is shown. The leader answers for the rest, which is secret until the opening.',
  'joint.answer': 'Your answer',
  'joint.confirm': 'Confirm',
  'joint.confirmNote':
    'You do the work written above, sign the contract together with the others, and are jointly and severally liable for it (Government Procurement Law, article 24).',
  'joint.decline': 'Decline',
  'joint.declineNote':
    'The leader receives your reason, and may name another or change the part and ask again.',
  'joint.reason': 'Reason',
  'joint.send': 'Send the answer',
  'joint.changeMind': 'You may change your answer until the application is sealed.',
  'joint.answered': 'Answered by {name}, {at}',
  'joint.whoAnswers': 'An owner or manager of the organization answers.',
  'joint.closed': 'The time to apply is over; nothing can be confirmed any more.',
  'joint.elsewhere': 'Your organization applies for this call by itself or in another consortium',
  'joint.elsewhereText':
    'No organization applies both in a consortium and alone, or in two consortia (Regulation on the Government Procurement Law, article 22). Take back the other one first.',
  'joint.sealed': 'The application is sealed together with your confirmation',
  'joint.sealedText': 'To leave, ask the leader to take the application back before it closes.',
  'joint.fault.decision': 'Choose to confirm or to decline',
  'joint.fault.reason': 'Say why',
  'joint.partner.state.none': 'Not asked yet',
  'joint.partner.state.asked': 'Waiting',
  'joint.partner.state.confirmed': 'Confirmed',
  'joint.partner.state.declined': 'Declined',
  'joint.partner.state.changed': 'Changed since asked',
  'joint.partner.hint':
    'Fill in the code and the work, choose the agreement, then ask. The partner sees these three and the name of the call, nothing else.',
  'joint.partner.askedAt': 'Asked {at}',
  'joint.partner.confirmedBy': '{name}, {by}, {at}',
  'joint.partner.ask': 'Ask to confirm',
  'joint.partner.askAgain': 'Ask again',
  'joint.partner.release': 'Take back',
  'joint.partner.whoAsks': 'An owner or manager asks.',
} as const satisfies English<typeof zh>;
