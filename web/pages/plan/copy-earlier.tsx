import { useSignal } from '@preact/signals';
import { getPurchase, getPurchases } from '../../api/purchasing.ts';
import type { Form } from '../../form/form.ts';
import { parameter } from '../../here.ts';
import { t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Loading } from '../../shell/notice.tsx';
import { valuesOf } from './plan-values.ts';

const tenant = parameter('tenant');
const asked = query(() => getPurchases(tenant));

/** The plan of an earlier purchase to change. What belongs to that one alone stays there: whom it asked, its needs. */
export function CopyEarlier({ form }: { form: Form }) {
  const isBusy = useSignal(false);
  const items = asked.data.value;
  if (!items) return asked.problem.value ? null : <Loading />;
  if (items.length === 0) return <p class="hint">{t('builder.nothingToCopy')}</p>;
  const take = async (id: string) => {
    if (!id) return;
    isBusy.value = true;
    const { purchase } = await getPurchase(tenant, id);
    const { invitees: _asked, needIds: _needs, ...plan } = purchase.plan;
    form.replace(
      valuesOf({ ...plan, title: t('builder.copyOf', { title: plan.title }).slice(0, 120) }),
    );
    isBusy.value = false;
  };
  return (
    <div class="field">
      <label for="pick-earlier">{t('builder.copy')}</label>
      <select
        id="pick-earlier"
        class="input"
        disabled={isBusy.value}
        value=""
        onChange={(event) => void take(event.currentTarget.value)}
      >
        <option value="">{t('choose')}</option>
        {items.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}
