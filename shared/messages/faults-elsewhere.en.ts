import type { zh } from './faults-elsewhere.zh.ts';
import type { English } from './translate.ts';

export const en = {
  'weights-must-add-to-100': 'The weights of the raters must add up to 100%.',
  'bands-without-figure': 'An item by share needs its figure and at least one line.',
  'band-over-maximum': 'A line cannot be worth more than the item.',
  'checks-missing': 'An item by checks needs at least one check.',
  'rater-unknown': 'This rater is not in the rubric. Add it with a weight first.',
  'points-out-of-range': 'Give points from 0 to what the item is worth, in halves.',
  'rater-unfit':
    'This person does not hold the post or is involved in the project. Choose somebody else.',
  'percent-missing': 'The rule names no share. Say how much is to come back.',
  'in-the-past': 'This day has passed: choose today or later.',
  'in-the-future': 'This day has not come yet: give the day it happened.',
  'same-body': 'Nobody hands over to their own side: choose one of the other two.',
  'worker-unknown': 'Nobody of this name is in the passport or on this team: choose from the list.',
  'not-a-list':
    'No list can be read from this file. Fill in the CSV or the workbook (.xlsx) that this page exports.',
  'account-format': 'Give the digits of the account, 8 to 30.',
  'draft-too-large': 'The draft is too long and was not saved. Shorten it.',
  'outside-catalogue-price':
    'The price of one unit is outside the range of the service catalogue. Check it, or say why.',
  'choose-decision': 'Choose "Approve" or "Return".',
  'opinion-too-short': 'Say why you return it, in at least 4 characters.',
  'code-format': 'Enter the 6 digits from the mail.',
  'code-wrong': 'The code is not right. Check the latest mail.',
  'name-length': 'Enter your name, at most 60 characters.',
  'factor-wrong':
    'Not accepted. Type the six digits shown now, or a recovery code that was not used.',
  'choose-category': 'Choose what the need is about.',
  'choose-street': 'Choose a street or town.',
  'choose-community': 'Choose a community or village.',
  'need-too-short': 'Say a little more, at least 5 characters.',
  'identity-number': 'No identity numbers here. Use a name or nickname.',
  'choose-score': 'Choose how satisfied you are.',
  'region-unknown': 'There is no such street or community here. Choose again.',
  'other-year': 'The id of a line begins with the year of its plan.',
  'year-not-planned': 'Only this year and the next can be planned.',
  'say-why': 'Say why, in four characters at least.',
  'wrong-template':
    'This is not a settings file of this platform, or it was changed. Export it again.',
  'not-in-template': 'The file does not hold this setting. Choose another.',
  'nothing-changed': 'This is what is in force already: there is nothing to save.',
  'still-named-by-call': 'A kind of call still names what you took out. Change that call first.',
  'slug-taken': 'Another tenant uses this short name. Choose another one.',
  'division-or-streets':
    'Choose a division code, or for a zone without one type at least one street; not both.',
  'sandbox-not-allowed': 'This installation allows no sandbox. Choose “in earnest”.',
  'unknown-template': 'There is no such template. Choose again.',
  'retention-too-short': 'The law has files kept longer than this day. Choose a later one.',
  'condition-not-met': 'A condition of the call is not met, so this cannot be submitted.',
  'scale-missing':
    'This call is reserved for small organizations. First fill in staff and last year’s income under “Staff and size” in your passport, then submit.',
  'not-small':
    'This call is reserved for small organizations; by last year’s income in your passport, yours is above the figure the purchaser set.',
  'partner-not-asked': 'This member has not been asked to confirm. Ask it first.',
  'partner-not-confirmed': 'This member has not confirmed on this site yet.',
  'partner-declined': 'This member declined. Name another one, or change its part and ask again.',
  'partner-terms-changed':
    'Its part or the agreement changed after the member was asked. Ask it to confirm again.',
  'partner-is-leader': 'This is your own code. The leading organization is not listed as a member.',
  'partner-not-registered':
    'No organization here has this code. Check it; a member registers on this site first.',
  'agreement-missing': 'A consortium attaches its joint agreement.',
  'names-must-differ': 'Two places of one level cannot have the same name.',
  'workers-not-named': 'This call asks for social workers. Choose them from your passport.',
  'individual-not-asked':
    'Services are bought from agencies, not from individuals, and the plan gives no reason for one.',
  'idea-not-partnered':
    'There is no partnership between this idea and your organization yet. Accept it under “Ideas” first.',
  'no-way-to-reach': 'Leave a phone number or a mail address so that we can reach you.',
  'no-prize-left': 'There is no prize of this grade left.',
  'out-of-turn': 'A better-ranked idea gets less: give the reason.',
  'idea-not-ranked': 'This idea has not been reviewed by enough people.',
  'reviews-missing': 'Some ideas have not been reviewed by enough people.',
  'over-prize-budget': 'The prizes come to more than their budget.',
  'date-in-future': 'The date cannot be later than today.',
  'record-of-another-kind':
    'Only a record of the same kind, published by this community, can be put right.',
  'amount-outside-finance': 'Income and spending belong to finances only.',
  'juror-twice': 'This address is in the list twice.',
  'juror-invited': 'This address was asked already. To write once more, use “Send again”.',
  'juror-written-enough': 'Five mails went to this address. Please reach the person otherwise.',
  'juror-bad': 'This line has no address that works, or more than one.',
  'no-such-voice': 'The call has no such voice.',
  'complaint-code': 'Nothing is found under this code. Please check it.',
  'complaint-too-short': 'Please say more: 5 to 1,000 characters.',
  'choose-grievance': 'Please choose what it is about.',
  'date-passed': 'This day has passed: choose today or later.',
  'date-ahead': 'This lies ahead: choose a time that has passed.',
  'idea-code': 'There is no idea under this code. Check it; it may have been withdrawn.',
} satisfies English<typeof zh>;
