import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Appraisals, RoundPlan } from '../../../shared/contracts/appraisal.ts';
import { setUpRound } from '../../api/appraisals.ts';
import { intention } from '../../api/ask.ts';
import { beijingTime, chosen, instantOf, text, whole } from '../../form/checks.ts';
import { Checkboxes, Radios } from '../../form/choices.tsx';
import { Field, type Option } from '../../form/field.tsx';
import { createForm, type Form } from '../../form/form.ts';
import { type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { named, t } from '../../i18n.ts';
import { ActCard } from '../../parts/act-card.tsx';
import { tenant } from './acting.ts';

const kinds = ['upward', 'downward', 'residents', 'debriefing'] as const;
const scales = ['satisfaction', 'agreement', 'frequency'] as const;

const linesOf = (values: FormValues, path: string) =>
  textAt(values, path)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

function faultsOf(values: FormValues): Record<string, string> {
  const checked = {
    kind: chosen(textAt(values, 'kind')),
    title: text(80, 2)(textAt(values, 'title')),
    opensAt: beijingTime(textAt(values, 'opensAt')),
    closesAt: beijingTime(textAt(values, 'closesAt')),
    smallest: whole(3, 50)(textAt(values, 'smallest')),
    streets: chosen(rowsAt(values, 'streets').map(String).join()),
  };
  return Object.fromEntries(
    Object.entries(checked).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}

const planOf = (values: FormValues): RoundPlan =>
  ({
    kind: textAt(values, 'kind'),
    title: textAt(values, 'title').trim(),
    opensAt: instantOf(textAt(values, 'opensAt')),
    closesAt: instantOf(textAt(values, 'closesAt')),
    smallest: Number(textAt(values, 'smallest')),
    streets: rowsAt(values, 'streets'),
    form: {
      items: linesOf(values, 'items')
        .slice(0, 8)
        .map((line, at) => ({ id: `q${at + 1}`, text: line, scale: textAt(values, 'scale') })),
      asksRemark: rowsAt(values, 'remark').length > 0,
    },
    departments: linesOf(values, 'departments').map((line, at) => {
      const [name = '', unit] = line.split(/[|｜]/).map((part) => part.trim());
      return { id: `d${at + 1}`, name, ...(unit && { unit }) };
    }),
    ...(textAt(values, 'follows') && { follows: textAt(values, 'follows') }),
  }) as RoundPlan;

/** Who, when and where. */
function Whom({ form, places }: { form: Form; places: NonNullable<Appraisals['places']> }) {
  return (
    <>
      <Radios
        form={form}
        path="kind"
        legend={t('ap.who')}
        options={kinds.map((one): Option => [one, named(`ap.kind.${one}`)])}
        notes={Object.fromEntries(kinds.map((one) => [one, named(`ap.how.${one}`)]))}
      />
      <Field form={form} path="title" label={t('ap.name')} />
      <div class="line">
        <Field form={form} path="opensAt" kind="time" label={t('ap.opensAt')} />
        <Field form={form} path="closesAt" kind="time" label={t('ap.closesAt')} />
      </div>
      <Checkboxes
        form={form}
        path="streets"
        legend={t('ap.streets')}
        options={places.map(
          ({ id, name, communities }): Option => [id, t('ap.street', { name, n: communities })],
        )}
        isAcross
      />
    </>
  );
}

/** All that a round asks, and of whom. */
function Questions({ form, view }: { form: Form; view: Appraisals }) {
  const kind = useComputed(() => textAt(form.values.value, 'kind')).value;
  const earlier = view.items.filter((one) => one.countedAt && one.kind === kind);
  const bySeats = kind === 'upward' || kind === 'downward';
  return (
    <>
      <Whom form={form} places={view.places ?? []} />
      {bySeats && (
        <Field
          form={form}
          path="departments"
          kind="text"
          label={t('ap.departments')}
          hint={t('ap.departments.hint')}
        />
      )}
      <Field form={form} path="items" kind="text" label={t('ap.items')} hint={t('ap.items.hint')} />
      <Field
        form={form}
        path="scale"
        kind="select"
        label={t('ap.scale')}
        options={scales.map((one): Option => [one, named(`ap.scale.${one}`)])}
      />
      <Checkboxes
        form={form}
        path="remark"
        legend={t('ap.remarks')}
        options={[['yes', t('ap.asksRemark')]]}
      />
      <Field
        form={form}
        path="smallest"
        kind="number"
        isShort
        label={t('ap.smallest')}
        hint={t('ap.smallest.hint')}
      />
      {earlier.length > 0 && (
        <Field
          form={form}
          path="follows"
          kind="select"
          label={t('ap.follows')}
          options={[
            ['', t('ap.follows.none')],
            ...earlier.map((one): Option => [one.id, one.title]),
          ]}
        />
      )}
    </>
  );
}

/** Sets up a round: who rates whom, until when, with which questions. Nobody is asked until it is opened. */
export function SetUp({ view, onDone }: { view: Appraisals; onDone(id: string): void }) {
  const places = view.places ?? [];
  const last = view.items[0];
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: {
          kind: '',
          title: '',
          opensAt: '',
          closesAt: '',
          smallest: '',
          streets: places.length === 1 ? [places[0]?.id ?? ''] : [],
          items: (last?.form.items ?? []).map(({ text: line }) => line).join('\n'),
          scale: last?.form.items[0]?.scale ?? 'satisfaction',
          remark: ['yes'],
          departments: (last?.departments ?? [])
            .map(({ name, unit }) => (unit ? `${name}｜${unit}` : name))
            .join('\n'),
          follows: '',
        },
        faultsOf,
      }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const { round } = await setUpRound(tenant, planOf(values), wish);
      onDone(round.id);
    });
  return (
    <ActCard id="act-new" title={t('ap.new')} form={form} send={send} label={t('ap.keep')}>
      <Questions form={form} view={view} />
    </ActCard>
  );
}
