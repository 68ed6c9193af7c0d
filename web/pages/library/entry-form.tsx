import type { LibraryView } from '../../../shared/contracts/library.ts';
import {
  areaLevels,
  entryStatuses,
  grantKinds,
  recipientKinds,
  relationKinds,
  studyMethods,
  topics,
} from '../../../shared/domain/library/names.ts';
import { needCategories } from '../../../shared/domain/needs/names.ts';
import { sendLibrary } from '../../api/library.ts';
import { chosen, text } from '../../form/checks.ts';
import { named, t } from '../../i18n.ts';
import { Deed, type Line, said } from '../facilities/deed.tsx';
import { type Form, textOf, valuesOf } from './entry-values.ts';
import { type Entry, options } from './shown.tsx';

type Props = {
  tenant: string;
  form: Form;
  entry?: Entry;
  rows: LibraryView['items'];
  reload(): void;
};

const certainties = ['primary', 'secondary', 'general', 'tenant'];
const kindsOf = (form: Form): readonly string[] =>
  form === 'document' ? ['law', 'policy', 'standard', 'template'] : [form];

const choose = (list: readonly (readonly [string, string])[]) =>
  [['', t('li.choose')], ...list] as const;

const caseLines = (): Line[] => [
  { path: 'place', label: t('li.c.place'), check: text(80) },
  { path: 'problem', label: t('li.c.problem'), kind: 'text', rows: 3, check: text(800) },
  { path: 'did', label: t('li.c.done'), kind: 'text', rows: 5, check: text(1500) },
  { path: 'cost', label: t('li.c.cost'), hint: t('li.c.cost.hint') },
  { path: 'results', label: t('li.c.results'), kind: 'text', rows: 3, hint: t('li.figures.hint') },
  { path: 'ask', label: t('li.c.ask'), hint: t('li.c.ask.hint') },
];

const studyLines = (): Line[] => [
  { path: 'question', label: t('li.s.question'), kind: 'text', rows: 2, check: text(400) },
  {
    path: 'method',
    label: t('li.s.methods'),
    kind: 'select',
    check: chosen,
    options: choose(options(studyMethods, 'method')),
  },
  { path: 'madeBy', label: t('li.s.by'), check: text(80) },
  { path: 'studyFrom', label: t('li.s.from'), kind: 'date', check: chosen },
  { path: 'studyUntil', label: t('li.s.until'), kind: 'date', check: chosen },
  { path: 'visited', label: t('li.s.visited'), kind: 'text', rows: 3, hint: t('li.perLine') },
  {
    path: 'findings',
    label: t('li.s.findings'),
    kind: 'text',
    rows: 5,
    hint: t('li.figures.hint'),
  },
  { path: 'needs', label: t('li.s.needs'), kind: 'text', rows: 2, hint: t('li.s.needs.hint') },
];

const documentLines = ({ rows }: Props): Line[] => [
  { path: 'body', label: t('li.body') },
  { path: 'number', label: t('li.number') },
  { path: 'from', label: t('li.from'), hint: t('li.partial') },
  { path: 'until', label: t('li.until'), hint: t('li.partial') },
  { path: 'grants', label: t('li.grants'), kind: 'boxes', options: options(grantKinds, 'grant') },
  {
    path: 'recipients',
    label: t('li.recipients'),
    kind: 'boxes',
    options: options(recipientKinds, 'to'),
  },
  { path: 'condition', label: t('li.condition'), hint: t('li.condition.hint') },
  {
    path: 'relation',
    label: t('li.relation'),
    kind: 'select',
    options: choose(relationKinds.map((kind) => [kind, named(`li.rel.to.${kind}`)] as const)),
  },
  {
    path: 'related',
    label: t('li.related'),
    kind: 'select',
    options: choose(rows.map(({ id, title }) => [id, title] as const)),
  },
];

function linesOf(props: Props): Line[] {
  const { form, entry } = props;
  return [
    ...(form === 'document'
      ? [
          {
            path: 'kind',
            label: t('li.kind'),
            kind: 'select' as const,
            check: chosen,
            options: choose(options(kindsOf(form), 'kind')),
          },
        ]
      : []),
    { path: 'title', label: t('li.name'), check: text(160, 2) },
    ...(form === 'case' ? caseLines() : []),
    ...(form === 'study' ? studyLines() : []),
    {
      path: 'abstract',
      label: t('li.abstract'),
      kind: 'text',
      rows: 4,
      check: text(1200),
      hint: t('li.abstract.hint'),
    },
    {
      path: 'status',
      label: t('li.status'),
      kind: 'select',
      check: chosen,
      options: choose(options(entryStatuses, 'status')),
    },
    { path: 'issued', label: t('li.issued'), hint: t('li.partial') },
    ...(form === 'document' ? documentLines(props) : []),
    {
      path: 'level',
      label: t('li.level'),
      kind: 'select',
      check: chosen,
      options: options(areaLevels, 'level'),
    },
    { path: 'area', label: t('li.area') },
    { path: 'topics', label: t('li.topic'), kind: 'boxes', options: options(topics, 'topic') },
    {
      path: 'categories',
      label: t('li.categories'),
      kind: 'boxes',
      options: options(needCategories, 'need'),
    },
    { path: 'address', label: t('li.address') },
    { path: 'seenOn', label: t('li.seen'), kind: 'date' },
    {
      path: 'certainty',
      label: t('li.certainty'),
      kind: 'select',
      check: chosen,
      options: choose(options(certainties, 'certainty')),
    },
    { path: 'reviewOn', label: t('li.reviewOn'), kind: 'date', hint: t('li.reviewOn.hint') },
    {
      path: 'isPublic',
      label: t('li.public'),
      kind: 'boxes',
      options: [['yes', t('li.public.yes')]],
    },
    ...(entry ? [{ path: 'reason', label: t('li.reason'), check: text(300, 4) }] : []),
  ];
}

/** Writes an entry, or changes one: a document, a case or a study has its own questions. */
export function EntryForm(props: Props) {
  const { tenant, form, entry, reload } = props;
  return (
    <Deed
      act={entry ? 'edit' : `new-${form}`}
      title={entry ? t('li.edit') : named(`li.new.${form}`)}
      prefix="/text"
      lines={linesOf(props)}
      initial={valuesOf(form, entry)}
      reload={reload}
      send={(values, wish) =>
        sendLibrary(
          tenant,
          {
            type: 'keepEntry',
            ...(entry && { entry: entry.id, reason: said(values, 'reason') }),
            text: textOf(values, { form, entry }),
          },
          wish,
        )
      }
    />
  );
}
