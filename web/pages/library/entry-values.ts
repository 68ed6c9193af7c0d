import type { Figure } from '../../../shared/domain/library/figure.ts';
import { readYuan, writeYuan } from '../../form/checks.ts';
import type { FormValues } from '../../form/path.ts';
import { t } from '../../i18n.ts';
import { said, ticked } from '../facilities/deed.tsx';
import type { Entry, Text } from './shown.tsx';

export type Form = 'document' | 'case' | 'study';

type Read = Extract<Figure, { amount: number }>;
const readOf = ({ amount, unit }: Read): string[] =>
  unit === 'fen' ? [writeYuan(amount), '元'] : [String(amount), unit];

/** A figure in one line: what | number | unit; what is no number is kept as it is printed. */
const lineOf = (figure: Figure): string =>
  [figure.what, ...('printed' in figure ? [figure.printed] : readOf(figure))].join(' | ');

function figureOf(line: string): { text: string; figure?: Figure } {
  const [what = '', value = '', unit = ''] = line.split(/[|｜]/).map((part) => part.trim());
  if (!value) return { text: what };
  const number = Number(value.replace(/[,，]/g, ''));
  if (!unit || !Number.isFinite(number)) return { text: what, figure: { what, printed: value } };
  const fen = unit === '元' ? readYuan(value) : undefined;
  const read = fen === undefined ? { amount: number, unit } : { amount: fen, unit: 'fen' };
  return { text: what, figure: { what, ...read, certainty: 'tenant' } };
}

const linesIn = (values: FormValues, path: string): string[] =>
  said(values, path)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const caseOf = (values: FormValues): NonNullable<Text['case']> => {
  const cost = said(values, 'cost');
  const fen = readYuan(cost);
  const what = t('li.c.cost');
  const unclear = cost ? { what, printed: cost } : undefined;
  const figure: Figure | undefined =
    fen === undefined ? unclear : { what, amount: fen, unit: 'fen', certainty: 'tenant' };
  return {
    place: said(values, 'place'),
    problem: said(values, 'problem'),
    done: said(values, 'did'),
    ...(figure && { cost: figure }),
    results: linesIn(values, 'results').flatMap((line) => figureOf(line).figure ?? []),
    ask: said(values, 'ask'),
  };
};

const studyOf = (values: FormValues, before: Entry['study']): NonNullable<Text['study']> => ({
  question: said(values, 'question'),
  methods: [
    {
      method: said(values, 'method') as 'visits',
      by: said(values, 'madeBy'),
      from: said(values, 'studyFrom'),
      until: said(values, 'studyUntil'),
    },
    ...(before?.methods.slice(1) ?? []),
  ],
  visited: linesIn(values, 'visited'),
  findings: linesIn(values, 'findings').map(figureOf),
  needs: linesIn(values, 'needs') as NonNullable<Text['study']>['needs'],
});

const optional = (values: FormValues, name: string) => {
  const value = said(values, name);
  return value ? { [name]: value } : {};
};

const grantsIn = (values: FormValues, before: Text['grants']): Text['grants'] =>
  ticked(values, 'grants').flatMap((kind) =>
    ticked(values, 'recipients').map((to) => ({
      kind: kind as 'land',
      to: to as 'facility',
      only: before.find((one) => one.kind === kind && one.to === to)?.only ?? [],
      condition: said(values, 'condition'),
    })),
  );

