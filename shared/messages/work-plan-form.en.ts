import type { English } from './translate.ts';
import type { zh } from './work-plan-form.zh.ts';

export const en: English<typeof zh> = {
  'start.title': 'Where to start',
  'start.example': 'What you see is an example, not your plan. Replace it line by line.',
  'start.draft': 'Your unfinished draft is back. Choosing a template replaces it.',
  'start.venture': 'Venture call, example',
  'start.consultation': 'Competitive consultation, example',
  'start.empty': 'Empty plan',
  'builder.open.catalogue': 'Take from the catalogue',
  'builder.open.more': 'Standard and proof',
  'builder.open.further': 'More: performance goals, extra points, term, questions, invitations',
  'builder.open.copy': 'Copy an earlier purchase',
  'builder.open.rubric': 'Use a rubric',
  'builder.open.tranches': 'Use a payment scheme',
  'plan.indicatorHint': 'What is counted or compared, and the points for each step',
  'plan.isObjective': 'Objective: follows from the papers, every expert must agree',
  'plan.belowLimitNote': 'Services below the limit, by your own rules.',
  'plan.ventureNote': 'Open to registered social organizations; the price is not scored.',
  'plan.procurementNote': 'Services above the threshold; the price counts 10 to 30 points.',
  'plan.titleHint': 'Year, place and service.',
  'plan.needHint': 'How it is known: hearings, surveys and visits, when, with what result.',
  'plan.goalsHint': 'By when, how much, measured how.',
  'plan.lead':
    'The notice can be published once the plan is approved. All of it will be public: write so that residents understand it.',
  'plan.checkLead':
    'Please check every line. You can still change the plan until you submit it for approval.',
  'plan.create': 'Create the purchase',
  'plan.save': 'Save the plan',
  'plan.indicator': 'How points are earned',
  'plan.method': 'Method',
  'plan.callHint': 'Its rules and its cap apply.',
  'plan.callNone': 'None in particular',
  'plan.callCap': 'At most {amount} for one project.',
};
