import { useMemo } from 'preact/hooks';
import { fundSources } from '../../../shared/domain/budget/fund-source-names.ts';
import {
  type Mode,
  modes,
  type Strategy,
  strategies,
} from '../../../shared/domain/linkage/names.ts';
import { chosen, faultsOf, readYuan, text, yuanAmount } from '../../form/checks.ts';
import { Checkboxes, Radios } from '../../form/choices.tsx';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { goTo, hereWith } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { ActCard } from '../../parts/act-card.tsx';
import { carryOut } from './acting.ts';
import { PlaceField } from './place-field.tsx';

const checks = (values: FormValues) => ({
  ...faultsOf(values, {
    'earlier.title': text(120, 1),
    'earlier.organization': text(80, 1),
    'earlier.source': chosen,
    'earlier.amountFen': yuanAmount(),
    'earlier.regionCodes.0': chosen,
    'earlier.mode': chosen,
    'earlier.basis': text(200, 1),
  }),
  ...(!/^20\d\d$/.test(textAt(values, 'earlier.year')) && {
    'earlier.year': t('lk.fault.number'),
  }),
});

function earlierIn(values: FormValues) {
  const at = (name: string) => textAt(values, `earlier.${name}`).trim();
  return {
    title: at('title'),
    year: Number(at('year')),
    regionCodes: rowsAt(values, 'earlier.regionCodes').map(String),
    organization: at('organization'),
    source: at('source') as (typeof fundSources)[number],
    amountFen: readYuan(at('amountFen')) ?? 0,
    mode: at('mode') as Mode,
    strategies: rowsAt(values, 'earlier.strategies').map(String) as Strategy[],
    basis: at('basis'),
  };
}

const initialIn = (year: number): FormValues => ({
  earlier: {
    title: '',
    year: String(year),
    regionCodes: [''],
    organization: '',
    source: '',
    amountFen: '',
    mode: '',
    strategies: [],
    basis: '',
  },
});

/** A project of before the platform, so that the shares of the years have a past. */
export function EarlierForm({ year, onDone }: { year: number; onDone(): void }) {
  const form = useMemo(() => createForm({ initial: initialIn(year), faultsOf: checks }), []);
  const send = () =>
    form.submit(async (values) => {
      await carryOut({ type: 'stateEarlier', earlier: earlierIn(values) });
      onDone();
      goTo(hereWith({ act: '' }));
    });
  return (
    <ActCard
      id="act-earlier"
      title={t('lk.stateEarlier')}
      form={form}
      send={send}
      label={t('lk.earlier.save')}
    >
      <p class="lead">{t('lk.earlier.lead')}</p>
      <Field form={form} path="earlier.title" label={t('lk.earlier.title')} />
      <Field form={form} path="earlier.year" kind="number" isShort label={t('lk.year')} />
      <PlaceField form={form} path="earlier.regionCodes.0" label={t('lk.col.place')} />
      <Field form={form} path="earlier.organization" label={t('lk.earlier.organization')} />
      <Field
        form={form}
        path="earlier.source"
        kind="select"
        label={t('lk.earlier.source')}
        options={[
          ['', t('choose')],
          ...fundSources.map((one) => [one, named(`fundSource.${one}`)] as const),
        ]}
      />
      <Field form={form} path="earlier.amountFen" kind="money" label={t('lk.earlier.amount')} />
      <Radios
        form={form}
        path="earlier.mode"
        legend={t('lk.form.mode')}
        options={modes.map((one) => [one, t(`lk.mode.${one}`)] as const)}
      />
      <Checkboxes
        form={form}
        path="earlier.strategies"
        legend={t('lk.form.strategies')}
        options={strategies.map((one) => [one, t(`lk.strategy.${one}`)] as const)}
      />
      <Field
        form={form}
        path="earlier.basis"
        label={t('lk.earlier.basis')}
        hint={t('lk.earlier.basis.hint')}
      />
    </ActCard>
  );
}
