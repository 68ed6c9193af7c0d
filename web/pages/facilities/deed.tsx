import { useMemo } from 'preact/hooks';
import { intention, type Wish } from '../../api/ask.ts';
import { type Check, faultsOf } from '../../form/checks.ts';
import { Checkboxes } from '../../form/choices.tsx';
import { Field, type FieldProps, type Option } from '../../form/field.tsx';
import { createForm, type Form } from '../../form/form.ts';
import { type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { goTo, hereWith, parameter, stayHere } from '../../here.ts';
import { ActCard } from '../../parts/act-card.tsx';

/** One question of a form: a field, or boxes of which any may be ticked. */
export type Line = {
  path: string;
  label: string;
  check?: Check;
  kind?: FieldProps['kind'] | 'boxes';
  options?: readonly Option[];
  hint?: string;
  rows?: number;
};

type Props = {
  /** The `act` of the address that opens it. */
  act: string;
  title: string;
  lines: readonly Line[];
  initial: FormValues;
  /** Where the request has what the form asks. */
  prefix?: string;
  /** Questions that are more than a field. */
  more?(form: Form): preact.JSX.Element;
  send(values: FormValues, wish: Wish): Promise<unknown>;
  reload(): void;
};

export const said = (values: FormValues, path: string): string => textAt(values, path).trim();
export const numberAt = (values: FormValues, path: string): number => Number(said(values, path));
export const ticked = (values: FormValues, path: string): string[] =>
  rowsAt(values, path).map(String);

function Question({ form, line }: { form: ReturnType<typeof createForm>; line: Line }) {
  const { path, label, kind, options = [], hint, rows } = line;
  if (kind === 'boxes')
    return (
      <Checkboxes
        form={form}
        path={path}
        legend={label}
        options={options}
        isAcross
        {...(hint && { hint })}
      />
    );
  return (
    <Field
      form={form}
      path={path}
      label={label}
      options={options}
      isOptional={line.check === undefined}
      {...(kind && { kind })}
      {...(hint && { hint })}
      {...(rows && { rows })}
    />
  );
}

/** Something done about units and facilities: questions, a button, and the page as it is afterwards. */
export function Deed({ act, title, lines, initial, prefix, more, send, reload }: Props) {
  const { form, wish } = useMemo(() => {
    const checks = Object.fromEntries(
      lines.flatMap(({ path, check }) => (check ? [[path, check] as const] : [])),
    );
    return {
      form: createForm({
        initial,
        faultsOf: (values) => faultsOf(values, checks),
        ...(prefix && { prefix }),
      }),
      wish: intention(),
    };
  }, []);
  const submit = () =>
    form.submit(async (values) => {
      await send(values, wish);
      goTo(hereWith({ act: '', of: '', done: 'yes' }));
      reload();
    });
  return (
    <ActCard
      id={`act-${act}`}
      title={title}
      form={form}
      send={submit}
      label={title}
      leaving={{ of: '' }}
    >
      {lines.map((line) => (
        <Question key={line.path} form={form} line={line} />
      ))}
      {more?.(form)}
    </ActCard>
  );
}

/** A link that opens a form; `of` says which thing of the page it is about. */
export function Open({
  act,
  of = '',
  label,
  about,
}: {
  act: string;
  of?: string;
  label: string;
  about?: string;
}) {
  return (
    <a
      class="button"
      href={hereWith({ act, of, done: '' })}
      aria-label={about ? `${label} ${about}` : undefined}
      onClick={stayHere}
    >
      {label}
    </a>
  );
}

export const isAct = (act: string, of = ''): boolean =>
  parameter('act') === act && parameter('of') === of;
