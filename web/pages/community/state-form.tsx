import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { CommunityView } from '../../../shared/contracts/communities.ts';
import type { StatementGroup } from '../../../shared/domain/communities/lists.ts';
import { intention } from '../../api/ask.ts';
import { stateCommunity } from '../../api/communities.ts';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { hereWith, stayHere } from '../../here.ts';
import { t } from '../../i18n.ts';
import { groupName } from './group-name.ts';
import { fieldsOf } from './state-fields.tsx';
import { fieldOf, initialOf, isAgain, statedIn, stateFaults } from './values.ts';

type Props = {
  tenant: string;
  view: CommunityView;
  group: StatementGroup;
  onDone(after: CommunityView): void;
};

/** One group of figures as of a day, beginning with what was stated last. */
export function StateForm({ tenant, view, group, onDone }: Props) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: initialOf(view, group),
        faultsOf: (values) => stateFaults(group, values, view),
        fieldOf: fieldOf(group),
      }),
      wish: intention(),
    }),
    [],
  );
  const asksWhy = useComputed(
    () => isAgain(group, form.values.value, view) || form.shown.value['reason'] !== undefined,
  ).value;
  const place = { tenant, community: view.place.id, version: view.version };
  const send = () =>
    form.submit(async (values) => {
      onDone(await stateCommunity(place, statedIn(group, values, view), wish));
    });
  const Fields = fieldsOf[group];
  return (
    <section class="card act" aria-labelledby="state-title">
      <h2 id="state-title">{groupName(group)}</h2>
      <p class="hint">{t('cm.empty')}</p>
      <PlainForm form={form} send={send}>
        <Field form={form} path="on" kind="date" label={t('cm.on')} />
        <Fields form={form} view={view} />
        {asksWhy && (
          <Field form={form} path="reason" label={t('cm.reason')} hint={t('cm.reason.hint')} />
        )}
        <p class="actions">
          <button type="submit" class="button primary" disabled={form.isBusy.value}>
            {form.isBusy.value ? t('act.busy') : t('cm.save')}
          </button>
          <a class="button plain" href={hereWith({ act: '' })} onClick={stayHere}>
            {t('act.leave')}
          </a>
        </p>
      </PlainForm>
    </section>
  );
}
