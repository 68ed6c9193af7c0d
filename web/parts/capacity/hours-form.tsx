import { useMemo } from 'preact/hooks';
import type * as z from 'zod';
import type { OrganizationCapacityCommand } from '../../../shared/domain/organization/capacity.ts';
import { supportKinds } from '../../../shared/domain/organization/lists.ts';
import { chosen, faultsOf, readWhole, text, whole } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { named, t } from '../../i18n.ts';
import { Anew } from '../anew.tsx';

export type Command = z.input<typeof OrganizationCapacityCommand>;

export const randomId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => (byte % 36).toString(36)).join(
    '',
  );

const empty = { kind: '', on: '', hours: '', people: '', topic: '', mentor: '' };

type Props = { send(command: Command): Promise<void> };

function Log({ send, again }: Props & { again(): void }) {
  const form = useMemo(
    () =>
      createForm({
        initial: empty,
        faultsOf: (values) =>
          faultsOf(values, {
            kind: chosen,
            on: chosen,
            hours: whole(1, 24),
            people: whole(1, 10_000),
            topic: text(120),
          }),
      }),
    [],
  );
  const save = () =>
    form.submit(async (values) => {
      const at = (name: string) => textAt(values, name).trim();
      await send({
        type: 'logHours',
        hours: {
          id: randomId(),
          kind: at('kind') as (typeof supportKinds)[number],
          on: at('on'),
          halfHours: (readWhole(at('hours')) ?? 0) * 2,
          people: readWhole(at('people')) ?? 0,
          topic: at('topic'),
          mentor: at('mentor'),
        },
      });
      again();
    });
  return (
    <section class="card">
      <h3>{t('capacity.log')}</h3>
      <PlainForm form={form} send={save}>
        <div class="passport-row-fields">
          <Field
            form={form}
            path="kind"
            kind="select"
            label={t('capacity.kind')}
            options={[
              ['', t('choose')],
              ...supportKinds.map((kind) => [kind, named(`support.${kind}`)] as const),
            ]}
          />
          <Field form={form} path="on" kind="date" label={t('capacity.on')} />
          <Field form={form} path="hours" kind="number" label={t('capacity.hoursHead')} />
          <Field form={form} path="people" kind="number" label={t('capacity.people')} />
          <Field form={form} path="topic" label={t('capacity.topic')} />
          <Field form={form} path="mentor" label={t('capacity.mentorOptional')} />
        </div>
        <p class="actions">
          <button type="submit" class="button primary" disabled={form.isBusy.value}>
            {t('capacity.save')}
          </button>
        </p>
      </PlainForm>
    </section>
  );
}

/** Hours of training, supervision or support, as either side writes them down. */
export const HoursForm = ({ send }: Props) => (
  <Anew>{(again) => <Log send={send} again={again} />}</Anew>
);
