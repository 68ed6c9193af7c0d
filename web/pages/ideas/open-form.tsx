import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { ideators } from '../../../shared/domain/ideas/ideators.ts';
import type { FundSourceEntry } from '../../../shared/domain/settings/fund-sources.ts';
import { intention } from '../../api/ask.ts';
import { openCollection } from '../../api/ideas.ts';
import { getSetting } from '../../api/settings.ts';
import { Checkboxes } from '../../form/choices.tsx';
import { Field } from '../../form/field.tsx';
import { createForm, type Form } from '../../form/form.ts';
import { rowsAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { goTo, hereWith, stayHere } from '../../here.ts';
import { language, money, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { announcementOf, criteriaSum, faults, firstValues, prizeSum } from './open-values.ts';

const categories = ['elderly', 'disabled', 'youth', 'relief', 'other'];

type Props = { form: Form };

const useRows = (form: Form, list: string) => {
  const rows = useComputed(() => rowsAt(form.values.value, list).length).value;
  return Array.from({ length: rows }, (_, row) => row);
};

function Remove({ form, list, row }: Props & { list: string; row: number }) {
  return (
    <button
      type="button"
      class="button plain"
      aria-label={t('row.remove', { nth: row + 1 })}
      onClick={() => form.removeRow(list, row)}
    >
      {t('ideas.remove')}
    </button>
  );
}

function CriterionRows({ form }: Props) {
  const sum = useComputed(() => criteriaSum(form.values.value)).value;
  return (
    <fieldset class="field">
      <legend>{t('ideas.f.criteria')}</legend>
      <p class="hint">{t('ideas.f.criteriaHint')}</p>
      {useRows(form, 'criteria').map((row) => (
        <div class="line" key={row}>
          <Field form={form} path={`criteria.${row}.name`} label={t('ideas.f.criterion')} />
          <Field
            form={form}
            path={`criteria.${row}.max`}
            kind="number"
            label={t('ideas.f.points')}
          />
          <Remove form={form} list="criteria" row={row} />
        </div>
      ))}
      <p class="actions">
        <button
          type="button"
          class="button"
          onClick={() => form.addRow('criteria', { name: '', max: '' })}
        >
          {t('ideas.f.addCriterion')}
        </button>
      </p>
      <output class="sum">{t('ideas.f.sum', { sum })}</output>
    </fieldset>
  );
}

function PrizeRows({ form }: Props) {
  const sum = useComputed(() => prizeSum(form.values.value)).value;
  return (
    <fieldset class="field">
      <legend>{t('ideas.f.prizes')}</legend>
      {useRows(form, 'prizes').map((row) => (
        <div class="line" key={row}>
          <Field form={form} path={`prizes.${row}.name`} label={t('ideas.f.prize')} />
          <Field
            form={form}
            path={`prizes.${row}.number`}
            kind="number"
            label={t('ideas.f.number')}
          />
          <Field
            form={form}
            path={`prizes.${row}.amountFen`}
            kind="money"
            label={t('ideas.f.amount')}
            unit={t('yuan')}
          />
          <Remove form={form} list="prizes" row={row} />
        </div>
      ))}
      <p class="actions">
        <button
          type="button"
          class="button"
          onClick={() => form.addRow('prizes', { name: '', number: '1', amountFen: '' })}
        >
          {t('ideas.f.addPrize')}
        </button>
      </p>
      <output class="sum">{t('ideas.f.budget', { sum: money(sum) })}</output>
    </fieldset>
  );
}

function Fields({ form, funds }: Props & { funds: readonly FundSourceEntry[] }) {
  const words = language() === 'en' ? 'en' : 'zh';
  return (
    <>
      <Field form={form} path="title" label={t('ideas.f.title')} />
      <Field
        form={form}
        path="summary"
        kind="text"
        label={t('ideas.f.summary')}
        hint={t('ideas.f.summaryHint')}
      />
      <div class="line">
        <Field
          form={form}
          path="from"
          kind="time"
          label={t('ideas.f.from')}
          hint={t('ideas.f.timeHint')}
        />
        <Field
          form={form}
          path="until"
          kind="time"
          label={t('ideas.f.until')}
          hint={t('ideas.f.timeHint')}
        />
      </div>
      <Checkboxes
        form={form}
        path="categories"
        legend={t('ideas.f.categories')}
        isAcross
        options={categories.map((one) => [one, named(`category.${one}`)])}
      />
      <Checkboxes
        form={form}
        path="ideators"
        legend={t('ideas.f.ideators')}
        isAcross
        options={ideators.map((one) => [one, named(`ideas.kind.${one}`)])}
      />
      <CriterionRows form={form} />
      <Field form={form} path="minimumReviews" kind="number" label={t('ideas.f.reviews')} />
      <PrizeRows form={form} />
      <Field
        form={form}
        path="fund"
        kind="select"
        label={t('ideas.f.fund')}
        hint={t(funds.length > 0 ? 'ideas.f.fundHint' : 'ideas.f.noFund')}
        options={[
          ['', t('choose')],
          ...funds.map(({ id, name, holder }) => {
            const label = holder ? `${name[words]} (${holder})` : name[words];
            return [id, label] as const;
          }),
        ]}
      />
    </>
  );
}

function Ready({ tenant, funds }: { tenant: string; funds: readonly FundSourceEntry[] }) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({ initial: firstValues(), faultsOf: faults }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const { id } = await openCollection(tenant, announcementOf(values), wish);
      goTo(hereWith({ act: '', collection: id, done: 'opened' }));
    });
  return (
    <section class="card act">
      <PlainForm form={form} send={send}>
        <Fields form={form} funds={funds} />
        <p class="actions">
          <button type="submit" class="button primary" disabled={form.isBusy.value}>
            {t('ideas.publish')}
          </button>
          <a class="button plain" href={hereWith({ act: '' })} onClick={stayHere}>
            {t('ideas.cancel')}
          </a>
        </p>
      </PlainForm>
    </section>
  );
}

/** Opening a collection: what is wanted, from whom, until when, how it is judged, what there is to win. */
export function OpenForm({ tenant }: { tenant: string }) {
  const asked = useMemo(() => query(() => getSetting({ tenant, key: 'fundSources' })), []);
  const found = asked.data.value;
  const problem = asked.problem.value;
  return (
    <>
      <header class="page-title">
        <h1>{t('ideas.open')}</h1>
      </header>
      {problem && <Failure problem={problem} again={() => void asked.load()} />}
      {!found && !problem && <Loading />}
      {found && <Ready tenant={tenant} funds={(found.value ?? []) as readonly FundSourceEntry[]} />}
    </>
  );
}
