import { useMemo } from 'preact/hooks';
import type { HotlineDesk, TicketView } from '../../../shared/contracts/hotline.ts';
import { intention } from '../../api/ask.ts';
import { sendTicket } from '../../api/hotline.ts';
import { chosen, text } from '../../form/checks.ts';
import { Radios } from '../../form/choices.tsx';
import { Field } from '../../form/field.tsx';
import { createForm, type Form } from '../../form/form.ts';
import { type FormValues, textAt } from '../../form/path.ts';
import { named, t } from '../../i18n.ts';
import { ActCard } from '../../parts/act-card.tsx';
import { type Act, type Asked, askedFor, commandOf, noteOf } from './acts.ts';
import { FindProvider } from './find-provider.tsx';

type Props = {
  tenant: string;
  act: Act;
  desk: HotlineDesk;
  view: TicketView;
  onDone(view: TicketView): void;
};

function Question({ form, asked }: { form: Form; asked: Asked }) {
  const { name, kind, label, options = [], isOptional } = asked;
  if (kind === 'radios')
    return <Radios form={form} path={name} legend={label} options={options} isAcross />;
  return (
    <Field
      form={form}
      path={name}
      kind={kind}
      label={label}
      options={options}
      {...(isOptional && { isOptional })}
    />
  );
}

function formFor({ act, desk, view }: Props): Form {
  const { ticket } = view;
  const faultsOf = (values: FormValues): Record<string, string> => {
    const asked = askedFor(act, { desk, view, values }).filter(({ isOptional }) => !isOptional);
    const found = asked.map(({ name, kind }) => {
      const value = textAt(values, name).trim();
      return [name, kind === 'line' ? text(120, 2)(value) : chosen(value)] as const;
    });
    if (act === 'dispatch' && textAt(values, 'sendTo') === 'provider')
      found.push(['provider', text(80, 2)(textAt(values, 'provider').trim())]);
    const note = noteOf(act) === 'must' ? text(500, 2)(textAt(values, 'note')) : undefined;
    return Object.fromEntries(
      [...found, ['note', note] as const].filter((one): one is [string, string] => !!one[1]),
    );
  };
  return createForm({
    initial: {
      note: '',
      sendTo: '',
      provider: '',
      providerPhone: '',
      providerId: '',
      organization: '',
      organizationPurchase: '',
      ownership: '',
      reason: '',
      reached: '',
      solved: '',
      satisfaction: '',
      need: '',
      rescuer: '',
      other: '',
      to: '',
      reference: '',
      kind: ticket.kind,
      category: ticket.category,
      priority: ticket.priority,
    },
    faultsOf,
    fieldOf: (path) => (path === 'party' ? 'sendTo' : path),
  });
}

/** One act on one ticket. */
export function ActForm(props: Props) {
  const { tenant, act, desk, view, onDone } = props;
  const { form, wish } = useMemo(() => ({ form: formFor(props), wish: intention() }), [act]);
  const send = () =>
    form.submit(async (values) => {
      const at = { tenant, ticket: view.ticket.id };
      onDone(await sendTicket(at, commandOf(act, values, view), wish));
    });
  const asked = askedFor(act, { desk, view, values: form.values.value });
  const note = noteOf(act);
  return (
    <ActCard
      id={`act-${act}`}
      title={named(`hot.do.${act}`)}
      form={form}
      send={send}
      label={named(`hot.do.${act}`)}
    >
      {asked.map((one) => (
        <Question key={one.name} form={form} asked={one} />
      ))}
      {act === 'dispatch' && textAt(form.values.value, 'sendTo') === 'provider' && (
        <FindProvider
          tenant={tenant}
          form={form}
          about={{ community: view.ticket.community, category: view.ticket.category }}
        />
      )}
      {note !== 'none' && (
        <Field
          form={form}
          path="note"
          kind="text"
          rows={3}
          label={t('hot.note')}
          hint={t('hot.note.hint')}
          isOptional={note === 'may'}
        />
      )}
    </ActCard>
  );
}