/** What the form says, over what it does not ask. */
export function textOf(
  values: FormValues,
  { form, entry }: { form: Form; entry?: Entry | undefined },
): Text {
  const {
    issued: _1,
    from: _2,
    until: _3,
    reviewOn: _4,
    published,
    id: _5,
    ...rest
  } = entry ?? ({ relations: [], catalogue: [] } as unknown as Entry);
  const address = said(values, 'address');
  const relation = said(values, 'relation');
  const related = said(values, 'related');
  return {
    ...rest,
    kind: form === 'document' ? (said(values, 'kind') as Text['kind']) : form,
    title: said(values, 'title'),
    body: said(values, 'body'),
    number: said(values, 'number'),
    ...optional(values, 'issued'),
    ...optional(values, 'from'),
    ...optional(values, 'until'),
    ...optional(values, 'reviewOn'),
    status: said(values, 'status') as Text['status'],
    area: { level: said(values, 'level') as 'city', name: said(values, 'area') },
    topics: ticked(values, 'topics') as Text['topics'],
    abstract: said(values, 'abstract'),
    ...(address && { published: { ...published, address, ...optional(values, 'seenOn') } }),
    certainty: said(values, 'certainty') as Text['certainty'],
    relations: [
      ...rest.relations,
      ...(relation && related ? [{ kind: relation as 'amends', to: related }] : []),
    ],
    isPublic: ticked(values, 'isPublic').length > 0,
    categories: ticked(values, 'categories') as Text['categories'],
    catalogue: rest.catalogue,
    grants: grantsIn(values, rest.grants),
    ...(form === 'case' && { case: caseOf(values) }),
    ...(form === 'study' && { study: studyOf(values, entry?.study) }),
  };
}

const unique = (names: readonly string[]) => [...new Set(names)];

const noCase = { place: '', problem: '', done: '', results: [], ask: '' };
const noStudy = { question: '', methods: [], visited: [], findings: [], needs: [] };
const noMethod = { method: '', by: '', from: '', until: '' };

const costText = (cost: Figure | undefined): string => {
  if (!cost) return '';
  return 'printed' in cost ? cost.printed : writeYuan(cost.amount);
};

const caseValues = (told: NonNullable<Entry['case']>): FormValues => ({
  place: told.place,
  problem: told.problem,
  did: told.done,
  cost: costText(told.cost),
  results: told.results.map(lineOf).join('\n'),
  ask: told.ask,
});

function studyValues(study: NonNullable<Entry['study']>): FormValues {
  const { method, by, from, until } = study.methods[0] ?? noMethod;
  return {
    question: study.question,
    method,
    madeBy: by,
    studyFrom: from,
    studyUntil: until,
    visited: study.visited.join('\n'),
    findings: study.findings
      .map(({ text: words, figure }) => (figure ? lineOf({ ...figure, what: words }) : words))
      .join('\n'),
    needs: study.needs.join('\n'),
  };
}

const datesOf = ({ issued = '', from = '', until = '', reviewOn = '' }: Entry): FormValues => ({
  issued,
  from,
  until,
  reviewOn,
});

const grantsOf = ({ grants }: Entry): FormValues => ({
  grants: unique(grants.map(({ kind }) => kind)),
  recipients: unique(grants.map(({ to }) => to)),
  condition: grants[0]?.condition ?? '',
});

/** What a new entry begins with. */
const blank = (form: Form): Entry => ({
  id: '',
  kind: '' as 'law',
  title: '',
  body: '',
  number: '',
  status: (form === 'document' ? '' : 'inForce') as 'inForce',
  area: { level: 'district', name: '' },
  topics: [],
  abstract: '',
  certainty: '' as 'primary',
  relations: [],
  isPublic: true,
  categories: [],
  catalogue: [],
  grants: [],
});

export function valuesOf(form: Form, known?: Entry): FormValues {
  const entry = known ?? blank(form);
  const { kind, title, body, number, status, area, abstract, certainty, published } = entry;
  return {
    kind,
    title,
    body,
    number,
    status,
    level: area.level,
    area: area.name,
    topics: [...entry.topics],
    abstract,
    address: published?.address ?? '',
    seenOn: published?.seenOn ?? '',
    certainty,
    isPublic: entry.isPublic ? ['yes'] : [],
    categories: [...entry.categories],
    relation: '',
    related: '',
    reason: '',
    ...datesOf(entry),
    ...grantsOf(entry),
    ...caseValues(entry.case ?? noCase),
    ...studyValues(entry.study ?? noStudy),
  };
}
