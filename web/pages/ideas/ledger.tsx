import { useMemo } from 'preact/hooks';
import { intention } from '../../api/ask.ts';
import { sendIdea } from '../../api/ideas.ts';
import { text } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { money, t } from '../../i18n.ts';
import { TableFrame } from '../../table/table.tsx';
import type { Shown } from './shown.ts';

function PayForm({ tenant, view, put, idea }: Shown & { idea: string }) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: { on: '', reference: '' },
        faultsOf: (values): Record<string, string> => {
          const reference = text(80)(textAt(values, 'reference'));
          return {
            ...(textAt(values, 'on') ? {} : { on: t('fault.choose') }),
            ...(reference && { reference }),
          };
        },
      }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const on = textAt(values, 'on');
      const reference = textAt(values, 'reference').trim();
      const place = { tenant, collection: view.collection.id };
      put(await sendIdea(place, { type: 'pay', idea, on, reference }, wish));
    });
  return (
    <details>
      <summary>{t('ideas.pay')}</summary>
      <PlainForm form={form} send={send}>
        <Field form={form} path="on" kind="date" label={t('ideas.pay.on')} />
        <Field form={form} path="reference" label={t('ideas.pay.reference')} />
        <button type="submit" class="button primary" disabled={form.isBusy.value}>
          {t('ideas.pay')}
        </button>
      </PlainForm>
    </details>
  );
}

/** Which idea won what, and whether it was paid. */
export function Ledger(props: Shown) {
  const { collection, ideas, may } = props.view;
  const titleOf = (id: string) => ideas.find(({ idea }) => idea.id === id)?.idea.title ?? id;
  const prizeOf = (grade: string) =>
    collection.announcement.prizes.find(({ id }) => id === grade)?.name ?? grade;
  return (
    <section class="card">
      <h2>{t('ideas.ledger')}</h2>
      {collection.ledger.length === 0 && <p>{t('ideas.ledger.empty')}</p>}
      {collection.ledger.length > 0 && (
        <TableFrame label={t('ideas.ledger')}>
          <thead>
            <tr>
              <th scope="col">{t('ideas.ledger.prize')}</th>
              <th scope="col">{t('ideas.ledger.idea')}</th>
              <th scope="col" class="num">
                {t('ideas.ledger.amount')}
              </th>
              <th scope="col">{t('ideas.ledger.paid')}</th>
            </tr>
          </thead>
          <tbody>
            {collection.ledger.map(({ idea, grade, amountFen, paid, reason }) => (
              <tr key={idea}>
                <th scope="row">{prizeOf(grade)}</th>
                <td>
                  {titleOf(idea)}
                  {reason && <p class="small quiet">{reason}</p>}
                </td>
                <td class="num">{money(amountFen)}</td>
                <td>
                  {paid ? `${paid.on} · ${paid.reference}` : t('ideas.ledger.due')}
                  {!paid && may.pay && <PayForm {...props} idea={idea} />}
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
    </section>
  );
}
