import type { HearingView } from '../../../shared/contracts/hearing.ts';
import { remedies } from '../../../shared/domain/purchase/objection-standing.ts';
import type { Act, Situation } from '../../acts/act.ts';
import type { PurchaseCommand } from '../../api/purchasing.ts';
import { chosen, type Faults, text } from '../../form/checks.ts';
import { Checkboxes, Radios } from '../../form/choices.tsx';
import type { Fact } from '../../form/facts.tsx';
import { Field } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { named, t } from '../../i18n.ts';
import { Upload } from '../../parts/upload.tsx';
import type { Possible } from './possible.ts';

const linesOf = (value: string): string[] =>
  value
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const sourcesOf = ({ grounds }: HearingView, codes: readonly unknown[]): string[] => [
  ...new Set(
    grounds
      .filter(({ code }) => codes.includes(code))
      .flatMap(({ sources }) => sources.map(({ source }) => source)),
  ),
];

const chosenGrounds = (values: FormValues) => rowsAt(values, 'groundCodes').map(String);
/** What the grounds chosen rest on, and what was written besides. */
const citesOf = (hearing: HearingView, values: FormValues): string[] =>
  [...sourcesOf(hearing, chosenGrounds(values)), ...linesOf(textAt(values, 'cites'))].slice(0, 12);

function linesFault(value: string, most: number, max: number): string | undefined {
  const lines = linesOf(value);
  return lines.length > most || lines.some((line) => line.length > max)
    ? t('hear.fault.lines', { n: most, max })
    : undefined;
}

function faultsBetween(values: FormValues, hearing: HearingView): Faults {
  const missing = hearing.consortium.filter((name) => !rowsAt(values, 'members').includes(name));
  const agent = textAt(values, 'agentName').trim();
  const mandate = textAt(values, 'mandate').trim();
  const evidence = linesFault(textAt(values, 'evidence'), 19, 500);
  const cites = linesFault(textAt(values, 'cites'), 8, 200);
  return {
    ...(missing.length > 0 && {
      members: t('hear.fault.allMembers', { list: missing.join(t('list.comma')) }),
    }),
    ...(agent && !mandate && { mandate: t('hear.fault.mandate') }),
    ...(mandate && !agent && { agentName: t('hear.fault.agent') }),
    ...(evidence && { evidence }),
    ...(cites && { cites }),
  };
}

function GroundFields({ form, hearing }: { form: Form; hearing: HearingView }) {
  return (
    <>
      <Checkboxes
        form={form}
        path="groundCodes"
        legend={t('hear.grounds')}
        hint={t('hear.groundsHint')}
        options={hearing.grounds.map(({ code }) => [code, named(`ground.${code}`)])}
        notes={Object.fromEntries(
          hearing.grounds.map(({ code, sources }) => [
            code,
            sources.map(({ source }) => source).join('；'),
          ]),
        )}
      />
      <Field
        form={form}
        path="cites"
        kind="text"
        label={t('hear.cites')}
        hint={t('hear.citesHint')}
      />
    </>
  );
}

function EvidenceFields({
  form,
  situation,
  hearing,
}: {
  form: Form;
  situation: Situation;
  hearing: HearingView;
}) {
  const { tenantId: tenant, id: purchase } = situation.view.purchase;
  return (
    <>
      <Field
        form={form}
        path="evidence"
        kind="text"
        label={t('hear.evidence')}
        hint={t('hear.evidenceHint')}
      />
      {hearing.mayHandIn ? (
        <Upload
          form={form}
          path="file"
          label={t('hear.file')}
          hint={t('hear.fileHint')}
          accept=".pdf,.ofd,.docx,.xlsx,.jpg,.jpeg,.png,.zip"
          place={{ tenant, purchase, organization: situation.organization }}
          about={{ purpose: 'objection' }}
        />
      ) : (
        <p class="hint">{t('hear.fileLater')}</p>
      )}
    </>
  );
}

function AskFields({ form, hearing }: { form: Form; hearing: HearingView }) {
  return (
    <>
      <Field
        form={form}
        path="requests"
        kind="text"
        label={t('hear.requests')}
        hint={t('hear.requestsHint')}
      />
      <Field
        form={form}
        path="asks"
        kind="select"
        label={t('hear.asks')}
        options={[
          ['', t('hear.asksNone')],
          ...remedies
            .filter((remedy) => remedy !== 'none')
            .map((remedy) => [remedy, named(`remedy.${remedy}`)] as const),
        ]}
      />
      {hearing.consortium.length > 0 && (
        <Checkboxes
          form={form}
          path="members"
          legend={t('hear.consortium')}
          hint={t('hear.consortiumHint')}
          options={hearing.consortium.map((name) => [name, name])}
        />
      )}
      <Field
        form={form}
        path="agentName"
        label={t('hear.agent')}
        hint={t('hear.agentHint')}
        isShort
      />
      <Field form={form} path="mandate" label={t('hear.mandate')} />
    </>
  );
}

