import { en as access } from './access-letters.en.ts';
import { en as approvals } from './approval-letters.en.ts';
import type { zh } from './letters.zh.ts';
import type { English } from './translate.ts';

export const en = {
  platform: 'Sanshe · Community service purchasing',
  'platform.sub': "Residents' needs become services you can see",
  skip: 'Skip to the content',
  display: 'Display',
  'display.larger': 'Larger text',
  'display.normal': 'Normal text',
  'display.contrast': 'High contrast',
  'display.plain': 'Normal contrast',
  'other-language': '中文',
  'foot.password':
    'We never ask for a password, and nothing can be approved or paid from within a mail.',
  'foot.where': 'If this page looks wrong, open it in your browser.',
  errors: 'Please correct the following',
  'title.wrong': 'To correct: {title}',
  and: ', ',
  none: 'none',
  choose: 'Choose one',
  next: 'Next',
  step: 'Step {step} of {of}',
  organization: 'Organization',
  points: 'Points',

  code: 'Code',
  'code.hint': 'The 6 digits in the mail, good for 10 minutes.',
  'code.why': 'To be sure it is you, we send a code to {email} first.',
  'code.why.again':
    'A code was sent to {email}. If it did not arrive or has expired, get a new one.',
  'code.send': 'Send me a code',
  'code.again': 'Send me a new code',
  'code.sent': 'The code is on its way',
  'code.sent.to':
    'Look for a mail at {email} and enter its 6 digits below. Nothing after two minutes? Check the junk folder or ask for a new code.',
  'code.sent.next': 'Go on to decide',

  ...approvals,
  ...access,

  'signIn.title': 'Sign in',
  'signIn.lead': 'Enter your mail address and we send you a code. There is no password.',
  'signIn.email': 'Mail address',
  'signIn.email.hint': 'The one registered with your office or organization.',
  'signIn.code.title': 'Enter the code',
  'signIn.code.lead': 'If {email} can be used here, a mail with a code arrives within seconds.',
  'signIn.submit': 'Sign in',
  'signIn.back': 'Use another address, or get a new code',
  'signIn.new': 'No account yet?',
  'register.title': 'Register',
  'register.lead':
    'Enter your name and mail address and we send you a code. There is an account once you type it. There is no password.',
  'register.name': 'Name',
  'register.name.hint': 'Your real name: approvals and contracts show it.',
  'register.email.hint': 'The code goes here, and you will sign in with it.',
  'register.have': 'Have an account already?',
  'register.organization':
    'Once signed in you can register your organization or accept an invitation.',
  'factor.title': 'Second factor',
  'factor.lead':
    'The code from the mail is right. Your account has a second factor: prove it, too.',
  'factor.code': 'Digits of your authenticator, or a recovery code',
  'factor.code.hint':
    'The six digits change every 30 seconds and work once. Without your phone, use a recovery code.',
  'factor.remember': 'Do not ask again when signing in on this device for 30 days',
  'factor.remember.hint': 'Only on a device of your own. Weighty steps still ask.',
  'factor.passkey': 'Use a passkey instead (fingerprint, face or security key)',
  'factor.lost':
    'Lost them all? Open the passkey page and ask for a recovery at its end; two administrators confirm it and you set up new ones.',
  'signIn.help':
    'No mail? Check the junk folder; or the address is not registered: ask your administrator.',

  'jury.title': 'Which projects do you support?',
  'jury.voice.residents':
    'You vote as a resident; votes count towards the total by the weight the call announced.',
  'jury.voice.organizations':
    'You vote for your organization; votes count towards the total by the weight the call announced.',
  'jury.most': 'Choose at most {n}.',
  'jury.more': 'What it is about',
  'jury.submit': 'Vote',
  'jury.private': 'Nobody records who voted. Voting closes with the scoring.',
  'jury.thanks': 'Your vote is in',
  'jury.thanks.next': 'Thank you for judging. The result will be on the public page.',
  'jury.used': 'This link has been used',
  'jury.used.next': 'Each link votes once; your earlier vote counts.',
  'jury.closed': 'Voting is over',
  'jury.closed.next': 'It closes with the scoring. The result will be on the public page.',
  'attend.title': 'Sign in',
  'attend.name': 'Name or nickname (optional)',
  'attend.name.hint': 'No identity number, please.',
  'attend.submit': 'I am here',
  'attend.mayBeAsked': 'You may call me afterwards and ask how it was (optional)',
  'attend.mayBeAsked.hint':
    'What for: the purchaser checks by sample that the service took place and how it was. Only the name you give and the last four digits are used; the organization finds your number on its own roll, and after the evaluation none of it is used. Leaving this empty changes nothing; you can take it back at any time, or decline on the telephone.',
  'attend.tail': 'Last four digits of your phone (only if you may be called)',
  'attend.tail.hint': 'Only four digits, to tell people of the same name apart.',
  'attend.private':
    'No account, no identity number and no whole telephone number is needed. It only counts how many took part and lets you rate the service; a rating has no name and cannot be matched to a sign-in. This phone remembers that you signed in, so that you can come back and rate.',
  'attend.thanks': 'You are signed in',
  'attend.thanks.next':
    'Thank you for taking part. When it is over, please rate it: scan the worker’s code again, or use the button below. You can keep that page as a bookmark.',
  'attend.mine': 'Rate this service',
  'attend.already': 'This phone has signed in',
  'attend.already.next': 'No need to sign in again. When it is over, rate the service below.',
  'attend.another': 'Somebody with you has no phone? Sign in one more person',
  'attend.late': 'The code has changed',
  'attend.late.next': 'Please scan the new code on the worker’s phone.',
  'attend.receipt': 'Your receipt (good for one rating of this service)',
  'attendance.title': 'What you took part in',
  'attendance.open': 'It is over: please rate this service. It takes a minute and works once.',
  'attendance.waiting':
    'You are signed in. Once it is over you can rate it here, at the latest an hour after you signed in. Keep this page open or bookmark it, or scan the code again at the end.',
  'attendance.closed': 'No ratings are taken for this project now. Thank you for your interest.',
  'attendance.void': 'The record of this activity was withdrawn; there is nothing to rate.',
  'attendance.rate': 'Rate it now',
  'attendance.look': 'It is over: see whether I can rate it',
  'attendance.private':
    'Anonymous: we do not keep which sign-in belongs to which rating, and the organization cannot see it.',
  'attendance.asked': 'Call afterwards',
  'attendance.asked.text':
    'You agreed that somebody may call and ask how it was. You can take that back here; the name and the four digits you left are deleted with it.',
  'attendance.takeBack': 'Take it back',
  'attendance.takenBack':
    'Taken back: you will not be drawn, and the name and the four digits are deleted.',
  'survey.title': 'Are you satisfied with this project?',
  'survey.by': 'Carried out by:',
  'survey.score': 'All in all, how satisfied are you?',
  'survey.score.5': 'Very satisfied',
  'survey.score.4': 'Satisfied',
  'survey.score.3': 'So-so',
  'survey.score.2': 'Dissatisfied',
  'survey.score.1': 'Very dissatisfied',
  'survey.comment': 'Anything to add (optional)',
  'survey.comment.hint':
    'What is good, what could be better. Please leave out names, phone numbers and addresses.',
  'survey.submit': 'Submit',
  'survey.optional': 'optional',
  'survey.rate.5': 'Very good',
  'survey.rate.4': 'Good',
  'survey.rate.3': 'So-so',
  'survey.rate.2': 'Poor',
  'survey.rate.1': 'Very poor',
  'survey.again': 'Would you come again?',
  'survey.again.yes': 'Yes',
  'survey.again.unsure': 'Not sure',
  'survey.again.no': 'No',
  'survey.calling':
    'A call-back: read the questions out as they stand and note only what the resident says. Suggest nothing and answer nothing yourself. If they would rather not, close this page.',
  'survey.private':
    'Anonymous: we do not keep who answered, nor on which day. Fewer than a few answers are not shown, and what you write is read before it is published. The results appear on the public page of the project.',
  'survey.until': 'The survey is open until {closes}.',
  'survey.thanks': 'Thank you',
  'survey.thanks.next': 'Your answer is in and counts in the evaluation of this project.',
  'survey.used': 'This link has been used',
  'survey.used.next': 'Each link works once; your earlier answer counts.',
  'survey.closed': 'The survey has closed',
  'survey.closed.next':
    "Thank you for your interest. The result appears on the project's public page.",
  'survey.page': "See the project's public page",

  'need.title': 'Tell us what is needed',
  'need.lead': 'Which service is missing, where is help needed? It takes about a minute.',
  'need.street': 'Which street or town are you in?',
  'need.community': 'Which community or village?',
  'need.otherStreet': 'Another street',
  'need.category': 'What is it about?',
  'need.text': 'What is needed',
  'need.text.hint':
    'Who needs what, and when. Please leave out names, phone numbers and identity numbers.',
  'need.submit': 'Submit',
  'need.private': 'No sign-in; we do not record who you are. You will get a receipt number.',

  'receipt.title': 'We have received it',
  'receipt.keep': 'Note the receipt number, or keep a picture or print of this page.',
  'receipt.code': 'Receipt',
  'receipt.at': 'Received',
  'receipt.place': 'Community',
  'receipt.text': 'What is needed',
  'receipt.next':
    'The community brings the needs together. What many people need becomes a project, and social organizations are invited to carry it out.',
  'receipt.portal': 'See open calls and running projects',

  'problem.title': 'This was not done',
  'problem.trace': 'Number:',
  'problem.back': 'Back',
  'notFound.title': 'We could not find this page',
  'notFound.lead': 'The link may be incomplete, or no longer valid.',
  'notFound.why': 'What you can do',
  'notFound.why.copy': 'Check that the whole link was copied: mails sometimes break it in two.',
  'notFound.why.used':
    'A link for an approval or a survey may have been used; then there is nothing left to do.',
  'notFound.why.newer': 'If you got more than one mail, use the link in the latest.',
  'notFound.home': 'To the home page',
} satisfies English<typeof zh>;
