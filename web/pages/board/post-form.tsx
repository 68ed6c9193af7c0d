import { useMemo } from 'preact/hooks';
import type { BoardRecord, Boards } from '../../../shared/contracts/boards.ts';
import { boardKinds } from '../../../shared/domain/boards/kinds.ts';
import { intention } from '../../api/ask.ts';
import { postRecord } from '../../api/boards.ts';
import { type Checks, chosen, faultsOf, readYuan, text, yuanAmount } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm, type Form } from '../../form/form.ts';
import { type FormValues, textAt } from '../../form/path.ts';
import { named, t } from '../../i18n.ts';
import { ActCard } from '../../parts/act-card.tsx';

const empty = { kind: '', title: '', text: '', on: '', income: '', spent: '', corrects: '' };

const amount = (value: string) =>
  value.trim() === '' ? undefined : yuanAmount(Number.MAX_SAFE_INTEGER, 0)(value);

const checks: Checks = {
  kind: chosen,
  title: text(80, 2),
  text: text(4000, 2),
  on: chosen,
};

const faults = (values: FormValues) =>
  faultsOf(values, {
    ...checks,
    ...(textAt(values, 'kind') === 'finance' && { income: amount, spent: amount }),
  });

const said = (values: FormValues, path: string) => textAt(values, path).trim();

function recordOf(values: FormValues, community: string) {
  const kind = boardKinds.find((one) => one === said(values, 'kind')) ?? 'affairs';
  const [income, spent] = [said(values, 'income'), said(values, 'spent')].map(readYuan);
  const corrects = said(values, 'corrects');
  return {
    community,
    kind,
    title: said(values, 'title'),
    text: said(values, 'text'),
    on: said(values, 'on'),
    ...(kind === 'finance' && income !== undefined && { incomeFen: income }),
    ...(kind === 'finance' && spent !== undefined && { spentFen: spent }),
    ...(corrects && { corrects }),
  };
}

function Amounts({ form }: { form: Form }) {
  return (
    <>
      <Field form={form} path="income" kind="money" label={t('board.income')} isOptional />
      <Field
        form={form}
        path="spent"
        kind="money"
        label={t('board.spent')}
        hint={t('board.amounts')}
        isOptional
      />
    </>
  );
}

function Fields({ form, records }: { form: Form; records: readonly BoardRecord[] }) {
  const kind = textAt(form.values.value, 'kind');
  const earlier = records.filter((one) => one.kind === kind);
  return (
    <>
      <Field
        form={form}
        path="kind"
        kind="select"
        label={t('board.kind')}
        options={[
          ['', t('choose')],
          ...boardKinds.map((one) => [one, named(`board.kind.${one}`)] as const),
        ]}
      />
      <Field form={form} path="title" label={t('board.name')} hint={t('board.name.hint')} />
      <Field form={form} path="on" kind="date" label={t('board.on')} hint={t('board.on.hint')} />
      {kind === 'finance' && <Amounts form={form} />}
      <Field form={form} path="text" kind="text" rows={8} label={t('board.text')} />
      {earlier.length > 0 && (
        <Field
          form={form}
          path="corrects"
          kind="select"
          label={t('board.corrects')}
          options={[
            ['', t('board.corrects.none')],
            ...earlier.map(({ id, title, on }) => [id, `${on} ${title}`] as const),
          ]}
        />
      )}
    </>
  );
}

type Props = {
  tenant: string;
  community: string;
  records: readonly BoardRecord[];
  onDone(boards: Boards): void;
};

/** Publishing one record. It stays for good, so the form says where it goes before it is sent. */
export function PostForm({ tenant, community, records, onDone }: Props) {
  const { form, wish } = useMemo(
    () => ({ form: createForm({ initial: empty, faultsOf: faults }), wish: intention() }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      onDone(await postRecord(tenant, recordOf(values, community), wish));
    });
  return (
    <ActCard id="write" title={t('board.write')} form={form} send={send} label={t('board.publish')}>
      <Fields form={form} records={records} />
    </ActCard>
  );
}
