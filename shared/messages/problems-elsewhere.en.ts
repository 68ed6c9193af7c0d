import type { zh } from './problems-elsewhere.zh.ts';
import type { English } from './translate.ts';

export const en = {
  'too-late-to-take-back':
    'This message is older than ten minutes and may have been read: it cannot be taken back. Write another that corrects it.',
  'code-wrong':
    'The code is not right. Check the 6 digits in the latest mail and enter them again.',
  'factor-wrong':
    'The second factor was not accepted. Type the six digits your authenticator shows now, each works once; or use another way.',
  'too-many-factors': 'Ten second factors at most. Remove one you no longer use.',
  'address-taken': 'This address cannot be used. Choose another one.',
  'recovery-closed':
    'This recovery is done or has expired, or you have confirmed it already. Reload the page to see.',
  'call-amended':
    'The call has just been amended. Read what changed, then confirm or submit again.',
  'not-invited':
    'Only invited organizations may apply here, and yours is not one of them. Watch for later notices.',
  'wrong-category': 'This category is not part of the call. Choose one that the notice lists.',
  'partnership-missing':
    'An idea of somebody else needs a partnership agreement. Sign one and tick the box, or apply with your own idea.',
  'self-report-runs':
    'The self-report is not due yet and can still be written. Freeze the figures once it is in or its day has passed.',
  'self-report-not-late': 'The self-report is not late, so there is nothing to excuse.',
  'rating-runs':
    'Rating still runs and not everybody has handed in. Wait for the sheets, or close it once its day has passed.',
  'rater-missing':
    'A rater the rubric cannot do without has not handed in. Remind them or name somebody else.',
  'items-to-talk-over':
    'Raters lie too far apart on some items[ ({count})]. Talk each over and write down why, then publish the result.',
  'notice-runs':
    'The result is still on notice and can be appealed. Go on once its days have passed.',
  barred:
    'Your organization may not apply here for the time being[, until {until}].[ Reason: {reason}.] You can appeal against that decision.',
  'voting-closed': 'Voting is over.',
  'survey-closed':
    "The survey has closed. Thank you for your interest; the result will be on the project's public page.",
  'too-many-ballots':
    'There cannot be more paper ballots than people on the list[: {left} are left to print for this activity].',
  'nobody-to-call':
    'Nobody is on a list of this period, so nobody can be drawn. Record activities and their lists first.',
  'ballot-used': 'This survey link has been used; each link works once.',
  'last-owner': 'An organization needs at least one owner. Make another member an owner first.',
  'consent-missing':
    'Nothing is shown without your consent. Tick the consent, then ask for verification.',
  'not-enrolled':
    'This authority has not enrolled your organization in its programme yet. Ask its civil affairs bureau first.',
  'clock-only-forward': 'The rehearsal clock only moves forward. Choose a later time.',
  'not-a-sandbox':
    "This is a live office: its clock cannot be moved. Only a rehearsal office's can.",
  'region-unknown':
    'The place you chose [({id}) ]was not found. Reload the page and choose it from the tree again.',
  'need-stands-elsewhere':
    'One of these needs stands elsewhere by now; somebody else may just have dealt with it. Reload the list and try again.',
  'ticket-stands-elsewhere':
    'This ticket stands elsewhere by now; somebody else may just have dealt with it. Reload it and try again.',
  'emergency-not-handed-over':
    'An emergency goes to 110, 119 or 120 first: write down to whom you handed it over, then dispatch or answer it. If it is none, change its priority.',
  'reopened-too-often':
    'This ticket was taken up again[ {most} times] already, as often as this office lets it. End it, or make it a need.',
  'number-shown-already':
    'The number was shown already. Write down how that call went before it is shown again.',
  'import-moved-on':
    'This list has been imported further elsewhere, and nothing was written now. Reload the page and go on from the row shown.',
  'region-ended':
    '[“{name}” ]has been closed or merged and can no longer be changed. Reload the page and choose again.',
  'region-level-wrong':
    'The levels do not fit: [“{name}” ]cannot go there. The order is city, district, street, community, grid, courtyard; choose another place above it.',
  'region-name-taken':
    'There is already a place called [“{name}” ]under the same one. Choose another name.',
  'region-code-taken': 'The code [{code} ]belongs to [“{name}”]. Check the code, or leave it out.',
  'region-has-parts':
    'There are still [{parts} ]places below [“{name}”]. Move, merge or close them first.',
  'region-too-large':
    'At most [{most} ]places can change at once. Move or merge some of them first.',
  'region-street-full':
    'At most [{most} ]places can be kept below one street. Close grids or courtyards that are no longer used first.',
  'access-rules-missing':
    'No rules for the access of tasks are set yet. Ask an administrator to fill in “Access of tasks” in the settings.',
  'task-without-money':
    'A task without money does not come into a community: the fee follows the task. Say where the money comes from and how much it is.[ By: {rule}]',
  'task-without-basis':
    'A task without a duty by law does not come into a community. Name the article.[ By: {rule}]',
  'task-on-negative-list':
    'The negative list names [“{title}”]: communities are not given it. Your department does it itself.[ By: {rule}]',
  'task-too-soon':
    'This comes too late: the first day can be [{earliest}]. Choose that day or a later one.[ By: {rule}]',
  'task-is-admitted':
    '[“{title}” ]was let in, so this community does it. Where that is hard, talk to those who let it in.',
  'plaques-full':
    'This community carries [{most} ]plaques, the most it may. Take one down before another is hung.[ By: {rule}]',
  'not-suspended': 'This tenant is in use. Suspend it first, then ask for its deletion.',
  'erasure-begun':
    'The time this tenant is kept has passed and it is being deleted; nothing can be changed. Reload the list of tenants.',
  'tenant-exists': 'The short name [“{id}” ]is in use. Choose another one.',
  'division-unknown':
    'The national list has no division with the code [{code}]. Look it up by name, or choose “functional zone without a code”.',
  'division-taken':
    'The division code [{code} ]is already on board as [“{tenant}”]. Check the code.',
  'retention-running':
    'The retention period has not ended [({until}) ]and nothing can be deleted before. Procurement files are kept for at least fifteen years from the end of the purchase (Government Procurement Law, article 42).',
  'already-member':
    'This person is a member here already. Change their posts in the list of people.',
  'own-appointment':
    'Nobody gives themselves a post that approves[ ({post})]. Another administrator or the director of the office has to do it.',
  'last-administrator':
    'At least one administrator must remain without an end date. Appoint another one first.',
  'ledger-line-unknown':
    'The budget of the project has no such line, or the two lines are paid by different sides. Choose from its lines.',
  'expense-outside-contract':
    'The day lies outside the contract: not before it was signed or the work began, and not after today. Check the day.',
  'expense-over-budget':
    'This is more than what is left[: {leftFen}]. Enter less, or first ask to move money between lines.',
  'source-out-of-scope':
    'This money cannot pay for that: it is not of this project, not for this kind of service, or the line was promised by the organization itself. Choose another source.',
  'shift-over-limit':
    'That moves more than the tenant allows[ ({percent} %)][; {leftFen} may still be moved there]. Ask for less, or for a change of the contract.',
  'payee-differs':
    'The holder of the account is not the organization of the contract, or the account ends otherwise than the one in its passport. Check both.',
  'file-not-clean':
    'This file has not passed its checks, so it cannot be opened. Wait a moment; if it was refused, send it again as its note says.',
  'change-reason-unfit':
    'This reason does not go with this kind of change, or this kind changes neither work nor amount. Choose again.',
  'hand-over-refused':
    'The next in rank cannot take over: the rules do not allow it, or nobody or nothing is left. Hold a new purchase.',
  'project-paused': 'This project stands still and its dates with it. Report once it goes on.',
  'rectification-running':
    'The date for putting it right has not passed, and no re-check found it wanting. Wait until it passes, or re-check what was handed in.',
  'partner-changed':
    'A member of the consortium changed its answer while you submitted; nothing was sealed. Check who has confirmed, then submit again.',
  'partner-sealed':
    'The application is sealed together with this confirmation. To change it, the leading organization takes the application back first.',
  'joined-elsewhere':
    'A member of a consortium applies neither alone nor in another consortium (Regulation on the Government Procurement Law, article 22). First take back the other application or confirmation for this call.',
  'budget-empty':
    'The annual plan has no line yet. Add at least one before it goes up for approval.',
  'budget-reason-missing':
    'An approved annual plan is changed for a reason. Say why, then send it up.',
  'need-bound':
    'Residents decided this[ in “{title}”], and the list follows them. To change it, hold another meeting or vote.',
  'notice-too-short':
    'The notice is too short[: {source} asks for {days} working days before]. Choose a later time[, after {from}].',
  'quorum-missed':
    'Too few came for a decision[: of {seats} who decide {present} were there, and it takes more than {percent}%]. Put the meeting off.',
  'vote-not-running':
    'No votes are taken now, so no paper can be counted. Check when the vote runs.',
  'vote-still-open': 'The vote is not over yet. It is counted and shown after it closes.',
  'vote-incomplete': 'A vote needs at least two choices before it is announced. Add them first.',
  'export-not-ready':
    'The export is still being written and cannot be fetched yet. Please try again in a moment.',
} satisfies English<typeof zh>;
