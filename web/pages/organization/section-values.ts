import type { Section } from '../../../shared/domain/organization/lists.ts';
import {
  type Check,
  type Faults,
  readWhole,
  readYuan,
  text,
  whole,
  writeYuan,
  yuanAmount,
} from '../../form/checks.ts';
import { type FormValue, type FormValues, rowsAt, textAt, withValue } from '../../form/path.ts';
import { t } from '../../i18n.ts';
import { type Asked, shapes } from '../../parts/passport/section-fields.ts';

/** A row keeps the id it was given; new ones get one that nobody else has. */
const freshId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
};

type Plain = { readonly [name: string]: unknown };

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((here, step) => (here as Plain | undefined)?.[step], value);

function shown({ kind }: Asked, value: unknown): FormValue {
  if (kind === 'boxes') return (value as string[] | undefined) ?? [];
  if (value === undefined) return '';
  if (kind === 'yes') return value === true ? 'yes' : 'no';
  return kind === 'money' ? writeYuan(Number(value)) : String(value);
}

const rowOf = (fields: readonly Asked[], value: unknown): FormValue => {
  const id = (value as { id?: string } | undefined)?.id ?? freshId();
  return fields.reduce<FormValue>(
    (row, field) => withValue(row, field.path, shown(field, at(value, field.path))),
    { id },
  );
};

export const emptyRow = (section: Section): FormValue => rowOf(shapes[section].fields, undefined);

/** A part of the passport as the form holds it: texts, with the rows of a list under `rows`. */
export function valuesOf(section: Section, value: unknown): FormValues {
  const { isList, fields } = shapes[section];
  if (!isList) return rowOf(fields, value) as FormValues;
  const rows = (value as unknown[] | undefined) ?? [];
  return { rows: rows.length > 0 ? rows.map((row) => rowOf(fields, row)) : [emptyRow(section)] };
}

function answer(field: Asked, row: FormValue): unknown {
  if (field.kind === 'boxes') return rowsAt(row, field.path).map(String);
  const typed = textAt(row, field.path).trim();
  if (field.kind === 'yes') return typed === 'yes';
  if (typed === '' && field.kind !== 'line' && field.kind !== 'text') return undefined;
  if (field.kind === 'number') return readWhole(typed);
  if (field.kind === 'money') return readYuan(typed);
  return field.options?.[0] === '1' ? Number(typed) : typed;
}

/** A worker without a level of certificate has none, whatever stands beside it. */
function withoutEmpty(section: Section, row: Plain): Plain {
  if (section !== 'workers' || at(row, 'certificate.level')) return row;
  const { certificate: _none, ...worker } = row;
  return worker;
}

function readRow(section: Section, row: FormValue): Plain {
  const { isList, fields } = shapes[section];
  const begin: Plain = isList && section !== 'inspections' ? { id: textAt(row, 'id') } : {};
  const read = fields.reduce<Plain>((all, field) => {
    const value = answer(field, row);
    return value === undefined
      ? all
      : (withValue(all as FormValues, field.path, value as FormValue) as Plain);
  }, begin);
  return withoutEmpty(section, read);
}

const isEmpty = (section: Section, row: FormValue) =>
  shapes[section].fields.every(
    ({ path, kind }) => kind === 'yes' || textAt(row, path).trim() === '',
  );

/** What is sent: rows nobody wrote in are left out. */
export function sectionOf(section: Section, values: FormValues): unknown {
  if (!shapes[section].isList) return readRow(section, values);
  return rowsAt(values, 'rows')
    .filter((row) => !isEmpty(section, row))
    .map((row) => readRow(section, row));
}

function checkOf({ kind, isOptional, max = 0 }: Asked): Check {
  const check: Record<Asked['kind'], Check> = {
    line: text(max, isOptional ? 0 : 1),
    text: text(max, isOptional ? 0 : 1),
    number: whole(0, max),
    money: yuanAmount(Number.MAX_SAFE_INTEGER, 0),
    date: (value) => (value ? undefined : t('fault.required')),
    select: (value) => (value ? undefined : t('fault.choose')),
    yes: (value) => (value ? undefined : t('fault.choose')),
    boxes: () => undefined,
  };
  return isOptional && kind !== 'line' && kind !== 'text' ? () => undefined : check[kind];
}

/** What the server will ask, said while somebody writes. */
export function sectionFaults(section: Section, values: FormValues): Faults {
  const { isList, fields } = shapes[section];
  const found: Record<string, string> = {};
  const look = (row: FormValue, prefix: string) => {
    for (const field of fields) {
      const fault = checkOf(field)(textAt(row, field.path));
      if (fault) found[`${prefix}${field.path}`] = fault;
    }
  };
  if (!isList) look(values, '');
  else
    rowsAt(values, 'rows').forEach((row, i) => {
      if (!isEmpty(section, row)) look(row, `rows.${i}.`);
    });
  return found;
}
