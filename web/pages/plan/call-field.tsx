import { useComputed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Call } from '../../../shared/domain/settings/calls.ts';
import { getSetting } from '../../api/settings.ts';
import { Field } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { parameter } from '../../here.ts';
import { language, money, t } from '../../i18n.ts';
import { query } from '../../query.ts';

const asked = query(() => getSetting({ tenant: parameter('tenant'), key: 'calls' }));

/** As which kind of call it is held, where the tenant has kinds for this track: its rules and its cap then apply. */
export function CallField({ form }: { form: Form }) {
  const track = useComputed(() => textAt(form.values.value, 'track')).value;
  const chosen = useComputed(() => textAt(form.values.value, 'call')).value;
  const all = (asked.data.value?.value ?? []) as readonly Call[];
  const fitting = all.filter((call) => call.track === track);
  const call = fitting.find(({ id }) => id === chosen);
  useEffect(() => {
    if (chosen !== '' && asked.data.value && !call) form.set('call', '');
  }, [chosen, call]);
  if (fitting.length === 0) return null;
  const words = language() === 'en' ? 'en' : 'zh';
  const cap = call?.maximumCeilingFen;
  const hint = [call?.note[words], cap && t('plan.callCap', { amount: money(cap) })]
    .filter(Boolean)
    .join(' ');
  return (
    <Field
      form={form}
      path="call"
      kind="select"
      label={t('plan.call')}
      hint={hint || t('plan.callHint')}
      options={[
        ['', t('plan.callNone')],
        ...fitting.map(({ id, name }) => [id, name[words]] as const),
      ]}
    />
  );
}
