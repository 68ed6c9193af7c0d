import type { English } from './translate.ts';
import type { zh } from './work-satisfaction.zh.ts';

export const en: English<typeof zh> = {
  'say.title': 'What residents say',
  'say.back': 'Back to the purchase',
  'say.lead':
    'Only residents who signed in have a ballot: anonymous, good once. Every mean comes with its number of answers and its 95 % interval.',
  'say.noProject': 'Come here from the overview or from a purchase, to one project.',
  'say.toOverview': 'Open the overview',
  'say.mean': '{mean} ({from}–{to})',
  'say.n': 'n = {n}',
  'say.few': 'too few to show',
  'say.none': 'no answers',
  'say.period': 'Period {n}',
  'say.all': 'All periods',
  'say.results': 'Satisfaction in all (1 to 5)',
  'say.found': '{mean} on average, most likely between {from} and {to}; {n} answers.',
  'say.notYet':
    'No period has ended yet. {n} answers came in so far; they are shown together at its end, so that no difference tells one of them.',
  'say.running': 'Period {period} is running, {n} answers so far; their scores appear at its end.',
  'say.fewHere':
    'Fewer than {k} answers are not shown, nor anything from which they could be worked out.',
  'say.questions': 'Question by question ({n} periods)',
  'say.questionsFound': 'Each may be left out, so their numbers differ.',
  'say.again': 'Would come again: {share} ({from}–{to}) of {n} who said',
  'say.channel': 'Channel',
  'say.channel.phone': 'Own phone, after signing in',
  'say.channel.paper': 'Paper',
  'say.channel.link': 'Links handed out',
  'say.channel.callBack': 'Call-backs',
  'say.channels': 'Channels compared',
  'say.channelsFound':
    'Call-backs are asked by somebody: they are counted apart, not in the total.',
  'say.rate': 'Response rate',
  'say.rateOf': '{answered} of {given} ({share})',
  'say.rateOpen': '{answered} answers',
  'say.value': 'Mean (interval)',
  'say.count': 'Answers',
  'say.method':
    'Intervals: Wilson score (1927), on the mean as a share of the way from 1 to 5 with the greatest variance it can have (Bhatia–Davis 2000), so rather too wide. No correction for a finite population: those who answer chose to.',
  'say.low': '1 very dissatisfied',
  'say.high': '5 very satisfied',
  'say.facts': 'Worth a look',
  'say.fact.mostlyOnLists':
    'Of {all} attendances {list} were put on lists by workers ({percent} %).',
  'say.fact.mostlyOnPaper': '{paper} answers on paper, but only {phone} by phone.',
  'say.fact.paperComesBackTooOften':
    'Of {issued} paper ballots {answered} came back, well above the {phonePercent} % of phones.',
  'say.fact.paperDiffersFromPhone':
    'Paper says {paper}, phones {phone} on average: more than chance explains.',
  'say.fact.callBacksDiffer':
    'Ballots say {ballots}, call-backs {callBacks} on average: more than chance explains.',
  'say.fact.bursts':
    'In {hours} hours too many answers came from one place; the rest were refused.',
  'say.factsNone': 'No sign of answers that are not residents’ own.',
  'say.paper': 'Paper ballots',
  'say.paperLead':
    'For residents on a list who have no phone. Each has a one-time code: they scan it themselves, or a worker scans it and enters what they ticked; doubles are refused.',
  'say.paperNone': 'No activity with a list yet, so there is nobody to print for.',
  'say.activity': 'Activity',
  'say.onList': 'On the list',
  'say.printed': 'Printed',
  'say.howMany': 'How many',
  'say.print': 'Make codes',
  'say.sheet':
    '{n} ballots are made. Their codes are shown this once and never again: print them now.',
  'say.printNow': 'Print',
  'say.slip': 'Scan to answer; no name',
  'say.calls': 'Call-backs',
  'say.callsLead':
    '{percent} % of those who agreed to be called when they signed in, at random; whoever takes it back is not called. The fingerprint of the seed stands since the work began, so nobody can choose; drawn once, never again.',
  'say.commitment': 'Fingerprint of the seed (SHA-256)',
  'say.seed': 'Seed',
  'say.agreed': '{n} agreed to be called',
  'say.draw': 'Draw call-backs of period {period}',
  'say.drawn': 'Period {period}: {n} of {population} drawn on {on}',
  'say.who': 'Called on the list',
  'say.tail': 'Last digits',
  'say.when': 'Activity held',
  'say.outcome': 'Outcome',
  'say.outcome.answered': 'Answered',
  'say.outcome.notReached': 'Not reached',
  'say.outcome.refused': 'Would rather not',
  'say.outcome.open': 'To be called',
  'say.reached': 'Reached, enter answers',
  'say.notReached': 'Not reached',
  'say.refused': 'Would rather not',
  'say.openForm': 'Open the form (good once)',
  'say.comments': 'What residents wrote',
  'say.commentsLead':
    'Read first, then shown: nothing with names, numbers, addresses or abuse. No score is shown with it.',
  'say.show': 'Show',
  'say.hide': 'Do not show',
  'say.commentsNone': 'Nothing waits to be read.',
  'say.shown': 'Shown',
  'say.shownNone': 'Nothing is shown yet.',
};