function factsOf(values: FormValues, possible: Possible, hearing: HearingView): Fact[] {
  const { kind, step } = possible;
  const written = (path: string) => textAt(values, path).trim();
  const all: (Fact | false)[] = [
    [
      named(`objectionKind.${kind}`),
      <span class="big">{step ? named(`objectionStep.${step}`) : ''}</span>,
    ],
    chosenGrounds(values).length > 0 && [
      t('hear.grounds'),
      chosenGrounds(values)
        .map((code) => named(`ground.${code}`))
        .join(t('list.comma')),
    ],
    kind !== 'inquiry' && [t('hear.cites'), citesOf(hearing, values).join('；') || t('none')],
    [
      t(kind === 'inquiry' ? 'hear.question' : 'hear.facts'),
      <span class="prose">{written('grounds')}</span>,
    ],
    kind !== 'inquiry' && [
      t('hear.evidence'),
      [...linesOf(written('evidence')), written('fileName')].filter(Boolean).join('；') ||
        t('none'),
    ],
    kind !== 'inquiry' && [t('hear.requests'), written('requests') || t('none')],
    written('asks') !== '' && [t('hear.asks'), named(`remedy.${written('asks')}`)],
    written('agentName') !== '' && [
      t('hear.agent'),
      `${written('agentName')} · ${written('mandate')}`,
    ],
  ];
  return all.filter((fact) => fact !== false && fact[1] !== '') as Fact[];
}

function commandOf(values: FormValues, possible: Possible, hearing: HearingView): PurchaseCommand {
  const { kind, step, of } = possible;
  const written = (path: string) => textAt(values, path).trim();
  const grounds = written('grounds');
  if (kind === 'inquiry') return { type: 'raiseObjection', kind, grounds };
  const evidence = [...linesOf(written('evidence')), written('file')].filter(Boolean);
  const cites = citesOf(hearing, values);
  const asks = remedies.find((remedy) => remedy === written('asks'));
  return {
    type: 'raiseObjection',
    kind,
    grounds,
    groundCodes: chosenGrounds(values) as ['other'],
    ...(step && { step }),
    ...(of && { of, isFromReply: written('isFromReply') === 'yes' }),
    ...(cites.length > 0 && { cites }),
    ...(evidence.length > 0 && { evidence }),
    ...(written('requests') && { requests: written('requests') }),
    ...(asks && { asks }),
    ...(written('agentName') && {
      agent: { name: written('agentName'), mandate: written('mandate') },
    }),
    ...(hearing.consortium.length > 0 && { members: rowsAt(values, 'members').map(String) }),
  };
}

/** Raising one thing that is possible: kept while it is typed, read once more before it counts. */
export function raiseAct(possible: Possible, hearing: HearingView): Act {
  const { kind } = possible;
  const isInquiry = kind === 'inquiry';
  return {
    isLong: true,
    intro: () => t(`hear.intro.${kind}`),
    initial: () => ({
      groundCodes: [],
      cites: '',
      grounds: '',
      evidence: '',
      file: '',
      fileName: '',
      requests: '',
      asks: '',
      members: [],
      agentName: '',
      mandate: '',
      isFromReply: '',
    }),
    checks: () => ({
      grounds: text(3000),
      requests: text(1000, 0),
      agentName: text(60, 0),
      mandate: text(120, 0),
      ...(kind === 'complaint' && { isFromReply: chosen }),
    }),
    faults: (values) => ({
      ...(!isInquiry && chosenGrounds(values).length === 0 && { groundCodes: t('fault.choose') }),
      ...faultsBetween(values, hearing),
    }),
    Fields: ({ form, situation }) => (
      <>
        {kind === 'complaint' && (
          <Radios
            form={form}
            path="isFromReply"
            legend={t('hear.fromReply')}
            options={[
              ['no', t('hear.fromReply.no')],
              ['yes', t('hear.fromReply.yes')],
            ]}
          />
        )}
        {!isInquiry && <GroundFields form={form} hearing={hearing} />}
        <Field
          form={form}
          path="grounds"
          kind="text"
          rows={8}
          label={t(isInquiry ? 'hear.question' : 'hear.facts')}
          hint={t('hear.factsHint')}
        />
        {!isInquiry && <EvidenceFields form={form} situation={situation} hearing={hearing} />}
        {!isInquiry && <AskFields form={form} hearing={hearing} />}
      </>
    ),
    facts: (values) => factsOf(values, possible, hearing),
    build: (values) => commandOf(values, possible, hearing),
  };
}
