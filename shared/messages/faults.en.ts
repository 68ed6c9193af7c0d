import type { zh } from './faults.zh.ts';
import type { English } from './translate.ts';

export const en = {
  'not-json': 'What was sent is not valid JSON.',
  required: 'Fill this in.',
  invalid_type: 'Fill this in.',
  invalid_format: 'The format is not right: follow the hint.',
  invalid_value: 'Choose one of the options.',
  invalid_union: 'Choose one of the options.',
  unrecognized_keys: 'Something here is unknown to us. Reload the page and fill it in again.',
  not_multiple_of: 'Enter a whole number.',
  too_small: 'Too short, or the number is too small.',
  too_big: 'Too long, or the number is too big.',
  custom: 'This does not meet the requirements.',
  'credit-code': 'The credit code is not valid. Compare all 18 characters with the certificate.',
  'not-a-failed-call': 'Only a call that ended without a result is held again.',
  'already-followed': 'This call was held again already. Open the one that follows it.',
  'no-lawful-way':
    'The law does not let this method follow the former call. Choose the same method, or one of those shown.',
  'approval-missing': 'Another method must be approved first. Enter the number of the approval.',
  'no-rules-for-method':
    'This office has no rules for that method. Choose another, or ask the administrator to set rules.',
  'date-too-far': 'That date is too far ahead. Choose one within the next few years.',
  'ends-before-it-begins': 'The last day cannot be before the first.',
  'method-of-another-track':
    'That method does not belong to this kind of purchase. Choose another.',
  'above-procurement-limit':
    'The budget reaches the local procurement limit: a statutory method is required (LAW §2). Choose another kind of purchase.',
  'venture-above-limit':
    'A project paid from the budget reaches the procurement limit: it cannot be a venture call. Choose another kind.',
  'unknown-procurementLimit':
    'The local procurement limit is not entered. Check the published figure and confirm that the amount is below it, or have it entered.',
  'unknown-openTender':
    'The local threshold for open tenders is not entered. Check the published figure and confirm that the amount is below it, or have it entered.',
  'method-needs-approval':
    'From the open-tender threshold on, another method needs the approval of the finance bureau of a districted city first (LAW §27). Enter authority, number and date.',
  'approval-not-yet-given': 'The approval comes before the purchase begins. Check its date.',
  'single-source-needs-reason':
    'A single-source purchase needs one of the three lawful reasons (LAW §31). Enter it.',
  'addition-over-a-tenth':
    'Additions are at most a tenth of the first contract (LAW §31). Enter its amount or use another method.',
  'single-source-needs-notice':
    'The reason is published for the working days of the rules first (REG §38). Record medium, address and time of the notice on the page of the purchase.',
  'single-source-notice-runs': 'The single-source notice still runs. Submit after that.',
  'single-source-objection-open':
    'An objection to the single-source notice is open. Judge it first.',
  'single-source-objection-upheld':
    'An objection to the single-source notice is upheld: there is more than one supplier. Cancel, and use another method.',
  'method-needs-ground':
    'This method needs one of the cases of the law (LAW §29, §30). Choose one and explain it.',
  'reservation-unsaid':
    'Up to this amount a purchase is reserved for small and medium firms where it suits them. Reserve it, or say why not.',
  'invitees-missing': 'Too few organizations are invited. Choose as many as the rules ask for.',
  'one-invitee-only': 'This method asks one supplier. Choose one organization.',
  'experts-not-named':
    'The notice names the experts, their employers, titles and opinions (REG §38). Enter them.',
  'panel-too-small-for-amount':
    'The panel of these rules is too small for this amount. Have larger panels by amount entered in the rule set.',
  'more-affected-than-residents': 'There cannot be more people concerned than residents.',
  'blind-and-live': 'A blind review cannot show scores on the spot: choose one.',
  'ceiling-over-budget': 'The ceiling of one project cannot be over the whole budget.',
  'qualification-scored':
    'What qualifies an applicant cannot earn points (MoF order 87). Score something that can be compared instead.',
  'scale-scored':
    'Capital, assets, income, staff, profit or taxes may be neither a condition nor scored (MoF order 87). Take it out.',
  'local-scored':
    'Being registered, based or known locally may be neither a condition nor scored (Government Procurement Law, art. 5 and 22). Take it out.',
  'regional-award-scored':
    'Awards or contracts of one region or trade may not earn points (Implementing Regulation, art. 20). Take it out.',
  'ownership-scored':
    'Ownership or legal form may not be limited (Implementing Regulation, art. 20). Take it out.',
  'supplier-named':
    'No brand and no supplier may be named, the last contractor included (Implementing Regulation, art. 20). Take it out.',
  'library-required':
    'Nobody may be asked to join a supplier list beforehand (MoF 2014 no. 214). Take it out.',
  'indicator-missing':
    'Say how points are earned: what is counted or compared, and how many for each step (Implementing Regulation, art. 34).',
  'indicator-vague':
    'Nothing here can be counted or compared, so two people would score differently. Say the points for each step.',
  'too-many-similar-contracts':
    'No more than 2 similar contracts may be asked for (MoF 2021 no. 22). Ask for fewer.',
  'price-outside-range':
    'The points of the price are outside what this method allows. Keep to the range shown.',
  'price-scored-though-fixed':
    'A fixed price is not scored (MoF order 87). Set the points of the price to 0.',
  'points-not-hundred': 'All criteria and the price must add up to 100 points.',
  'bonus-beyond-hundred':
    'Scores of a statutory purchase end at 100: extra points are unusual here.',
  'no-points': 'Enter the points: more than zero to add, less than zero to take away.',
  'range-upside-down': 'The lowest price may not be above the highest.',
  'text-differs':
    'The text in the statutory medium is not the notice that is mirrored here (MoF order 101 wants them identical). Compare them and correct one.',
  'midterm-after-last-period': 'The mid-term evaluation must come no later than the last period.',
  'points-must-add-to-100': 'The criteria and the points for price must add up to 100.',
  'ids-must-differ': 'Two entries have the same id. Give each its own.',
  'rules-cannot-work': 'With this rule a purchase could not end lawfully. Correct it.',
  'payment-needs-two':
    'At least two people approve a payment (MoF 2021 no. 22: asking and approving are separate). Add another.',
  'tranches-must-add-to-100': 'The payments must add up to 100%.',
  'tranche-without-period':
    'A payment after a period must name that period, and the period must exist.',
  'code-expired': 'The code has expired. Ask for a new one.',
  email: 'Enter a complete mail address, such as name@example.cn.',
  'second-factor-required':
    'Prove your second factor first, then submit. What you wrote is still here.',
  'need-too-long': 'Too long: at most 1,000 characters.',
  'outside-your-scope':
    'Your post covers only some streets or communities. Choose places among them.',
  'until-before-from': 'The last day cannot be before the first.',
  'same-post-twice': 'The same post for the same place is there twice. Merge or remove one.',
  'comment-too-long': 'Too long: at most 500 characters.',
  'beyond-the-law':
    'This goes beyond what the law allows. You may be stricter, not laxer: see the source of the rule.',
  'unknown-entry':
    'This names an entry that is not there or does not fit. Add it to its own setting first.',
  'category-not-offered': 'This office does not offer that category now. Choose another.',
  'fund-not-offered':
    'This office has no money of that kind. Choose another, or ask the administrator to add it.',
  'outside-fund-use':
    'This money may not be spent on that category (lottery money: old, disabled, orphaned, poor people). Change one of the two.',
  'funding-must-add-to-budget': 'The amounts of all sources must add up to the budget.',
  'first-source-differs': 'The first share must come from the main source.',
  'line-named-twice': 'A budget line can be named once. Put its amounts together.',
  'budget-line-missing':
    'Such a purchase names a line of the approved annual plan: no budget, no purchase.',
  'budget-line-of-another-year':
    'This line is not of the current fiscal year. Choose one of this year.',
  'budget-line-not-approved':
    'This line is not in the approved annual plan. Have it approved first.',
  'budget-line-not-services':
    'This line is not for buying services: money for building or staff cannot be spent on them.',
  'budget-line-source-differs': 'The source is not that of the budget line.',
  'budget-line-short':
    'The line has too little left. Lower the amount, choose another line, or adjust the annual plan first.',
  'outside-line-use': 'The budget line may not be spent on that category. Change one of the two.',
  'splitting-suspected':
    'Purchases of one category under one line add up to more than the limit this year: suspected splitting. State the reason and the adjustment or approval it rests on (Implementing Regulation, art. 28).',
  'survey-missing':
    'A project that touches public interest rests on a survey of needs. Say how it was held and name its report.',
  'survey-not-over': 'The survey is not over yet. Send the plan up when it is.',
  'survey-too-old': 'The survey is more than a year old. Hold it again (MoF 2021 no. 22).',
  'procurement-needs-a-budget':
    'Statutory procurement cannot do without a budget (Government Procurement Law, art. 33).',
  'shares-must-add-to-100': 'The shares wanted must add up to 100.',
  'source-twice': 'Each source can be listed once.',
  'category-not-in-call': 'This kind of call does not take that category. Choose another.',
  'over-call-limit': 'Over what one project of this call may ask. Lower it.',
  'not-a-weekday': 'This day is a weekend day and free anyway. Take it out.',
  'not-a-weekend-day': 'A day worked instead must be a Saturday or Sunday.',
  'day-of-another-year': 'This day is not in that year.',
  'day-twice': 'This day is listed already.',
  'threshold-twice': 'There is such a threshold for this place and date already.',
  'chinese-is-required': 'Chinese has to be offered.',
  'language-not-offered': 'The first language must be one of those offered.',
  'reason-too-short': 'Say why, in at least 2 characters.',
  'other-rules':
    'This purchase began under other rules and cannot become such a call. Begin a new one.',
  'delegate-is-giver': 'You cannot delegate to the same person. Please choose somebody else.',
  'delegate-is-administrator':
    'An administrator cannot take over other people’s approvals. Please choose somebody else.',
  'delegate-cannot-approve':
    'This person holds no post that approves. Please choose somebody else.',
  'delegate-records-payments':
    'This person records payments and cannot approve them for others. Please choose somebody else.',
  'delegate-posts-clash':
    'One person must not act in both of these posts. Please choose somebody else.',
  'giver-approves-nothing':
    'This person holds no post that approves: there is nothing to delegate.',
  'day-is-past': 'This day is over. Please choose today or a later day.',
  'delegation-too-long':
    'This is longer than a delegation may last here. Shorten it; you can delegate again afterwards.',
  'file-name': 'A file name has no slashes and no control characters.',
  'file-kind': 'Only pdf, ofd, docx, xlsx, pptx, jpg, png and zip files are taken.',
  'file-too-large': 'The file is too large: at most 50 MB each.',
  'hearing-missing':
    'Residents must be heard first. Enter the notice, who came, the minutes and the conclusion.',
  'hearing-not-held': 'The hearing is still to come. Submit after it.',
  'heard-before-notice': 'A hearing cannot be held before it is announced. Check the dates.',
  'residents-opposed': 'The hearing was against it. Change the plan and hear residents again.',
  'proposer-missing':
    'Projects of this kind are brought forward by a party branch or residents. Say by whom.',
  'funnel-missing': 'Say how many forms, needs and projects there were.',
  'funnel-widens': 'There cannot be more needs than forms, nor more projects than needs.',
  'needs-not-cited': 'Cite needs of residents, attach a survey, or say why there is neither.',
  'communities-not-named':
    'Name communities: each project links a community, an organization and social workers.',
  'social-workers-not-asked': 'Tick “Applications name social workers”.',
  'goals-missing': 'The budget is above the local limit: performance goals are needed.',
  'fund-without-manager': 'Say who manages this money.',
} satisfies English<typeof zh>;
