import type { Plan } from '../../../shared/domain/purchase/plan.ts';
import { readWhole, readYuan, writeYuan } from '../../form/checks.ts';
import { type FormValue, type FormValues, rowsAt, textAt } from '../../form/path.ts';

type Funding = NonNullable<Plan['funding']>[number];
type Survey = NonNullable<Plan['survey']>;

const emptySurvey = {
  method: 'questionnaire',
  heldFrom: '',
  heldTo: '',
  respondents: '',
  summary: '',
  documentName: '',
};

/** Where the money comes from and what the plan rests on, as texts. A line is chosen together with its source. */
export const fundingValues = ({ funding = [], survey, splitting }: Plan): FormValues => ({
  funding: funding.map(({ source, budgetLineId = '', amountFen }) => ({
    budgetLineId: budgetLineId && `${source}:${budgetLineId}`,
    amountFen: writeYuan(amountFen),
  })),
  hasSurvey: survey ? ['yes'] : [],
  survey: survey ? { ...survey, respondents: String(survey.respondents) } : emptySurvey,
  splitting: splitting ?? { reason: '', reference: '' },
});

const chosenLines = (values: FormValues) =>
  rowsAt(values, 'funding').filter((row: FormValue) => textAt(row, 'budgetLineId') !== '');

export function fundingRows(values: FormValues): Funding[] {
  return chosenLines(values).map((row) => {
    const [source = '', budgetLineId = ''] = textAt(row, 'budgetLineId').split(':');
    const amountFen = readYuan(textAt(row, 'amountFen')) ?? 0;
    return { source: source as Funding['source'], budgetLineId, amountFen };
  });
}

export const hasSurvey = (values: FormValues) => rowsAt(values, 'hasSurvey').length > 0;

/** The parts of the plan that `fundingValues` wrote; the main source is that of the first line. */
export function fundingOf(values: FormValues): Partial<Plan> {
  const said = (path: string) => textAt(values, path).trim();
  const funding = fundingRows(values);
  const [first] = funding;
  return {
    ...(first && { funding, fundSource: first.source }),
    ...(hasSurvey(values) && {
      survey: {
        method: said('survey.method') as Survey['method'],
        heldFrom: said('survey.heldFrom'),
        heldTo: said('survey.heldTo'),
        respondents: readWhole(said('survey.respondents')) ?? 0,
        summary: said('survey.summary'),
        documentName: said('survey.documentName'),
      },
    }),
    ...(said('splitting.reason') && {
      splitting: { reason: said('splitting.reason'), reference: said('splitting.reference') },
    }),
  };
}
