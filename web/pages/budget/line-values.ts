import type { BudgetView } from '../../../shared/contracts/budget.ts';
import type { WrittenLine } from '../../api/budget.ts';
import {
  type Checks,
  chosen,
  type Faults,
  faultsOf,
  readWhole,
  readYuan,
  text,
  whole,
  writeYuan,
  yuanAmount,
} from '../../form/checks.ts';
import { type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { t } from '../../i18n.ts';

type Line = BudgetView['lines'][number];

const nothing = {
  name: '',
  kind: 'services',
  level: 'county',
  department: '',
  source: '',
  fundId: '',
  categories: [],
  uses: '',
  catalogueItem: '',
  matter: '',
  goals: { quantity: '', quality: '', satisfaction: '', cost: '' },
};
const noSurvey = {
  method: 'questionnaire',
  heldFrom: '',
  heldTo: '',
  respondents: '',
  summary: '',
  documentName: '',
};

/** A line as texts to edit; a new one is empty but for what most of them are. */
export function valuesOf(line: Line | undefined): FormValues {
  if (!line) return { ...nothing, amountFen: '', hasSurvey: [], survey: noSurvey };
  const { id: _id, amountFen, survey, ...texts } = line;
  const { fundId = '', catalogueItem = '', matter = '' } = line;
  return {
    ...texts,
    fundId,
    catalogueItem,
    matter,
    amountFen: writeYuan(amountFen),
    hasSurvey: survey ? ['yes'] : [],
    survey: survey ? { ...survey, respondents: String(survey.respondents) } : noSurvey,
  };
}

const always: Checks = {
  name: text(100),
  kind: chosen,
  level: chosen,
  department: text(80),
  source: chosen,
  amountFen: yuanAmount(),
  uses: text(300),
  catalogueItem: text(120, 0),
  matter: text(200, 0),
  'goals.quantity': text(200),
  'goals.quality': text(200),
  'goals.satisfaction': text(200),
  'goals.cost': text(200),
};
const ofSurvey: Checks = {
  'survey.method': chosen,
  'survey.heldFrom': chosen,
  'survey.heldTo': chosen,
  'survey.respondents': whole(1, 10_000_000),
  'survey.summary': text(2000),
  'survey.documentName': text(120),
};

export const hasSurvey = (values: FormValues) => rowsAt(values, 'hasSurvey').length > 0;

export function lineFaults(values: FormValues): Faults {
  const isBackward = textAt(values, 'survey.heldTo') < textAt(values, 'survey.heldFrom');
  return {
    ...(rowsAt(values, 'categories').length === 0 && { categories: t('fault.choose') }),
    ...(hasSurvey(values) && isBackward && { 'survey.heldTo': t('fault.choose') }),
    ...faultsOf(values, hasSurvey(values) ? { ...always, ...ofSurvey } : always),
  };
}

/** The line that `values` say. Call it only once they have no faults. */
export function lineOf(values: FormValues): WrittenLine {
  const said = (path: string) => textAt(values, path).trim();
  const optional = (name: 'fundId' | 'catalogueItem' | 'matter') =>
    said(name) ? { [name]: said(name) } : {};
  return {
    name: said('name'),
    kind: said('kind') as WrittenLine['kind'],
    level: said('level') as WrittenLine['level'],
    department: said('department'),
    source: said('source') as WrittenLine['source'],
    amountFen: readYuan(said('amountFen')) ?? 0,
    categories: rowsAt(values, 'categories').map(String) as WrittenLine['categories'],
    uses: said('uses'),
    ...optional('fundId'),
    ...optional('catalogueItem'),
    ...optional('matter'),
    goals: {
      quantity: said('goals.quantity'),
      quality: said('goals.quality'),
      satisfaction: said('goals.satisfaction'),
      cost: said('goals.cost'),
    },
    ...(hasSurvey(values) && {
      survey: {
        method: said('survey.method') as 'questionnaire',
        heldFrom: said('survey.heldFrom'),
        heldTo: said('survey.heldTo'),
        respondents: readWhole(said('survey.respondents')) ?? 0,
        summary: said('survey.summary'),
        documentName: said('survey.documentName'),
      },
    }),
  };
}
