import { readYuan, writeYuan } from '../../form/checks.ts';
import type { FormValue, FormValues } from '../../form/path.ts';
import type { Shape } from './shape/kinds.ts';

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** What the form does not show of an entry travels with it, so that saving loses nothing. */
const rest = '_rest';

function groupToForm(fields: readonly Shape[], value: unknown): FormValues {
  const known = isFields(value) ? value : {};
  const shown = Object.fromEntries(
    fields.map((field) => [field.name, toForm(field, known[field.name])]),
  );
  return { ...shown, [rest]: JSON.stringify(known) };
}

/** Two thirds have no end in figures: three places are shown. */
const rounded = (value: unknown) =>
  typeof value === 'number' && !Number.isInteger(value) ? Math.round(value * 1000) / 1000 : value;

const plainToForm = (value: unknown): string =>
  value === undefined || value === null ? '' : String(rounded(value));

const listOfTexts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** A part of a setting as the form holds it. */
export function toForm(shape: Shape, value: unknown): FormValue {
  switch (shape.kind) {
    case 'group':
      return groupToForm(shape.fields, value);
    case 'list':
      return (Array.isArray(value) ? value : []).map((one) => groupToForm(shape.fields, one));
    case 'many':
      return listOfTexts(value);
    case 'flag':
      if (shape.isOptional && value === undefined) return '';
      return value === true ? 'yes' : 'no';
    case 'days':
      return listOfTexts(value).join('\n');
    case 'yuan':
      return typeof value === 'number' ? writeYuan(value) : '';
    default:
      return plainToForm(value);
  }
}

const plainNumber = (text: string) => {
  const number = Number(text.replace(/[,，\s]/g, ''));
  // What is no number goes as it was typed: the server says what is wrong with it.
  return text.trim() === '' || Number.isNaN(number) ? text : number;
};

function groupFromForm(fields: readonly Shape[], value: FormValue): Fields {
  const group = value as FormValues;
  const kept = JSON.parse(String(group[rest] ?? '{}')) as Record<string, unknown>;
  for (const field of fields) {
    const read = fromForm(field, group[field.name] ?? '');
    if (read === undefined) delete kept[field.name];
    else if (read !== rounded(kept[field.name])) kept[field.name] = read;
  }
  return kept;
}

const isEmpty = (value: FormValue | undefined) =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** A source alone says nothing. */
const saysNothing = (fields: readonly Shape[], value: FormValue) =>
  fields
    .filter(({ name }) => name !== 'source' && name !== 'certainty')
    .every(({ name }) => isEmpty((value as FormValues)[name]));

function isLeftOut(shape: Shape, value: FormValue): boolean {
  if (!shape.isOptional) return false;
  if (shape.kind === 'group') return saysNothing(shape.fields, value);
  if (shape.kind === 'list' || shape.kind === 'many') return isEmpty(value);
  return typeof value === 'string' && value.trim() === '';
}

/** What was filled in, as it is sent. */
export function fromForm(shape: Shape, value: FormValue): unknown {
  if (isLeftOut(shape, value)) return undefined;
  switch (shape.kind) {
    case 'group':
      return groupFromForm(shape.fields, value);
    case 'list':
      return (value as readonly FormValue[]).map((one) => groupFromForm(shape.fields, one));
    case 'many':
      return value;
    case 'flag':
      return value === 'yes';
    case 'days':
      return String(value)
        .split(/[\s,，;；]+/)
        .filter(Boolean);
    case 'yuan':
      return readYuan(String(value)) ?? value;
    case 'number':
      return plainNumber(String(value));
    default:
      return typeof value === 'string' ? value.trim() : value;
  }
}

/** The calendar as a list of its years, newest first, and back. */
export const yearsOf = (calendar: unknown): unknown[] =>
  Object.entries(isFields(calendar) ? calendar : {})
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([year, days]) => ({ year: Number(year), ...(days as object) }));

export const calendarOf = (years: unknown): unknown =>
  Object.fromEntries((years as readonly Fields[]).map(({ year, ...days }) => [String(year), days]));
