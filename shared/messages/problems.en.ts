import type { zh } from './problems.zh.ts';
import type { English } from './translate.ts';

export const en = {
  'not-found': 'We could not find that. Check the address, or start again from the home page.',
  'not-signed-in':
    'You are not signed in, or your session has ended. Sign in and try again: drafts you were writing are kept.',
  'not-permitted':
    'Your post does not allow this step. Ask your administrator to check your posts.',
  'invalid-request': 'Something is not filled in correctly. Follow the hints and submit again.',
  'request-too-large': 'That is too much at once. Shorten the text, or send it in parts.',
  'unsupported-media-type': 'We cannot read this format. Use the form on this page.',
  'origin-refused':
    'This did not come from a page of this site, so nothing was done. Go back to the page and submit it there.',
  'too-many-requests':
    'Too many attempts. Wait a moment[, about {minutes} minutes,] and try again.',
  'version-conflict':
    'Somebody changed this while you were working, so your action was not carried out. Reload the page, read what is new, and decide again.',
  'version-required': 'The version is missing from the request. Reload the page and try again.',
  'idempotency-key-required':
    'The key that prevents repeats is missing. Reload the page and try again.',
  'idempotency-key-reused': 'That key was used for another request. Reload the page and try again.',
  'illegal-move':
    'This cannot be done now[: the purchase is in "{state}"][ and does not allow "{command}"]. Reload the page and take the next step it shows.',
  'stop-already-asked':
    'A request to end this purchase is already being decided. Wait for its outcome.',
  'author-cannot-approve':
    'You made this request, so you cannot approve it. Somebody else in the chain has to.',
  'already-decided':
    'This step was already decided and was not done twice. Reload the page to see the outcome.',
  'not-your-turn':
    'It is not your turn yet, or this step belongs to somebody else. You will get a mail when it is your turn.',
  'delegation-over':
    'Your power to decide for somebody else is over, was withdrawn or does not cover this. Please ask whoever gave it, or the administrator.',
  'signs-already':
    'You sign in this request yourself, or have signed it already, so you cannot sign for somebody else too. Let the person who was asked, or another delegate, decide.',
  'recorder-cannot-approve':
    'You record payments, so you cannot approve this one for somebody else. Let the person who was asked, or another delegate, decide.',
  'documents-changed':
    'What you were shown has changed since, so your decision was not recorded. Open the link in the mail again and decide on the new content.',
  'code-expired': 'The code has expired. Ask for a new one.',
  'second-factor-required':
    'This step needs a second factor. Prove it with your authenticator or passkey and try again; without one, set one up under My account.',
  'no-one-holds-post':
    'Nobody here can act in the post[ "{post}"], so the approval cannot go on. Ask the administrator to appoint somebody; the author of a request cannot also approve it.',
  'bidding-too-short':
    'The closing time is too early for the statutory period. Choose[ {earliest} or] a later time.',
  'publication-in-future':
    'The publication time lies in the future. Publish in the statutory medium first, then enter the actual time.',
  'publication-too-early':
    'The notice appeared before its approval was complete[ at {approvedAt}]. Publish after the approval and enter the actual time.',
  'bidding-closed':
    'Applications closed[ at {closesAt}] and none are taken any more. Please watch for later notices.',
  'schedule-in-past':
    'That moment is over. Choose a later one, or record the notice that has appeared.',
  'not-scheduled': 'No notice is scheduled. Load the page again to see how things stand.',
  'intention-not-public':
    'The intention to buy must be public before the purchase begins. Publish it in the statutory medium, then record where and when.',
  'intention-runs':
    'The intention has not been public for long enough[: until {ends}]. Publish the notice after that.',
  'single-source-runs':
    'The single-source notice has not been public for long enough[: until {ends}]. Publish after that.',
  'single-source-objected':
    'An objection to the single-source notice is open or upheld. Judge it first; where it is upheld, another method has to be used.',
  'subject-changed':
    'An amendment cannot exchange the services, only how many and how good. Buy others separately.',
  'rubric-unlawful':
    'The amended way of judging would not be lawful. Correct what is pointed out and submit again.',
  'nothing-amended': 'Nothing would be different. Change something, or only extend the deadline.',
  'questions-closed':
    'Questions are over: an answer could not come before the closing. Read the answers given so far.',
  'question-unknown': 'This question is not here. Load the page again before you answer.',
  'already-submitted':
    'Your organization has already applied. To change it before the deadline, edit that application and submit it again.',
  'over-ceiling': 'The amount is over the ceiling[ of {ceiling}]. Lower it and submit again.',
  'price-weight-out-of-range':
    'The points for price are outside what this method allows[, {min} to {max}]. Change them and the criteria.',
  'budget-does-not-add-up':
    'The lines do not add up to the total[ (lines {sum}, total {total})]. Check quantities and unit prices.',
  'same-official': 'One person cannot confirm twice. A second official has to confirm.',
  'opening-not-confirmed': 'Two officials have to confirm before the applications can be opened.',
  'application-unknown':
    'We could not find that application. Reload the page and choose it from the list.',
  'already-judged':
    'A result was already recorded and cannot be changed. Reload the page to see it.',
  'documents-still-missing': 'Documents are still missing[: {missing}]. Add them and submit again.',
  'correction-not-open':
    'Nothing is waiting for your correction, or the time for it has passed. See the result on your application page.',
  'correction-running':
    'The time for corrections is still running[, until {until}], so it cannot be judged ineligible yet. Wait for the correction or the end of that time.',
  'judgement-missing':
    'Some applications have no result yet. Check each of them before you close the eligibility check.',
  'pool-too-small':
    'The pool has too few experts[: {size} needed, {pool} available]. The files stay closed. Add experts first.',
  'condition-unmet':
    'A condition is not met[: {item}], so it cannot be eligible. Ask for a correction, or find it not eligible.',
  'condition-without-reason': 'Give a reason for every condition that is not met.',
  'party-unchecked':
    'Every party to a consortium is checked by itself[: {name} still lacks “{item}”]. Complete that first.',
  'registration-doubted':
    'The registering bureau doubts the facts of registration. Write down why it is eligible all the same.',
  'takes-no-part':
    'This person takes no part here, or their name is not public yet: nobody can ask them to step back.',
  'representatives-too-many':
    'Too many representatives of the purchaser[: {most} at most]. Two thirds of a panel are experts.',
  'representative-unfit':
    'This person cannot represent the purchaser[: {name}]. They are sent by the unit, street or community that uses the service, and neither wrote, opened nor approve this purchase, nor have ties to an applicant.',
  'drawn-too-long-ago':
    'The review had to begin within the time the rules allow after the draw[, by {until}]. Others will be drawn.',
  'conditions-all-met':
    'Every condition is met, so it cannot be found not eligible. Check the outcome of each.',
  'already-awarded':
    'The rules allow one award for each organization, and this one holds another[: {title}]. Check before you decide.',
  'funded-twice':
    'The same project of this organization is funded already[ by {title}]. Check before you decide.',
  'lot-lost':
    'The key of the installation was changed, so the lot promised with the notice cannot be kept. Ask the administrator of the installation to restore the key.',
  'event-as-promised':
    'The notice promised a public event for the draw, or none. Enter its outcome just as promised.',
  'event-not-in-time':
    'The public event must have been announced after bidding closed[ ({since})] and before now. Check when it was announced.',
  'not-on-panel':
    'You are not on this panel, or you declared a conflict. Ask the handler if you are unsure.',
  'sheet-incomplete':
    'The score sheet is incomplete, or a mark is out of range. Score every criterion, then lock it.',
  'evidence-missing':
    'Every item that gives or takes points needs a file that proves it. Upload it and send again.',
  'sheet-locked': 'This score sheet is locked and cannot be changed.',
  'offers-closed': 'The time for final offers has passed. Without one, the first price stands.',
  'offers-running': 'The time for final offers is not over; all are opened together then.',
  'explanation-not-open':
    'No price is waiting for your explanation, or the time for it has passed.',
  'explanation-running':
    'The applicant is still explaining its price, or its time is not over. Judge it after that.',
  'blind-has-no-show': 'This review is blind, so applicants cannot present in person.',
  'not-next-to-present':
    'Presentations follow the drawn order, and it is not this applicant’s turn. Load the page again and call the next.',
  'road-show-begun':
    'The presentations have begun, or the start is in the past: times can no longer be set.',
  'correction-not-permitted':
    'Before the report is signed only four faults may be put right: a wrong sum, points out of range, objective scores that differ, a score that is abnormally high or low. The one you chose is not there.',
  'objective-scores-differ': 'Objective scores still differ. Put them right, then sign the report.',
  'reason-missing': 'Whoever dissents gives reasons (at least 4 characters).',
  'votes-not-counted':
    'The votes of residents and organizations are being counted. Sign in a moment.',
  'report-open':
    'The review report cannot be handled like this now. Reload to see where it stands.',
  'not-in-rank-order':
    'Awards follow the ranking from the top; no place may be skipped. Choose again in rank order.',
  'too-many-awards': 'There are more awards than the notice allows[ ({maximum})]. Recommend fewer.',
  'over-budget':
    'The awards add up to more than the budget[ of {budget}]. Lower the amounts or their number.',
  'held-by-objection':
    'A challenge or complaint is still open, and the law suspends this step until it is decided. Come back once it is answered.',
  'nothing-to-challenge':
    'There is nothing here that can be challenged now, or this kind of purchase knows no complaints. You can ask an inquiry instead.',
  'challenge-too-late':
    'The time for this has passed[: it ended {ends}]. You can still ask an inquiry.',
  'challenged-before':
    'Your organization has already objected to this step; everything about one step is raised in one go. Read the reply.',
  'challenge-first':
    'A complaint follows a challenge that was answered, or whose answer is overdue. Challenge this step first.',
  'beyond-challenge':
    'A complaint may not go beyond what was challenged. Mark points that arise from the reply as such.',
  'consortium-incomplete': 'A consortium objects as one. Name every member.',
  'remedy-impossible':
    'This cannot be done where the purchase stands, or a remedy was named for an objection that does not hold. Choose one the page offers.',
  'complaint-not-admitted': 'This complaint has not been admitted. Decide on that first.',
  'supervisor-took-part':
    'You took part in this purchase, so you cannot handle a complaint about it. Somebody else of the finance bureau has to.',
  'objection-unknown':
    'We could not find that objection. Reload the page and choose it from the list.',
  'standstill-running':
    'The time for objections is still running[, until {ends}]. The next step follows by itself.',
  'contract-unsigned':
    'The contract is not signed, or the project has ended. Check the state of the contract first.',
  'contract-too-long':
    'The contract[ of {months} months] is longer than the rules allow[: {most}]. Shorten it; work that recurs and is in the budget has to be planned as such.',
  'clause-forbidden':
    'The added clause[ “{title}”] agrees on something the law does not allow[: “{words}”]. Leave it out or write it anew[ ({law})].',
  'signed-another-version':
    'What was signed is not the contract that was approved[: its hash ends in {approved}][, yours in {signed}]. Open the contract again, sign that one and upload it.',
  'signed-copy-missing':
    'The signed copy is not there. Upload it, wait until it has passed the check, and give the last 8 characters of the hash at the foot of its pages.',
  'bond-over-limit': 'The bond is over the limit[ of {most} %]. Ask for less.',
  'nothing-to-sign':
    'No contract waits for the purchaser’s signature. Wait until an organization has signed, or name the contract.',
  'would-be-transfer':
    'Subcontracts would come to[ {share} % of] the whole contract. That is a transfer, which the law forbids. Keep more of the work.',
  'supplement-open': 'The last supplement is not signed yet. Finish it before another is proposed.',
  'supplement-over-limit':
    'Supplements together may not exceed[ {percent} % of] the contract[; {leftFen} is left] (Government Procurement Law, art. 49). Ask for less.',
  'report-exists':
    'The report for this period was submitted. It can be submitted again only if it is returned.',
  'report-missing': 'There is no report for this period yet. Wait until it is submitted.',
  'deliverable-unknown':
    'The report names work that the contract does not[ ({deliverable})]. Use the list in the contract.',
  'figures-counted':
    'Delivered work and spending of this contract are counted from the activities and the ledger and cannot be typed. Write the narrative only.',
  'evaluation-exists': 'This project has its evaluation; it cannot be submitted twice.',
  'round-open': 'This project is being evaluated in a round. Finish the round first, then go on.',
  'consequence-unruled':
    'Your rules do not say that this follows from this result. Compare the result with the rules of consequence.',
  'payment-withheld':
    'Payment for this project has been stopped. Deal with the consequence or the appeal first.',
  'evaluation-missing':
    'Some projects have no evaluation yet. Wait until the evaluator has submitted all of them.',
  'payment-without-acceptance':
    'The work this payment is for has not been accepted. Accept the work first.',
  'payment-not-approved':
    'This payment is not approved yet. Record it once the approval is complete.',
  'consequence-open':
    'A decision to claw money back was neither carried out nor lifted on appeal, so the file stays open. See to it on the evaluation page of the project.',
  'appeal-open':
    'The organization may still appeal against this decision, or its appeal has no answer yet. Come back once that is over.',
  'payments-open':
    'Accepted work is unpaid, or money ordered back has not come[: {openFen} is open][, {paidFen} was paid]. Settle it before you close the purchase.',
  'payment-amount-differs':
    'The amounts differ[: {paidFen} was entered][, {dueFen} is due]. Check them and record it again.',
  'survey-open':
    "The residents' survey is still open[, until {closesAt}]. It is counted by itself when it closes.",
  'organization-registered':
    'This unified social credit code is registered already. If it is your organization’s, ask its owner to invite you.',
  'too-many-entries':
    'There are as many entries as the list can hold. Merge or correct some that are there.',
  'tenant-suspended':
    'This tenant is suspended: you can look, but change nothing. Ask the platform administrator to resume it.',
  'posts-clash':
    'One person cannot hold these posts together[: {post} and {otherPost}]. Withdraw one of them first, or choose somebody else.',
  'payer-took-part':
    'You asked for or approved this payment, so somebody else has to record it. Ask another finance officer.',
  'organizer-cannot-apply':
    'Your organization organizes or evaluates for this purchaser and cannot apply in this call. If in doubt, ask the handler named in the notice.',
  'must-recuse':
    'You have ties to an applicant and must recuse yourself from this step. Somebody else has to do it.',
  'budget-line-short':
    'The budget line[ “{line}”] has too little left[: {left} yuan]; somebody may just have taken a part. Lower the amount, choose another line, or adjust the annual plan first.',
  'budget-line-held':
    'Purchases hold money of the budget line[ “{line}”]: it cannot be lowered below what they hold, nor removed. Look at its purchases first.',
  'splitting-suspected':
    'Purchases of one category under one budget line add up to more than the limit: suspected splitting. State the reason and the approval of it, or hold an open tender.',
  internal:
    'Something went wrong on our side, and your action may not have been carried out. Try again later; if it still fails, give the administrator the number below.',
} satisfies English<typeof zh>;
